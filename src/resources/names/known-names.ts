import { fold } from '../../arabic/fold.ts';
import { WORD_UNITS } from '../../arabic/unit-classes.ts';
import type { EntityType } from '../../document.ts';
import { NewsxError } from '../../errors.ts';
import { columnOf, type Lexicon } from '../lexicon.ts';

/** When a form is taken for the name: wherever it stands, where a source is named, in a text about sport. */
export type NameContext = 'always' | 'media' | 'sport';

const TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'MISC'];
const CONTEXTS: readonly NameContext[] = ['always', 'media', 'sport'];

/** A name as text shows it after its first word. */
export interface KnownName {
  readonly rest: readonly string[];
  readonly type: EntityType;
  readonly when: NameContext;
  /** The name all mentions of the referent go by, where one is given. */
  readonly name?: string;
}

/** Names by their folded first word; of names with one first word the longest comes first, of like ones the one that asks more of its context. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>;

const DOT = 0x2e;

/** Reads the table of known names; names of countries of several words, official ones among them, are known too. */
export function parseKnownNames(lexicon: Lexicon, countries: Iterable<string>): KnownNames {
  const [name, type, when] = ['name', 'type', 'when'].map((column) => columnOf(lexicon, column)) as [number, number, number];
  const listed = lexicon.rows.map(({ cells, line }): Entry => ({
    form: cells[name]!,
    type: oneOf(TYPES, cells[type]!, lexicon.name, line),
    when: oneOf(CONTEXTS, cells[when]!, lexicon.name, line),
  }));
  const states = [...countries].filter((form) => form.includes(' ')).map((form): Entry => ({ form, type: 'LOC', when: 'always' }));
  return tableOf([...listed, ...states]);
}

/**
 * Reads a user's names: a name, its type and, if all its mentions should go by another, that name, separated by tabs; `#` lines are comments. Throws a
 * `data` fault that names file, line and what was expected.
 */
export function parseGazetteer(path: string, text: string): KnownNames {
  const entries: Entry[] = [];
  for (const [index, raw] of text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u).entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t').map((cell) => cell.trim());
    const [form = '', type = '', name] = cells;
    if (cells.length < 2 || cells.length > 3 || !/\p{L}|\p{N}/u.test(form)) {
      throw new NewsxError('data', `${path}:${index + 1}: expected a name, a type (${TYPES.join(' ')}) and perhaps the name of the entity, separated by tabs`, 'gazetteer');
    }
    entries.push({ form, type: oneOf(TYPES, type, path, index + 1), when: 'always', ...(name ? { name } : {}) });
  }
  return tableOf(entries);
}

interface Entry {
  readonly form: string;
  readonly type: EntityType;
  readonly when: NameContext;
  readonly name?: string;
}

function oneOf<T extends string>(allowed: readonly T[], found: string, file: string, line: number): T {
  if (!allowed.includes(found as T)) throw new NewsxError('data', `${file}:${line}: expected one of ${allowed.join(' ')}, found "${found}"`, 'lexicon');
  return found as T;
}

function tableOf(entries: readonly Entry[]): KnownNames {
  const table = new Map<string, KnownName[]>();
  for (const { form, ...known } of entries) {
    const [first = '', ...rest] = piecesOf(fold(form));
    if (first === '') continue;
    const names = table.get(first) ?? [];
    names.push({ rest, ...known });
    table.set(first, names);
  }
  for (const names of table.values()) names.sort((a, b) => b.rest.length - a.rest.length || CONTEXTS.indexOf(b.when) - CONTEXTS.indexOf(a.when));
  return table;
}

/** A folded form as the tokens it makes: words with the dots inside them, marks one by one. */
function piecesOf(form: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at <= form.length; at++) {
    const unit = form.charCodeAt(at);
    if (at < form.length && (WORD_UNITS[unit] === 1 || (unit === DOT && at > start && WORD_UNITS[form.charCodeAt(at + 1)] === 1))) continue;
    if (at > start) pieces.push(form.slice(start, at));
    if (at < form.length && unit > 0x20) pieces.push(form[at]!);
    start = at + 1;
  }
  return pieces;
}
