import type { Span } from '../../../document.ts';
import type { Starts, StartsTable } from '../../../resources/numbers/grammar/starts.ts';
import { emptyWord, type NumberWord } from '../../../resources/numbers/readings.ts';
import type { Figure } from './figures.ts';
import { isGlued, skipLetters } from './offsets.ts';
import { entryAt, entryInside, type Entry, type Words } from './words.ts';

/**
 * One atom of the number grammar: a word or phrase of the lexicons, a figure, or a mark that joins them. Its span leaves proclitics
 * outside and keeps the article; of a fused لل the first ل is outside.
 */
export interface Atom extends Span {
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly key: string;
  /** Proclitics before the span (`و`, `ب`, `ول`). */
  readonly lead: string;
  readonly article: boolean;
  readonly word: NumberWord;
  readonly figure: Figure | null;
  /** Whether it is written onto what stands before it. */
  readonly glued: boolean;
}

/** What a figure or a mark contributes as a word. */
export const NO_WORD: NumberWord = emptyWord();
/** Marks that may join atoms, with the one that stands for each in rules. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['-', '/', '(', ')', '[', ']', ',', '+', '.', ':', '*', '"'].map((mark) => [mark, mark] as const),
  ['–', '-'], ['—', '-'], ['−', '-'], ['‐', '-'], ['‑', '-'], ['،', ','], ['٫', '.'], ['«', '"'], ['»', '"'], ['“', '"'], ['”', '"'],
]);
const TATWEEL = 0x640;

/** The atom of an entry at a token; `waw` is a و that stands alone before it. */
export function wordAtom({ text, tokens }: Words, index: number, { form, word, last }: Entry, waw: string): Atom {
  const token = tokens[index]!;
  const { key, stripped, article } = form;
  const start = stripped === 0 ? token.start : skipLetters(text, token.start, token.end, stripped);
  const lead = stripped === 0 ? waw : waw + token.key.slice(0, stripped);
  return { start, end: tokens[last]!.end, first: index, last, key, lead, article, word, figure: null, glued: isGlued(text, token.start) };
}

/** Handles are in Latin letters: an @ before Arabic ones is a mark before a word. */
export function mentionedAt(words: Words, index: number, to: number): Atom | undefined {
  const { text, tokens } = words;
  const token = tokens[index]!;
  const entry = entryInside(words, index, to, token.key.slice(1));
  if (entry === undefined || entry.word.weak) return undefined;
  const { form: { key, stripped, article }, word, last } = entry;
  return { start: skipLetters(text, token.start, token.end, stripped + 1), end: tokens[last]!.end, first: index, last, key, lead: '', article, word, figure: null, glued: true };
}

/** A mark or sign that may belong to a quantity; a tatweel by itself stands for a hyphen. */
export function markAt(words: Words, index: number, to: number): Atom | undefined {
  const { key, start } = words.tokens[index]!;
  if (key === '') return words.text.charCodeAt(start) === TATWEEL ? markAtom(words, index, index, '-', NO_WORD) : undefined;
  const mark = MARKS.get(key);
  const entry = entryAt(words, index, to);
  return mark === undefined && entry === undefined ? undefined : markAtom(words, index, entry?.last ?? index, mark ?? key, entry?.word ?? NO_WORD);
}

function markAtom({ text, tokens }: Words, first: number, last: number, key: string, word: NumberWord): Atom {
  const { start } = tokens[first]!;
  return { start, end: tokens[last]!.end, first, last, key, lead: '', article: false, word, figure: null, glued: isGlued(text, start) };
}

/** A nationality after a currency (`دولار أميركي`). */
export function nationalityAtom(words: Words, index: number): Atom {
  return markAtom(words, index, index, words.tokens[index]!.key, words.lexicons.nationality);
}

/** What an atom may begin in the grammar. */
export function startsOf({ word, figure, key, article }: Atom, { ofFigure, marks, nothing, ofWord }: StartsTable): Starts {
  if (figure !== null) return ofFigure(figure);
  return word === NO_WORD ? (marks.get(key) ?? nothing) : ofWord(word, article);
}
