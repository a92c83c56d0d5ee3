import { foldRange } from '../../arabic/fold.ts';
import { DIGIT, FORMAT, isWordUnit, LETTER, SYMBOL, unitClass } from '../../arabic/unit-classes.ts';
import { isWhite, skipWhite, trimWhite } from '../../arabic/white-space.ts';
import type { Span } from '../../document.ts';
import type { SentenceWords } from '../../resources/sentence-words.ts';
import { DOT, ELLIPSIS, isBracket, isClosing, isOpening, isPause, isStop } from './units.ts';

/** Longer runs of letters are no word that a rule looks up. */
const LONGEST_WORD = 24;

/** A run of stops with the marks that close around it, in a sentence whose first word begins at `sentence`, in a block that ends at `limit`. */
export interface StopRun {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly limit: number;
}

/** Whether a sentence ends with the run. */
export function endsSentence(text: string, run: StopRun, words: SentenceWords): boolean {
  const next = skipWhite(text, run.end, run.limit);
  if (next === run.limit) return true;
  if (isPause(text.charCodeAt(next)) || text.charCodeAt(next) === QUESTION_MARK || isBracketed(text, run)) return false;
  if (next === run.end && !mayTouch(text, run, next, words)) return false;
  const dots = dotsOf(text, run);
  if (dots > 1 || closesTitle(text, run)) return goesOnAnew(keyAt(text, next, run.limit), words);
  return dots === 0 || !isAbbreviation(text, run, next, words);
}

/** Whether a word begins a sentence even after a mark that mostly lets the sentence go on. */
function goesOnAnew(word: string, words: SentenceWords): boolean {
  return words.report.has(word) || (word.startsWith('و') && words.opener.has(word));
}

/** A run alone in brackets or marks is a comment on the words before it: (!) (؟) (...) */
function isBracketed(text: string, run: StopRun): boolean {
  const before = text.charCodeAt(run.start - 1);
  return run.start > run.sentence && isOpening(before) && (isBracket(before) || isClosing(text.charCodeAt(run.end - 1)));
}

const OPENED_BY: Readonly<Record<string, string>> = { '»': '«', '”': '“', '"': '"' };
const LONGEST_TITLE = 40;
const COLON = 0x3a;
/** In damaged texts the marks and letters that were lost are question marks, and words begin with them. */
const QUESTION_MARK = 0x3f;

/** Whether the run is the question or exclamation mark of a short quotation that no colon introduces, as titles and chants are: «إلى أين؟» */
function closesTitle(text: string, run: StopRun): boolean {
  if (run.end !== run.start + 2 || text.charCodeAt(run.start) === DOT) return false;
  const opening = OPENED_BY[text[run.end - 1]!];
  if (opening === undefined) return false;
  const from = Math.max(run.sentence + 1, run.start - LONGEST_TITLE);
  for (let i = run.start - 1; i >= from; i--) {
    if (isStop(text.charCodeAt(i))) return false;
    if (text[i] === opening) return text.charCodeAt(trimWhite(text, run.sentence, i) - 1) !== COLON;
  }
  return false;
}

/** Full stops at the end of the run; more than one are an ellipsis, which mostly stands for a pause. */
function dotsOf(text: string, run: StopRun): number {
  let dots = 0;
  for (let i = run.start; i < run.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === ELLIPSIS) dots += 3;
    else if (unit === DOT) dots++;
    else if (isStop(unit)) dots = 0;
  }
  return dots;
}

/** Whether a sentence may end without a space after it: before a letter when no abbreviation or address is written so, before an opening mark. */
function mayTouch(text: string, run: StopRun, next: number, words: SentenceWords): boolean {
  const unit = text.charCodeAt(next);
  const last = text.charCodeAt(run.end - 1);
  const parted = isWhite(text.charCodeAt(run.start - 1));
  if (parted && (last !== DOT || run.end > run.start + 1)) return false;
  if (!isWordUnit(unit)) return isOpening(unit) || unitClass(unit) >= SYMBOL;
  if (isClosing(last)) return unitClass(unit) === LETTER;
  if (unitClass(unit) === DIGIT || isLatin(unit)) return false;
  if (last !== DOT || isClosing(text.charCodeAt(run.start - 1))) return true;
  const word = wordEnd(text, next, run.limit);
  const before = wordStart(text, run.start, run.sentence);
  return (parted ? word - next > 1 : run.start - before > 2 && word - next > 2 && !isLatin(text.charCodeAt(run.start - 1))) && !words.domain.has(foldRange(text, next, word));
}

/** Whether the single full stop of the run belongs to the word or number before it. */
function isAbbreviation(text: string, run: StopRun, next: number, words: SentenceWords): boolean {
  const end = skipControlsBack(text, run.start, run.sentence);
  const start = wordStart(text, end, run.sentence);
  if (start === end || isClosing(text.charCodeAt(run.end - 1))) return false;
  const word = withoutConjunction(foldRange(text, start, end));
  if (isNumber(text, start, end)) return isEnumerator(text, run.sentence, start, words);
  const single = word.length === 1;
  if (!single && !words.title.has(word) && !words.letter.has(word)) return false;
  if (single && start === run.sentence) return true;
  const following = keyAt(text, next, run.limit);
  if (words.opener.has(following) || words.report.has(following)) return false;
  const before = lastWord(text, start, run.sentence);
  const previous = foldRange(text, before.start, before.end);
  if (!single) return words.title.has(word) || !words.letter.has(previous);
  if (isLatin(word.charCodeAt(0)) && following !== '' && !isLatin(following.charCodeAt(0))) return false;
  return !words.labelled.has(previous) && (before.end === start || !isFigure(text, before));
}

/** و before a title is written to it: ود. هاني */
function withoutConjunction(word: string): string {
  return word.length > 1 && word.startsWith('و') ? word.slice(1) : word;
}

/** A number that begins the sentence, or follows a word like chapter that does, labels what comes after the stop. */
function isEnumerator(text: string, first: number, start: number, words: SentenceWords): boolean {
  if (first === start) return true;
  const end = wordEnd(text, first, start);
  return skipWhite(text, end, start) === start && words.enumerator.has(foldRange(text, first, end));
}

/** The folded word at `at`, empty when it is too long for a word that a rule looks up. */
function keyAt(text: string, at: number, limit: number): string {
  const end = wordEnd(text, at, limit);
  return end - at > LONGEST_WORD ? '' : foldRange(text, at, end);
}

/** The word before `at` when only white space lies between; empty otherwise. */
function lastWord(text: string, at: number, sentence: number): Span {
  let end = at;
  while (end > sentence && text.charCodeAt(end - 1) === 0x20) end--;
  return { start: wordStart(text, end, sentence), end };
}

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  const stop = Math.max(from, at - LONGEST_WORD);
  while (start > stop && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  const stop = Math.min(limit, at + LONGEST_WORD + 1);
  while (end < stop && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

function skipControlsBack(text: string, at: number, from: number): number {
  let i = at;
  while (i > from && unitClass(text.charCodeAt(i - 1)) === FORMAT) i--;
  return i;
}

function isFigure(text: string, { start, end }: Span): boolean {
  return end > start && isNumber(text, start, end);
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (unitClass(text.charCodeAt(i)) !== DIGIT) return false;
  return true;
}

function isLatin(unit: number): boolean {
  return unit < 0x250;
}
