import type { NumberMention } from '../../../document.ts';
import { ENTRY } from '../../../resources/numbers/entries.ts';
import type { NumberForm } from '../../../resources/numbers/forms.ts';
import type { Amount } from '../amounts/amount.ts';
import type { Atom } from '../atoms/atoms.ts';
import { factsAt, knownAt, type Words } from '../atoms/words.ts';
import { bitOf, type Capture, type Match, type Row } from './match.ts';

/** What the text around a mention tells. */
export interface Context {
  readonly words: Words;
  readonly text: string;
  readonly tokens: Words['tokens'];
  readonly lexicons: Words['lexicons'];
  readonly stopWords: ReadonlySet<string>;
  /** Token range of the block. */
  readonly from: number;
  readonly to: number;
  /** The day the text was published (days since 1970-01-01), or null. */
  readonly today: number | null;
  /** ISO 4217 code of a currency noun that several countries share, where the text settles it. */
  readonly nationalCurrency: (noun: string) => string | null;
}

/** A mention before its span is added. */
export interface Reading extends Pick<NumberMention, 'kind' | 'value' | 'unit'> {
  readonly vague: boolean;
  readonly iso: string | null;
  readonly calendar: 'islamic-umalqura' | null;
  readonly resolved: string | null;
}

/** A reading of nothing but a value, which may be in a unit; vague where the text gives a number without saying how many. */
export function reading(kind: Reading['kind'], value: Reading['value'], unit: string | null, vague = false): Reading {
  return { kind, value, unit, vague, iso: null, calendar: null, resolved: null };
}

/** Reads a match as a mention of its kind; null when the context denies it. */
export type Reader = (match: Match, row: Row, context: Context) => Reading | null;

/** What an element of a name took in a match, the first of several. */
export function captured(match: Match, name: string): Capture | undefined {
  const { captures, taken } = match;
  if ((taken & bitOf(name)) === 0) return undefined;
  for (let at = 0; at < captures.length; at++) if (captures[at]!.name === name) return captures[at];
  return undefined;
}

/** The period a match names (`الشهر` of `الشهر الماضي`). */
export function periodIn(match: Match): Capture | undefined {
  return captured(match, 'PERIOD') ?? captured(match, 'MONTHPERIOD');
}

/** The number an element of a name took; null where there is none. */
export function numberOf(match: Match, name: string): number | null {
  const value = captured(match, name)?.value;
  return typeof value === 'number' ? value : null;
}

/** The amounts a match took, in order. */
export function amountsOf(match: Match): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const { value } of match.captures) if (typeof value === 'object' && value !== null) amounts.push(value);
  return amounts;
}

/** The first atom of a mention. */
export function firstAtom(match: Match, row: Row): Atom {
  return row.atoms[match.from]!;
}

/** The last atom of a mention. */
function lastAtom(match: Match, row: Row): Atom {
  return row.atoms[match.to - 1]!;
}

/** Key of the token before a mention, `''` at the start of the block. */
export function keyBefore(match: Match, row: Row, { tokens, from }: Context): string {
  const at = firstAtom(match, row).first - 1;
  return at < from ? '' : tokens[at]!.key;
}

/** The word after a mention as it is written, `''` where none follows in the block. */
export function surfaceAfter(match: Match, row: Row, { text, tokens, to }: Context): string {
  const at = lastAtom(match, row).last + 1;
  return at >= to || tokens[at]!.kind !== 'word' ? '' : text.slice(tokens[at]!.start, tokens[at]!.end);
}

/** Key of the token after a mention, `''` at the end of the block. */
export function keyAfter(match: Match, row: Row, { tokens, to }: Context): string {
  const at = lastAtom(match, row).last + 1;
  return at >= to ? '' : tokens[at]!.key;
}

/** Words that place a quantity in time and name nothing themselves. */
const CONNECTING: ReadonlySet<string> = new Set(['since', 'of', 'in', 'now']);

/** Whether the block holds no other word than those of the mention and connecting words (a cell of a table, an answer). */
export function isAlone(match: Match, row: Row, { words, tokens, from, to }: Context): boolean {
  const { first } = firstAtom(match, row);
  const { last } = lastAtom(match, row);
  for (let at = from; at < to; at++) {
    if (at >= first && at <= last) continue;
    const { kind, key } = tokens[at]!;
    if (kind === 'number' || (kind === 'word' && key !== '' && !connects(knownAt(words, at).form, key))) return false;
  }
  return true;
}

/** Whether a word is a connecting one as it stands, without a proclitic. */
function connects(form: NumberForm | undefined, key: string): boolean {
  return form?.key === key && form.word !== undefined && form.word.roles.some((role) => CONNECTING.has(role));
}

/** Whether a word of a role stands within so many tokens before a mention or after it. */
export function hasNear(role: string, match: Match, row: Row, { words, tokens, from, to }: Context, before: number, after: number): boolean {
  const { first } = firstAtom(match, row);
  const { last } = lastAtom(match, row);
  for (let at = Math.max(from, first - before); at < Math.min(to, last + 1 + after); at++) {
    if (at >= first && at <= last) continue;
    if (tokens[at]!.key.length < 2) continue;
    const { form } = knownAt(words, at);
    if ((form?.word ?? form?.inner?.word)?.roles.includes(role) === true) return true;
  }
  return false;
}

/** Marks that may close a name, each with the ones that may open it. */
const NAME_MARKS: ReadonlyMap<string, string> = new Map([['»', '«'], ['"', '"'], ['”', '“'], ['″', '"'], ['’', '‘'], ["'", "'"]]);
const LONGEST_NAME = 3;

/** Whether a figure ends a name that marks set off (`«أوفيس 365»`, `"لندن 2012"`): after one to three words, none of which counts or connects. */
export function endsMarkedName(match: Match, row: Row, { words, text, tokens, stopWords, from, to }: Context): boolean {
  const { first, start, lead } = firstAtom(match, row);
  const { last, end } = lastAtom(match, row);
  const closing = tokens[last + 1];
  if (last + 1 >= to || closing?.start !== end) return false;
  const opening = NAME_MARKS.get(text.charAt(end));
  if (opening === undefined || lead !== '') return false;
  for (let at = first - 1, taken = start > tokens[first]!.start ? 1 : 0; at >= from && taken <= LONGEST_NAME; at--, taken++) {
    const token = tokens[at]!;
    if (text.charAt(token.start) === opening) return taken > 0 && token.end === tokens[at + 1]!.start;
    if (token.kind !== 'word' || stopWords.has(token.key) || (factsAt(words, at) & ENTRY) !== 0) return false;
  }
  return false;
}

/** Whether marks of a name hold a mention and nothing else (`"نيسان"`). */
export function fillsMarks(match: Match, row: Row, { text }: Context): boolean {
  const { start, lead } = firstAtom(match, row);
  const opening = NAME_MARKS.get(text.charAt(lastAtom(match, row).end));
  return opening !== undefined && lead === '' && text.charAt(start - 1) === opening;
}

/** A verb in the future: س and the prefix of a person. */
const FUTURE_VERB = /^[وف]?س[ايتن][\u0620-\u064a]{2,}$/u;

/** Whether a verb in the future or سوف stands in the dozen words before a mention, or right after it. */
export function speaksOfFuture(match: Match, row: Row, { tokens, lexicons, from, to }: Context): boolean {
  const { first } = firstAtom(match, row);
  const { last } = lastAtom(match, row);
  for (let at = Math.max(from, first - 12); at < Math.min(to, last + 3); at++) {
    const { key } = tokens[at]!;
    if ((at < first || at > last) && (key === 'سوف' || (FUTURE_VERB.test(key) && !lexicons.futureLookalikes.has(key)))) return true;
  }
  return false;
}

/** Whether a folded word begins with the article and is more than it. */
export function hasArticle(key: string): boolean {
  return key.startsWith('ال') && key.length > 3;
}
