import { clauseEnd, type FrameAt } from '../contents/boundaries.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import { holdsSpeechMarks } from '../contents/forms.ts';
import { type Frame, toFrame } from '../frame.ts';
import { firstOfText } from '../syntax/openings.ts';
import { nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { ADVERB, CONJUNCTION, LEAD, NOUN, PREPOSITION, READING, RELATIVE, TIME } from '../page/facts.ts';
import { countWords, hasTrait, isComma, isWord, keyAt, nameAt, type Page, type Range, wordAt } from '../page/page.ts';
import type { PhraseMatch } from '../page/phrases.ts';
import { RULE } from '../page/traits.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** A source's name is no longer. */
const LONGEST_NAME = 40;

/** `بحسب X`, `كما قال X`: before its clause, or after it in a sentence that has no other cue. */
export function accordingFrame(page: Page, phrase: PhraseMatch, sentence: Range, firstCue: number, frameAt: FrameAt): Frame | undefined {
  const { role } = phrase.cue;
  // `وهو ما` takes up the clause before it; without an object pronoun its verb oftener shows what follows than who said it.
  const points = phrase.cue.lemma.startsWith('وه');
  const verb = role === 'clause' ? wordAt(page, phrase.end).readings.find(({ kind, person, verb: { tier } }) => isFinite(kind) && person === 3 && tier !== 'X' && tier !== 'C') : undefined;
  if (role === 'clause' && (verb === undefined || frameAt(phrase.end) !== undefined)) return undefined;
  const named = role === 'clause' ? phrase.end + 1 : phrase.end;
  if (role === 'clause' && keyAt(page, phrase.first).endsWith('كما') && phrase.first === sentence.first) return undefined;
  const stop = clauseStop(page, named, Math.min(sentence.end, named + LONGEST_NAME));
  const subject = readSubject(page, named, role === 'clause' ? commaStop(page, named, stop) : stop);
  if (role === 'clause' && (subject.object !== undefined || subject.speaker === null)) return undefined;
  const speaker = role === 'clause' ? subject.speaker : { first: named, end: sourceEnd(page, named, stop) };
  if (speaker === null || speaker.end <= speaker.first) return undefined;
  const opening = opens(page, phrase, sentence, stop, speaker.end);
  if (role === 'clause' && (countWords(page, speaker) > 8 || verb!.verb.group === 'write' || (points && !verb!.clitic && wordAt(page, speaker.first).noun === undefined && page.nameOf[speaker.first] === -1))) return undefined;
  const content = opening ? after(page, speaker.end, sentence, frameAt) : before(page, phrase.first, speaker.end, points ? { first: lastClause(page, phrase.first, sentence.first), end: speaker.end } : sentence, frameAt);
  if (content.length === 0 || content.every((range) => countWords(page, range) < 3)) return undefined;
  if (!opening && firstCue < phrase.first) return undefined;
  const cue = role === 'clause' ? { first: phrase.first, end: named } : { first: phrase.first, end: phrase.first + 1 };
  return toFrame({
    kind: 'nominal', negated: false, rule: role === 'clause' ? 'comment-clause' : opening ? 'according-before' : 'according-after', lemma: verb?.verb.lemma ?? phrase.cue.lemma, cue, content, speaker,
    form: formOfWhole(page, content), strength: opening ? 0.85 : 0.75, reading: verb,
  });
}

/** Whether the clause comes after the phrase: one that shows by its complementizer that it begins, that of a phrase at the sentence's start, or of one that a conjunction joins to a clause before. */
function opens(page: Page, { cue, first }: PhraseMatch, sentence: Range, stop: number, speakerEnd: number): boolean {
  const complementizer = stop < sentence.end ? complementizerAt(page, stop) : undefined;
  if (complementizer !== undefined && (complementizer.base === 'فإن' || cue.role === 'relay')) return true;
  if (first === sentence.first || (first === sentence.first + 1 && !isWord(page, sentence.first))) return true;
  return JOINED.test(keyAt(page, first)) && !isWord(page, first - 1) && isWord(page, speakerEnd);
}

const JOINED = /^و(?:حسب|بحسب|وفق|وفقا|طبقا|استنادا)$/u;

/** Words that no verb is spelled as. */
const PHRASE_GOES_ON = NOUN | PREPOSITION | RELATIVE | TIME | ADVERB | LEAD | CONJUNCTION;

/** An article or what is written in one with a word before it, or the ending of an adjective of origin. */
const QUALIFIED = /^(?:ال|[وبلك])|(?:ي|يه)$/u;

/** End of the source's noun phrase from `first` on; a word without the article right after a name opens the clause: `وفقا لوكالة الأنباء السعودية بلغ العدد`. */
function sourceEnd(page: Page, first: number, stop: number): number {
  const end = nounPhraseEnd(page, first, stop);
  for (let i = first + 1; i < end; i++) {
    if (page.nameOf[i - 1]! < 0 || page.nameOf[i] !== -1 || !isWord(page, i) || (page.facts[i]! & PHRASE_GOES_ON) !== 0) continue;
    if ((page.facts[i]! & READING) !== 0 || !QUALIFIED.test(keyAt(page, i))) return i;
  }
  return end;
}

/** Start of the clause before `at`: after the comma before it, the one right before `at` not counted. */
function lastClause(page: Page, at: number, lowest: number): number {
  for (let i = at - 2; i > lowest; i--) if (isComma(page, i)) return i + 1;
  return lowest;
}

function commaStop(page: Page, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (isComma(page, i)) return i;
  return end;
}

/** A clause that begins with فإن or after a comma ends the source's name. */
function clauseStop(page: Page, from: number, end: number): number {
  for (let i = from; i < end; i++) if (complementizerAt(page, i) !== undefined) return i;
  return end;
}

/** A verb with the ف that opens the clause after whom it is told of. */
const RESULT = /^ف(?:قد|سوف|لم|لن|لا|[يت][\u0621-\u06d3]{3,})$/u;

/** More words are not told of a source before the clause. */
const LONGEST_DESCRIPTION = 30;

/** The token that shows by its ف that the clause begins there, after what is told of whoever it is told by: `، فإن`, `، فقد`; -1 where none does. */
function resultAt(page: Page, from: number, { end }: Range): number {
  for (let i = from; i < Math.min(end, from + LONGEST_DESCRIPTION); i++) {
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0) i = page.closing[i]!;
    const opens = complementizerAt(page, i)?.base === 'فإن' || (RESULT.test(keyAt(page, i)) && (i === from || !isWord(page, i - 1)));
    if (opens) return i;
  }
  return -1;
}

/** Whether the clause after a phrase that opens its sentence shows by its ف that whatever is named tells it: `وحسب التعديلات المقترحة، فإن`. */
export function opensResult(page: Page, { cue, first, end }: PhraseMatch, sentence: Range): boolean {
  return cue.role === 'source' && first === sentence.first && !hasTrait(page, end, RULE) && resultAt(page, end, sentence) >= 0;
}

function after(page: Page, from: number, sentence: Range, frameAt: FrameAt): readonly Range[] {
  const result = resultAt(page, from, sentence);
  let first = result >= 0 ? result : from;
  if (result < 0) while (first < sentence.end && complementizerAt(page, first) === undefined && first < from + 12 && !isComma(page, first)) first++;
  if (first >= sentence.end || first >= from + 12) first = from;
  while (first < sentence.end && !isWord(page, first) && page.closing[first] === -1) first++;
  if (first >= sentence.end) return [];
  const end = Math.min(sentence.end, clauseEnd(page, first, undefined, frameAt));
  return end > first ? [{ first, end }] : [];
}

/** The sentence less the words from `cue` to `end`: what an attribution within it is made of. */
export function before(page: Page, cue: number, end: number, sentence: Range, frameAt: FrameAt): readonly Range[] {
  let last = cue;
  while (last > sentence.first && !isWord(page, last - 1) && page.opening[last - 1] === -1) last--;
  const first = firstOfText(page, sentence);
  const content: Range[] = last > first ? [{ first, end: last }] : [];
  let next = isComma(page, cue - 1) ? asideEnd(page, end, sentence) : end;
  while (next < sentence.end && isComma(page, next)) next++;
  if (next > end && next < sentence.end && goesOn(page, next, sentence, frameAt)) content.push({ first: next, end: Math.min(sentence.end, clauseEnd(page, next, undefined, frameAt)) });
  return content;
}

/** More words than these are no rest of an attribution. */
const LONGEST_ASIDE = 12;

/** The comma before which the attribution ends that a comma opened: `، وفق بيان تسلمته الصحيفة،`; `end` where there is none. */
function asideEnd(page: Page, end: number, sentence: Range): number {
  for (let i = end; i < Math.min(sentence.end, end + LONGEST_ASIDE); i++) if (isComma(page, i)) return i;
  return end;
}

/** What is told of the source, and no more of what it said: `، الذي يرأس الغرفة`, `، وهي جمعية محلية`. */
const OF_SOURCE = /^(?:و?(?:الذي|التي|الذين|اللذين|اللتين|اللواتي)|وه[وي]|وهم)$/u;

/** Whether what was said goes on at `first`, after the attribution: no adjective or clause about the source, its name or the time, and no verb of saying that begins another quote. */
function goesOn(page: Page, first: number, sentence: Range, frameAt: FrameAt): boolean {
  const { is, readings } = wordAt(page, first);
  if (!isWord(page, first) || (keyAt(page, first).startsWith('ال') && !is.preposition && page.nameOf[first] === -1) || OF_SOURCE.test(keyAt(page, first)) || frameAt(first) !== undefined || readings.some(({ kind, prefix }) => isFinite(kind) && prefix === 'و')) return false;
  return !(is.time || nameAt(page, first)?.type === 'PER') || countWords(page, { first, end: sentence.end }) > SHORTEST_REST;
}

/** A name or time and so few words after it are no clause. */
const SHORTEST_REST = 5;

/** The form of content that no complement introduces. */
export function formOfWhole(page: Page, content: readonly Range[]): Frame['form'] {
  const first = content[0]!;
  if (content.length === 1 && page.closing[first.first] === first.end - 1) return 'direct';
  return content.some((range) => holdsSpeechMarks(page, range)) ? 'mixed' : 'indirect';
}
