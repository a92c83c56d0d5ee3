import type { Token } from '../../document.ts';
import type { FoundForm as Found, NumberLexicons, NumberPhrase } from '../../resources/number-lexicons.ts';
import type { NumberWord } from '../../resources/number-readings.ts';

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;
const ALEF = 0x0627;

/** An entry that stands at a token: with its phrase where it is one. */
export interface Entry extends Found {
  readonly word: NumberWord;
  /** Index of its last token. */
  readonly last: number;
}

/** The longest entry that begins at a token and ends before token `to`: a phrase, else a word, each with up to two proclitics and the article taken off. */
export function entryAt(tokens: readonly Token[], index: number, to: number, key: string, lexicons: NumberLexicons): Entry | undefined {
  const found = beforeTen(key, tokens[index + 1]?.key) ?? remembered(key, lexicons);
  if (found === undefined) return undefined;
  const { word, phrases } = lexicons.entries.get(found.key)!;
  const phrase = phrases.length === 0 ? undefined : phraseAt(tokens, index, to, phrases);
  if (phrase !== undefined) return entryOf(found, phrase.word, index + phrase.rest.length);
  if (word !== undefined) return entryOf(found, word, index);
  const inner = lookUp(key, lexicons.words);
  return inner === undefined ? undefined : entryOf(inner, lexicons.words.get(inner.key)!, index);
}

function entryOf({ key, stripped, article }: Found, word: NumberWord, last: number): Entry {
  return { key, stripped, article, word, last };
}

/** `lookUp` among the entries, each form with its proclitics looked up once. */
function remembered(key: string, { entries, forms }: NumberLexicons): Found | undefined {
  const known = forms.get(key);
  if (known !== undefined) return known;
  const found = lookUp(key, entries);
  if (found !== undefined) forms.set(key, found);
  return found;
}

/** The entry of a key in a table, with up to two proclitics and the article taken off; the longest form wins. */
export function lookUp(key: string, table: ReadonlyMap<string, unknown>): Found | undefined {
  if (table.has(key)) return { key, stripped: 0, article: false };
  const first = key.charCodeAt(0);
  if (first === ALEF) return afterArticle(key, 0, table);
  const at = first === WAW || first === FEH ? 1 : 0;
  if (at === 1) {
    const found = restOf(key, 1, table);
    if (found !== undefined) return found;
  }
  const second = key.charCodeAt(at);
  return second === BEH || second === LAM || second === KAF ? restOf(key, at + 1, table) : undefined;
}

/** `وأحد عشر` and `الأحد عشر`, which fold to one and to Sunday, where ten follows. */
function beforeTen(key: string, next: string | undefined): Found | undefined {
  if (next !== 'عشر' && next !== 'عشره') return undefined;
  if (key === 'واحد') return { key: 'احد', stripped: 1, article: false };
  return key === 'الاحد' ? { key: 'احد', stripped: 0, article: true } : undefined;
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

/** The longest of the phrases that goes on after a token and ends before token `to`. */
export function phraseAt(tokens: readonly Token[], index: number, to: number, phrases: readonly NumberPhrase[]): NumberPhrase | undefined {
  const next = tokens[index + 1]?.key;
  for (const phrase of phrases) {
    const { rest } = phrase;
    if (rest[0] !== next || index + rest.length >= to) continue;
    let at = 1;
    while (at < rest.length && tokens[index + 1 + at]!.key === rest[at]) at++;
    if (at === rest.length) return phrase;
  }
  return undefined;
}
