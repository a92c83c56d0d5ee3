import { fold } from '../../arabic/fold.ts';
import { withoutPronoun } from '../../arabic/verbs.ts';
import type { NumberedForms } from '../../tagger/form-numbers.ts';
import { remembered, roomByNumber } from '../form-memory.ts';
import { NO_ROLES, type NominalCue, type QuoteLexicons, type Roles, type SourceNoun, type VerbReading } from './lexicons.ts';
import { stemRoles, withoutArticle } from './stem-roles.ts';
import { flagsOf, type SuffixTable } from '../suffix-filter.ts';

/** A reading of a word as a verb of saying, with the conjunction or preposition written in one with it. */
export interface Reading extends VerbReading {
  readonly prefix: '' | 'و' | 'ف' | 'ب' | 'ل' | 'ك';
  /** Whether an object pronoun (on a verbal noun, its subject's pronoun) is attached. */
  readonly clitic: boolean;
}

/** What the lexicons know of a word, proclitics allowed. */
export interface Word {
  readonly is: Roles;
  readonly readings: readonly Reading[];
  /** Those of a verb that may report speech. */
  readonly reporting: readonly Reading[];
  readonly noun: SourceNoun | undefined;
  readonly phrases: PhrasesAfter | undefined;
  /** Whether a finite verb without a proclitic is among the readings. */
  readonly finite: boolean;
  /** Whether a finite verb that never is speech is among the readings. */
  readonly acts: boolean;
  /** Whether speech may follow the word at once. */
  readonly introduces: boolean;
}

/** The fixed phrases that begin with a word, longest first: by the word after it, and those that may be the word alone or end within the word after it (`وفقا لوزارة`). */
export interface PhrasesAfter {
  readonly byNext: ReadonlyMap<string, readonly NominalCue[]>;
  readonly open: readonly NominalCue[];
}

/** The lexicons of the quotes pass by folded key. Each word is looked up once for all documents; answers never depend on what was asked before. */
export interface Words {
  readonly of: (key: string) => Word;
  /** A noun as descriptions are compared: known nouns by lemma and number, so that `الباحثين` meets `باحثون`, others as `bareNoun` has them. */
  readonly nounKey: (key: string) => string;
  /** The same of several words, as they are written. */
  readonly nounKeysOf: (words: string) => readonly string[];
  /** Room for the same of the forms of a document, by number. */
  readonly nounKeys: (forms: NumberedForms) => (string | undefined)[];
  /** Roles of the word, or of what is left of it less proclitics, article and pronoun. */
  readonly stemOf: (key: string) => Roles;
  /** Whether a word does nothing in a description but point back: `ذات`. */
  readonly isPointer: (key: string) => boolean;
  /** Whether a fixed phrase goes on with the word after its first. */
  readonly goesOn: (key: string) => boolean;
  readonly isAgency: (key: string, next: string) => boolean;
  /** Whether the name of an agency begins with the word. */
  readonly beginsAgency: (key: string) => boolean;
}

const NONE: readonly never[] = [];
/** The word of which the lexicons know nothing: one value for all such words. */
export const NOTHING: Word = { is: NO_ROLES, readings: NONE, reporting: NONE, noun: undefined, phrases: undefined, finite: false, acts: false, introduces: false };

/** Whether a form is a finite verb. */
export function isFinite(kind: VerbReading['kind']): boolean {
  return kind === 'perfect' || kind === 'imperfect' || kind === 'jussive';
}

/** The words of the lexicons, with a memory of those looked up. */
export function wordsOf(lexicons: QuoteLexicons): Words {
  const { agencies, endings, nouns, phrases, roles, verbs } = lexicons;
  const seconds = new Set([...phrases.values()].flat().flatMap(({ rest }) => rest.slice(0, 1)));
  const firstsOfAgencies = new Set([...agencies.keys()].map((name) => name.split(' ')[0]!));
  const look: LookUps = { phrases, verbs: filtered(verbs, endings.verbs), nouns: filtered(nouns, endings.nouns), roles: filtered(roles, endings.roles) };
  const of = remembered((key) => wordOf(key, look));
  return {
    of,
    nounKey: (key) => nounKeyOf(key, of),
    nounKeys: roomByNumber(),
    nounKeysOf: remembered((words) => words.split(/\s+/u).map((word) => nounKeyOf(fold(word), of))),
    stemOf: (key) => stemRoles(key, look.roles),
    isPointer: (key) => look.roles.get(key)?.pointer === true,
    goesOn: (key) => seconds.has(key),
    isAgency: (key, next) => agencies.get(key) === true || agencies.has(`${key} ${next}`),
    beginsAgency: (key) => firstsOfAgencies.has(key),
  };
}

interface LookUp<T> {
  readonly get: (key: string) => T | undefined;
}

interface LookUps {
  readonly verbs: LookUp<readonly VerbReading[]>;
  readonly nouns: LookUp<SourceNoun>;
  readonly roles: LookUp<Roles>;
  readonly phrases: QuoteLexicons['phrases'];
}

/** A map behind a filter: nearly all that is looked up (a word less each proclitic and pronoun it may have) is no entry. */
function filtered<T>(map: ReadonlyMap<string, T>, endings: SuffixTable): LookUp<T> {
  return { get: (key) => (flagsOf(endings, key) !== 0 ? map.get(key) : undefined) };
}

function wordOf(key: string, { nouns, phrases, roles, verbs }: LookUps): Word {
  const readings = readingsOf(key, verbs);
  const word = {
    is: roles.get(key) ?? NO_ROLES, readings, reporting: readings === NONE ? NONE : readings.filter(({ verb }) => verb.tier !== 'X'), noun: nounOf(key, nouns), phrases: phrasesOf(key, phrases),
    finite: readings.some(({ prefix, kind }) => prefix === '' && isFinite(kind)),
    acts: readings.some(({ verb, kind }) => verb.tier === 'X' && isFinite(kind)),
    introduces: readings.some(({ verb, kind }) => kind !== 'masdar' && verb.complements.has('quote')),
  };
  return word.is === NO_ROLES && readings === NONE && word.noun === undefined && word.phrases === undefined ? NOTHING : word;
}

function phrasesOf(key: string, phrases: QuoteLexicons['phrases']): PhrasesAfter | undefined {
  const joined = key[0] === 'و' || key[0] === 'ف' ? (phrases.get(key.slice(1)) ?? NONE) : NONE;
  const all = [...(phrases.get(key) ?? NONE), ...joined];
  const byNext = new Map<string, NominalCue[]>();
  for (const phrase of all) if (phrase.rest.length > 0) byNext.set(phrase.rest[0]!, [...(byNext.get(phrase.rest[0]!) ?? NONE), phrase]);
  return all.length === 0 ? undefined : { byNext, open: all.filter(({ rest }) => rest.length === 0 || (rest.length === 1 && rest[0]!.length === 1)) };
}

function nounOf(key: string, nouns: LookUps['nouns']): SourceNoun | undefined {
  const direct = nouns.get(key);
  if (direct !== undefined) return direct;
  const bare = withoutArticle(withoutConjunction(key));
  return nouns.get(bare) ?? (isPreposition(bare[0]) ? (nouns.get(withoutArticle(nounPart(bare))) ?? nouns.get(bare.slice(1))) : undefined);
}

/** Readings of a word: as it stands, after و or ف, after a preposition (verbal nouns), after the ل of purpose (imperfects). */
function readingsOf(key: string, verbs: LookUps['verbs']): readonly Reading[] {
  const found: Reading[] = [];
  collect(key, '', verbs, found);
  const first = key[0];
  if (first === 'و' || first === 'ف') {
    collect(key.slice(1), first, verbs, found);
    if (isPreposition(key[1])) collect(nounPart(key.slice(1)), key[1], verbs, found);
  } else if (isPreposition(first)) {
    collect(nounPart(key), first, verbs, found);
    if (first === 'ل' && (key[1] === 'ي' || key[1] === 'ت')) collect(key.slice(1), 'ل', verbs, found);
  }
  return found.length === 0 ? NONE : found;
}

/** Adds the readings of a form as it stands, and as a verb with an object pronoun or a verbal noun with its subject's. */
function collect(form: string, prefix: Reading['prefix'], verbs: LookUps['verbs'], found: Reading[]): void {
  const afterPreposition = isPreposition(prefix);
  const fits = ({ kind }: VerbReading): boolean => !afterPreposition || kind === 'masdar' || (prefix === 'ل' && kind === 'imperfect' && form[0] !== 'ا');
  for (const reading of verbs.get(form) ?? NONE) if (fits(reading)) found.push(withProclitic(prefix, false, reading));
  for (const { base, gender, number } of withoutPronoun(form)) {
    for (const reading of verbs.get(base) ?? NONE) {
      if (!fits(reading)) continue;
      if (reading.kind === 'masdar') found.push(withProclitic(prefix, true, reading, gender, number));
      else if ((reading.kind === 'perfect' || reading.kind === 'imperfect') && reading.person === 3) found.push(withProclitic(prefix, true, reading));
    }
  }
}

function withProclitic(prefix: Reading['prefix'], clitic: boolean, { kind, person, gender, number, verb }: VerbReading, ownGender = gender, ownNumber = number): Reading {
  return { prefix, clitic, kind, person, gender: ownGender, number: ownNumber, verb };
}

function isPreposition(letter: string | undefined): letter is 'ب' | 'ل' | 'ك' {
  return letter === 'ب' || letter === 'ل' || letter === 'ك';
}

/** The noun of a word that begins with a preposition: `بالقول` → `القول`, `للقول` → `القول`, `بقوله` → `قوله`. */
function nounPart(key: string): string {
  return key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
}

function nounKeyOf(key: string, wordOf: Words['of']): string {
  const bare = bareNoun(key);
  const noun = wordOf(key).noun ?? wordOf(bare).noun;
  if (noun === undefined) return bare;
  const lemma = withoutArticle(fold(noun.lemma));
  return noun.number === 'sg' ? lemma + (noun.gender === 'f' && !lemma.endsWith('ه') && noun.kind === 'person' ? 'ه' : '') : `${lemma}+`;
}

/** A key without conjunction, article and the ل or ب before it, as nouns of a phrase are compared. */
export function bareNoun(key: string): string {
  const word = withoutConjunction(key);
  if (word.startsWith('لل') && word.length > 4) return word.slice(2);
  if (word.length > 5 && word.startsWith('ال', 1) && (word[0] === 'ب' || word[0] === 'ل' || word[0] === 'ك')) return word.slice(3);
  return withoutArticle(word);
}

/** The word without a conjunction written in one with it, where an article or a longer word remains. */
export function withoutConjunction(key: string): string {
  return key.length > 3 && (key[0] === 'و' || key[0] === 'ف') ? key.slice(1) : key;
}
