import type { NumberEntry } from './entries.ts';
import type { NumberTables } from './lexicons.ts';

/** What a word may be: how many letters of proclitics stand before it, whether it has the article, its key without both, and what begins with it. */
export interface NumberForm extends NumberEntry {
  readonly key: string;
  readonly stripped: number;
  readonly article: boolean;
  /** How it is read where it only begins phrases and none of them stands there: with more taken off. */
  readonly inner: NumberForm | undefined;
}

/** The words of the lexicons, and what begins with them. */
export type NumberEntries = Pick<NumberTables, 'entries' | 'words'>;

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;
const ALEF = 0x0627;

/** What a key may be, with up to two proclitics and the article taken off. */
export function formOf(key: string, { entries, words }: NumberEntries): NumberForm | undefined {
  const found = lookUp(key, entries);
  if (found === undefined) return undefined;
  const inner = entries.get(found.key)!.word === undefined ? lookUp(key, words) : undefined;
  return formWith(found, entries, inner === undefined ? undefined : formWith(inner, entries, undefined));
}

function formWith({ key, stripped, article }: Found, entries: NumberEntries['entries'], inner: NumberForm | undefined): NumberForm {
  const { word, phrases } = entries.get(key)!;
  return { key, stripped, article, word, phrases, inner };
}

/** `وأحد عشر` and `الأحد عشر`, which fold to one and to Sunday, where ten follows. */
export function beforeTen(key: string, next: string | undefined, { entries }: NumberEntries): NumberForm | undefined {
  if (next !== 'عشر' && next !== 'عشره') return undefined;
  const article = key === 'الاحد';
  return article || key === 'واحد' ? formWith({ key: 'احد', stripped: article ? 0 : 1, article }, entries, undefined) : undefined;
}

/** An entry found in a word, as a form of it. */
type Found = Pick<NumberForm, 'key' | 'stripped' | 'article'>;

/** The entry of a key in a table, with up to two proclitics and the article taken off; the longest form wins. */
function lookUp(key: string, table: ReadonlyMap<string, unknown>): Found | undefined {
  if (table.has(key)) return { key, stripped: 0, article: false };
  const first = key.charCodeAt(0);
  if (first === ALEF) return afterArticle(key, 0, table);
  const at = first === WAW || first === FEH ? 1 : 0;
  if (at === 1) {
    const found = restOf(key, 1, table);
    if (found !== undefined) return found;
  }
  const second = key.charCodeAt(at);
  if (second !== BEH && second !== LAM && second !== KAF) return undefined;
  const found = restOf(key, at + 1, table);
  return found === undefined || isNominativeDual(found.key, table) ? undefined : found;
}

/** A dual in ان, which no preposition stands before: of `كالفان` none is two thousand. Its other case in ين tells it from `نيسان`. */
function isNominativeDual(key: string, table: ReadonlyMap<string, unknown>): boolean {
  return key.endsWith('ان') && table.has(`${key.slice(0, -2)}ين`);
}

function restOf(key: string, at: number, table: ReadonlyMap<string, unknown>): Found | undefined {
  if (key.length - at < 2) return undefined;
  const rest = key.slice(at);
  if (table.has(rest)) return { key: rest, stripped: at, article: false };
  const unit = key.charCodeAt(at);
  if (unit === ALEF) return afterArticle(key, at, table);
  if (unit !== LAM || at === 0 || key.charCodeAt(at - 1) !== LAM) return undefined;
  const bare = key.slice(at + 1);
  if (table.has(`ال${bare}`)) return { key: `ال${bare}`, stripped: at, article: true };
  return table.has(bare) ? { key: bare, stripped: at, article: true } : undefined;
}

function afterArticle(key: string, at: number, table: ReadonlyMap<string, unknown>): Found | undefined {
  if (key.charCodeAt(at + 1) !== LAM || key.length - at < 4) return undefined;
  const bare = key.slice(at + 2);
  return table.has(bare) ? { key: bare, stripped: at, article: true } : undefined;
}
