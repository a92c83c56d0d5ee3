import { fold } from '../../arabic/fold.ts';
import { columnOf, keysOf, type Lexicon } from '../lexicon.ts';
import { suffixTableOf, type SuffixTable } from '../suffix-filter.ts';
import { entriesOf, mayBeOf, type NumberEntry } from './entries.ts';
import { createRowMemory, type RowMemory } from './grammar/row-memory.ts';
import { openNumberRules, parseNumberRules, type NumberRules, type RuleTables } from './grammar/rules.ts';
import { startsTable, type StartsTable } from './grammar/starts.ts';
import { readHijriMonths } from './hijri-months.ts';
import { knownForms, type KnownForm } from './known-forms.ts';
import { accusativesOf, dualsOf, formsOf, prefixed } from './nouns.ts';
import { addReading, emptyWord, isJoining, isUnitOnly, isWeak, type CurrencyWord, type Draft, type MonthWord, type NounCount, type NumberWord, type UnitWord } from './readings.ts';

/** What the lexicons say, as plain data, by folded form. */
export interface NumberTables {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Words and the first words of phrases. */
  readonly entries: ReadonlyMap<string, NumberEntry>;
  /** What a key may be by its ending (`ENTRY`, `STRONG`, …). */
  readonly mayBe: SuffixTable;
  readonly rules: RuleTables;
  /** What a nationality adjective contributes, and the ISO 3166-1 alpha-2 code of each. */
  readonly nationality: NumberWord;
  readonly nationalities: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-2 codes (several with a space between them) by the name of a place: countries, and cities that head datelines. */
  readonly places: ReadonlyMap<string, string>;
  /** First words of the places of several words. */
  readonly placeStarts: ReadonlySet<string>;
  /** The endings of places, of their first words and of nationalities, with the article and without it. */
  readonly placeEndings: SuffixTable;
  /** Words that begin like a verb in the future and are none. */
  readonly futureLookalikes: ReadonlySet<string>;
  /** ISO 4217 by `noun country`. */
  readonly nationalCurrencies: ReadonlyMap<string, string>;
  /** ISO 4217 by the sign as it is written, of those that fold to one (`د.إ` and `د.أ`). */
  readonly spelledCodes: ReadonlyMap<string, string>;
  /** Of each Hijri month `year * 12 + month - 1` and the day number (days since 1970-01-01) of its first day; Umm al-Qura. */
  readonly hijriMonthPairs: Int32Array;
}

/** All the numbers pass knows of the language, by folded form. */
export interface NumberLexicons extends Omit<NumberTables, 'rules' | 'hijriMonthPairs'> {
  /** What the lexicons know of a form; what was found out once is remembered, which never changes an answer. */
  readonly knownOf: (key: string) => KnownForm;
  readonly rowMemory: RowMemory;
  readonly rules: NumberRules;
  readonly starts: StartsTable;
  /** Day number of the first day of each Hijri month, by `year * 12 + month - 1`. */
  readonly hijriMonths: () => ReadonlyMap<number, number>;
}

type Visit = (...cells: string[]) => void;
type Each = (name: string, columns: readonly string[], visit: Visit) => void;

/** All but the longest rows have fewer atoms. */
const ATOMS = 32;

/** The lexicons of the numbers pass with what it remembers of them. Written out, as an object with a spread in it is read slowly. */
export function openNumberLexicons(tables: NumberTables): NumberLexicons {
  const { words, entries, mayBe, nationality, nationalities, places, placeStarts, placeEndings, futureLookalikes, nationalCurrencies, spelledCodes, hijriMonthPairs } = tables;
  const rules = openNumberRules(tables.rules);
  return {
    words, entries, mayBe, nationality, nationalities, places, placeStarts, placeEndings, futureLookalikes, nationalCurrencies, spelledCodes, rules,
    knownOf: knownForms(tables),
    rowMemory: createRowMemory(ATOMS, rules.program.symbols.length),
    starts: startsTable(rules),
    hijriMonths: hijriMonthsOf(hijriMonthPairs),
  };
}

/** Few texts have a Hijri date: the days are put in a table when one first asks for them. */
function hijriMonthsOf(pairs: Int32Array): NumberLexicons['hijriMonths'] {
  let months: ReadonlyMap<number, number> | undefined;
  return () => (months ??= new Map(Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!])));
}

/** Reads the lexicons of the numbers pass into one table by folded key. `read` gives a lexicon by name. */
export function parseNumberLexicons(read: (name: string) => Lexicon): NumberTables {
  const each: Each = (name, columns, visit) => {
    const lexicon = read(name);
    const indexes = columns.map((column) => columnOf(lexicon, column));
    for (const row of lexicon.rows) visit(...indexes.map((index) => row.cells[index]!));
  };
  const spelledCodes = new Map<string, string>();
  const { words, entries } = entriesOf(readWords(each, spelledCodes));
  return {
    words,
    entries,
    mayBe: mayBeOf(entries),
    rules: parseNumberRules(read('number-rules')),
    nationality: emptyWord(['nationality']),
    ...readPlaces(each),
    futureLookalikes: keysOf(read('future-lookalikes'), 'form'),
    spelledCodes,
    nationalCurrencies: tableOf(each, 'national-currencies', ['noun', 'country', 'code']),
    hijriMonthPairs: readHijriMonths(read('hijri-years')),
  };
}

/** What each form contributes, of all the lexicons that have it; what the first of them says of a kind stays. */
function readWords(each: Each, spelledCodes: Map<string, string>): ReadonlyMap<string, NumberWord> {
  const drafts = new Map<string, Draft>();
  const draftOf = (form: string): Draft => {
    const key = fold(form);
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const draft = emptyWord();
    drafts.set(key, draft);
    return draft;
  };
  for (const name of ['number-words', 'time-words']) {
    each(name, ['form', 'readings'], (form, readings) => {
      const draft = draftOf(form!);
      for (const reading of readings!.split(' ')) addReading(draft, reading);
    });
  }
  each('months', ['form', 'calendar', 'month', 'bare'], (form, calendar, month, bare) => {
    draftOf(form!).month ??= { calendar: calendar as MonthWord['calendar'], month: Number(month), bare: bare === 'yes' };
  });
  each('weekdays', ['form', 'day', 'bare'], (form, day, bare) => {
    draftOf(form!).weekday ??= { day: Number(day), bare: bare === 'yes' };
  });
  readUnits(each, draftOf);
  readCurrencies(each, draftOf, spelledCodes);
  let count = 0;
  for (const draft of drafts.values()) {
    draft.number = ++count;
    draft.weak = isWeak(draft);
    draft.unitOnly = isUnitOnly(draft);
    draft.joins = draft.weak && isJoining(draft);
    draft.stops = !draft.weak && draft.roles.includes('none');
  }
  return drafts;
}

/** Countries and cities of datelines, and the nationalities. */
function readPlaces(each: Each): Pick<NumberTables, 'places' | 'placeStarts' | 'placeEndings' | 'nationalities'> {
  const places = tableOf(each, 'dateline-cities', ['name', 'country']);
  for (const [name, code] of tableOf(each, 'countries', ['name', 'code'])) if (!places.has(name)) places.set(name, code);
  const placeStarts = new Set([...places.keys()].flatMap((name) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : [])));
  const nationalities = tableOf(each, 'nationality-adjectives', ['form', 'country']);
  const all = [...placeStarts, ...places.keys(), ...nationalities.keys()];
  return { places, placeStarts, placeEndings: suffixTableOf(all.flatMap((name) => (name.startsWith('ال') ? [name, name.slice(2)] : name))), nationalities };
}

/** The last of some columns of a lexicon by the folded others. */
function tableOf(each: Each, name: string, columns: readonly string[]): Map<string, string> {
  const table = new Map<string, string>();
  each(name, columns, (...cells) => table.set(fold(cells.slice(0, -1).join(' ')), cells[cells.length - 1]!));
  return table;
}

function readUnits(each: Each, draftOf: (form: string) => Draft): void {
  const prefixes: (readonly [form: string, prefix: string])[] = [];
  each('unit-prefixes', ['form', 'prefix'], (form, prefix) => prefixes.push([form!, prefix!]));
  each('units', ['unit', 'kind', 'one', 'many', 'short', 'prefixes'], (name, kind, one, many, short, wanted) => {
    const add = (forms: readonly string[], unit: string, count: NounCount): void => {
      for (const form of forms) draftOf(form).unit ??= { unit, kind: kind as UnitWord['kind'], count };
    };
    const addNoun = (unit: string, singulars: readonly string[], plurals: readonly string[]): void => {
      add(singulars, unit, '1');
      add(singulars.flatMap(dualsOf), unit, '2');
      add([...singulars.flatMap(accusativesOf), ...plurals], unit, 'many');
    };
    const unit = name!.replace('*', '');
    addNoun(unit, formsOf(one!), formsOf(many!));
    add(formsOf(short!), unit, 'short');
    for (const [form, prefix] of prefixes) {
      if (!wanted!.split(' ').includes(prefix)) continue;
      const withPrefix = (cell: string): readonly string[] => formsOf(cell).flatMap((noun) => prefixed(form, noun));
      addNoun(name!.replace('*', prefix), withPrefix(one!), withPrefix(many!));
    }
  });
}

function readCurrencies(each: Each, draftOf: (form: string) => Draft, spelledCodes: Map<string, string>): void {
  each('currencies', ['noun', 'code', 'parts', 'one', 'many', 'symbols'], (noun, code, parts, one, many, symbols) => {
    const add = (forms: readonly string[], count: NounCount): void => {
      const currency: CurrencyWord = { noun: noun!, code: code === '-' ? '' : code!, parts: Number(parts), count };
      for (const form of forms) if (count !== '2' || draftOf(form).unit === undefined) draftOf(form).currency ??= currency;
    };
    const singulars = formsOf(one!);
    add(singulars, '1');
    add(singulars.flatMap(dualsOf), '2');
    add([...singulars.flatMap(accusativesOf), ...formsOf(many!)], 'many');
    for (const sign of formsOf(symbols!)) if ((draftOf(sign).currency?.code ?? code) !== code) spelledCodes.set(sign, code!);
    add(formsOf(symbols!), 'symbol');
  });
}
