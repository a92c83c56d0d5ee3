import type { Frame } from '../frame.ts';
import { COMPLEMENTIZER, CONJUNCTION, LEAD, MARK, PHRASE, READING, STOP, TURNING } from '../page/facts.ts';
import { factsAt, hasTrait, isComma, isMark, isWord, keyAt, type Page, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { EXCEPTING, OPENING } from '../page/traits.ts';
import type { Reading } from '../../../resources/quotes/words.ts';

/** A clause that runs on for longer than this is cut: no sentence of a newspaper does, and it keeps hostile input linear. */
const LONGEST_CONTENT = 250;

/** A content may end with a word like this, or before it. */
const ENDING = STOP | MARK | READING | TURNING | CONJUNCTION | PHRASE;

/** What the tokens to the right hold: frames by the first token of their cue, already read. */
export type FrameAt = (index: number) => Frame | undefined;

/** How the subject of a content's own cue is shown: a later verb without a subject of its own that agrees otherwise belongs to the content. */
export interface Outer extends Pick<Reading, 'gender' | 'number' | 'kind'> {
  /** Whether the content is a noun phrase, which no verb of saying goes on with. */
  readonly phrase?: true;
}

/**
 * Token just after the content that begins at `first`: it ends before the sentence's stop, a participle that reports on, a new cue of the
 * same level, an attribution or remark after it, or the author's re-entry. Marked words are stepped over.
 */
export function clauseEnd(page: Page, first: number, outer: Outer | undefined, frameAt: FrameAt): number {
  const paragraph = page.paragraphs[page.paragraphOf[first]!]!;
  const around = page.enclosing[first]!;
  const limit = Math.min(around >= 0 ? page.closing[around]! : paragraph.end, first + LONGEST_CONTENT);
  const shortest = outer?.phrase === true ? first : first + 1;
  let adverbial = (factsAt(page, first + 1) & LEAD) !== 0 || hasTrait(page, first + 1, OPENING);
  for (let i = first; i < limit; i++) {
    if ((page.facts[i]! & ENDING) === 0 && !adverbial) continue;
    if (page.stops[i] === 1) return trimmed(page, first, i);
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && close < limit) {
      i = close;
      continue;
    }
    if (i > first + 1 && adverbial && isComma(page, i - 1)) {
      adverbial = false;
      if (frameAt(i)?.kind === 'finite' && frameAt(i)!.reading!.prefix === '') continue;
    }
    if (i > shortest && (page.facts[i]! & ENDING) !== 0 && (endsBefore(page, first, i, outer, frameAt) || authorReturns(page, i) || isReportedContrast(page, i, frameAt))) return trimmed(page, first, i);
  }
  return trimmed(page, first, limit);
}

/** A verb whose subject says something by a noun or participle of saying stands so near before it. */
const HOST_REACH = 10;

/** Whether the verb at `i`, joined by و after a comma or first in its sentence, is how the author tells that somebody says what follows: `، وتابع الوزير قائلا:`, `واختتم كلامه بالقول إن`. */
export function hostsSpeech(page: Page, i: number, frameAt: FrameAt): boolean {
  if (keyAt(page, i)[0] !== 'و' || isWord(page, i - 1) || !wordAt(page, i).readings.some(({ kind, prefix, person }) => kind === 'perfect' && prefix === 'و' && person === 3)) return false;
  for (let k = i + 1; k <= i + HOST_REACH && isWord(page, k); k++) {
    const frame = frameAt(k);
    if (frame !== undefined) return frame.lemma === 'قال' && frame.cue.first === k && frame.kind !== 'finite';
  }
  return false;
}

/** Whether the frame whose cue begins at `i` starts a quote beside the one whose content begins at `first`, and is no part of it. */
function endsBefore(page: Page, first: number, i: number, outer: Outer | undefined, frameAt: FrameAt): boolean {
  const frame = frameAt(i);
  if (frame === undefined) return hostsSpeech(page, i, frameAt);
  if (frame.cue.first !== i) return false;
  if (frame.kind === 'participle') return isComma(page, i - 1) || isMark(page, i - 1) || frame.strength >= (frame.form === 'reported' ? 0.4 : 0.6);
  if (frame.kind !== 'finite') return false;
  const reading = frame.reading!;
  if (keyAt(page, i - 1) === 'ان' && /^[وف]?(?:قبل|بعد)$/u.test(keyAt(page, i - 2))) return true;
  if (reading.clitic && frame.speaker === null) return false;
  const joined = keyAt(page, i - 1) === 'و' || reading.prefix === 'و' || reading.prefix === 'ف' || (factsAt(page, i - 1) & CONJUNCTION) !== 0 || isAdding(page, i - 1) || isContrasted(page, i - 1);
  if (!joined && !isComma(page, i - 1)) return false;
  if (frame.form === 'reported' && outer?.phrase !== true && !isComma(page, i - 1) && !isContrasted(page, i - 1)) return false;
  if (frame.speaker !== null) return joined || (reading.kind === 'perfect' && frame.speaker.first !== first + 1);
  if (outer === undefined) return true;
  if (reading.kind === 'perfect' && (reading.verb.lemma === 'قال' || reading.verb.group === 'add')) return true;
  if (outer.gender !== null && reading.gender !== outer.gender) return false;
  if (outer.number === 'sg' && reading.number !== 'sg') return false;
  return outer.kind !== 'perfect' || reading.kind === 'perfect';
}

/** What stands between a comma and the author's next verb of saying; the pronoun is of whoever spoke. */
const ADDING = /^(?:و?لكن(?:ه|ها|هم)|وقد)$/u;

/** Whether the author's next verb of saying follows the word at `i`: `لكنه`, `وقد`, `غير أنها`. */
function isAdding(page: Page, i: number): boolean {
  if ((factsAt(page, i) & (TURNING | COMPLEMENTIZER)) === 0) return false;
  return ADDING.test(keyAt(page, i)) || (/^ان(?:ه|ها|هم)$/u.test(keyAt(page, i)) && hasTrait(page, i - 1, EXCEPTING));
}

/** Whether the conjunction at `i` sets a clause against the one before the comma: `، في حين أعرب`, `، فيما نفى`. */
function isContrasted(page: Page, i: number): boolean {
  return isComma(page, i - 1) ? (page.facts[i]! & CONJUNCTION) !== 0 && keyAt(page, i)[0] !== 'و' : MEANWHILE.test(keyAt(page, i)) && keyAt(page, i - 1) === 'في' && isComma(page, i - 2);
}

/** After في: while something else is so. */
const MEANWHILE = /^(?:حين|وقت)$/u;

/** A contrasted clause is looked through so far for its participle. */
const CONTRAST = 12;

/**
 * Whether the clause that a contrast opens at `i` reports by a participle, or a verb whose subject stands right after the contrast, so that it is the
 * author's: `، في حين امتنع آخر قائلا`, `لكن الخبراء قالوا إن`.
 */
function isReportedContrast(page: Page, i: number, frameAt: FrameAt): boolean {
  if ((page.facts[i]! & (TURNING | CONJUNCTION)) === 0) return false;
  if (OPPOSING.test(keyAt(page, i))) return saysOtherwise(page, i + 1, frameAt);
  if (keyAt(page, i + 1) === 'ان' && hasTrait(page, i, EXCEPTING)) return saysOtherwise(page, i + 2, frameAt);
  if (!isContrasted(page, i)) return false;
  for (let k = i + 1; k <= i + CONTRAST && isWord(page, k); k++) if (frameAt(k)?.kind === 'participle') return true;
  return false;
}

/** "But", without the pronoun of whoever the clause before is about, or what the clause that `بينما` opened leads to. */
const OPPOSING = /^(?:و?لكن|فان)$/u;

/** Whether the subject that begins at `first` says something by a verb after it. */
function saysOtherwise(page: Page, first: number, frameAt: FrameAt): boolean {
  for (let k = first + 1; k <= first + CONTRAST && isWord(page, k); k++) {
    const frame = frameAt(k);
    if (frame !== undefined) return frame.kind === 'finite' && frame.form !== 'reported' && frame.speaker?.first === first;
  }
  return false;
}

/** Attributions, remarks and formulas after a comma, by which the author takes the word back. */
function authorReturns(page: Page, i: number): boolean {
  if (isComma(page, i - 1) && keyAt(page, i + 1) === 'ما' && /^وه[وي]$/u.test(keyAt(page, i)) && wordAt(page, i + 2).readings.some(({ clitic }) => clitic)) return true;
  const parted = isComma(page, i - 1) || isMark(page, i - 1);
  if (parted && keyAt(page, i) === 'وفي' && wordAt(page, i + 1).is.channel) return true;
  const phrase = phraseAt(page, i);
  if (phrase === undefined) return false;
  const { role } = phrase.cue;
  if (role === 'remark') return true;
  if (role === 'reentry') return parted || phrase.cue.lemma.startsWith('وذلك');
  if (role === 'source' || role === 'opinion' || role === 'clause') return parted && phrase.named && keyAt(page, i) !== 'كما';
  return role === 'turn' || role === 'shift' ? parted && keyAt(page, i)[0] !== 'ب' && keyAt(page, i) !== 'اما' : false;
}

/** Without the commas, conjunctions and opening brackets before the end. */
function trimmed(page: Page, first: number, end: number): number {
  let last = end;
  if (keyAt(page, last - 1) === 'ان' && /^[وف]?(?:قبل|بعد)$/u.test(keyAt(page, last - 2))) last -= 2;
  if (hasTrait(page, last - 2, EXCEPTING) && isAdding(page, last - 1)) last -= 2;
  const isOutside = (i: number): boolean => isLoose(page, i) || (i === end - 1 && isAdding(page, i)) || ((factsAt(page, i) & CONJUNCTION) !== 0 && end < page.tokens.length && !isWord(page, i - 1));
  while (last > first + 1 && isOutside(last - 1)) last--;
  if (last - 1 > first && keyAt(page, last - 1) === 'في' && keyAt(page, last) === 'حين') return trimmed(page, first, last - 1);
  return last - 2 > first && MEANWHILE.test(keyAt(page, last - 1)) && (keyAt(page, last - 1) === 'حين' || isComma(page, last - 3)) && keyAt(page, last - 2) === 'في' ? trimmed(page, first, last - 2) : last;
}

function isLoose(page: Page, i: number): boolean {
  return !isWord(page, i) && page.opening[i] === -1 && page.closing[i] === -1 && !/^[)\]?؟!%٪…]$/u.test(keyAt(page, i));
}
