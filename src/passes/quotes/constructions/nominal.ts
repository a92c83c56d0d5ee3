import type { NominalRole } from '../../../resources/quotes/lexicons.ts';
import { accordingFrame, opensResult } from './according.ts';
import { clauseEnd, type FrameAt } from '../contents/boundaries.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import { directContent } from '../contents/direct.ts';
import { holdsSpeechMarks } from '../contents/forms.ts';
import { byCue, contentEnd, contentStart, type Frame, toFrame } from '../frame.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { isNameInMarks } from '../contents/named-marks.ts';
import { nounPhraseEnd, startsNounPhrase } from '../syntax/noun-phrases.ts';
import { PHRASE } from '../page/facts.ts';
import { countWords, isComma, isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import type { PhraseMatch } from '../page/phrases.ts';
import { nounKeyAt } from '../speakers/sources.ts';

/**
 * Adds the frames of phrases in one sentence to `found`: `بحسب X`, `جاء في بيان أن`, `كما قال X`, `يقال إن`, `بحجة أن`, `ما سماه`. `clauses` are the
 * sentence's frames of verbs.
 */
export function addNominalFrames(page: Page, sentence: Range, clauses: readonly Frame[], found: Frame[]): void {
  let place: Place | undefined;
  let said: ReadonlySet<number> | undefined;
  for (let i = sentence.first; i < sentence.end; i++) {
    const phrase = (page.facts[i]! & PHRASE) === 0 ? undefined : page.phrases.get(i);
    if (phrase === undefined || IDLE.has(phrase.cue.role)) continue;
    place ??= placeOf(page, sentence, clauses);
    const frame = frameOf(place, phrase);
    // Of `بحسب الصحيفة قال الوزير إن` and `وقال نقلا عن مصدر إن` the verb is the cue.
    if (frame === undefined || (said ??= startsOf(page, clauses)).has(contentStart(frame))) continue;
    found.push(frame);
    place.coverage.extend(frame.rule === 'according-after' || frame.rule === 'comment-clause' ? sentence.end : contentEnd(frame));
    i = phrase.end - 1;
  }
}

/** Where clauses and speech begin that verbs introduce: at the mark, and right after it. */
function startsOf(page: Page, clauses: readonly Frame[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const frame of clauses) {
    if (frame.form === 'reported') continue;
    const start = contentStart(frame);
    starts.add(start);
    if (page.closing[start]! >= 0) starts.add(start + 1);
  }
  return starts;
}

/** Where phrases stand. */
interface Place {
  readonly page: Page;
  readonly sentence: Range;
  /** Where the first cue of the sentence begins that is no doubtful one. */
  readonly firstCue: number;
  readonly frameAt: FrameAt;
  /** What somebody says. */
  readonly coverage: Coverage;
}

function placeOf(page: Page, sentence: Range, clauses: readonly Frame[]): Place {
  let firstCue = sentence.end;
  for (const { strength, cue } of clauses) if (strength >= SURE && cue.first < firstCue) firstCue = cue.first;
  return { page, sentence, firstCue, frameAt: byCue(clauses), coverage: coverageOf(clauses) };
}

/** A frame as strong as this is the sentence's cue. */
const SURE = 0.5;

/** Phrases of these roles make no frame. */
const IDLE: ReadonlySet<NominalRole> = new Set(['remark', 'turn', 'shift', 'reentry', 'formula']);

function frameOf({ page, sentence, firstCue, frameAt, coverage }: Place, phrase: PhraseMatch): Frame | undefined {
  switch (phrase.cue.role) {
    case 'document': return documentFrame(page, phrase, sentence, frameAt);
    case 'hearsay': return hearsayFrame(page, phrase, frameAt);
    case 'pretext': return pretextFrame(page, phrase, frameAt);
    case 'content': return contentFrame(page, phrase, frameAt);
    case 'noun': return coverage.has(phrase.first) ? undefined : nounFrame(page, phrase, frameAt);
    case 'label': return coverage.has(phrase.first) ? undefined : labelFrame(page, phrase, frameAt);
    default: {
      const beside = (phrase.named || opensResult(page, phrase, sentence)) && page.enclosing[phrase.first] === page.enclosing[sentence.first] && !coverage.has(phrase.first);
      return beside ? accordingFrame(page, phrase, sentence, firstCue, frameAt) : undefined;
    }
  }
}

function lemmaOf({ cue }: PhraseMatch): string {
  return cue.lemma;
}

/** `جاء في بيان الوزارة أن`: the document speaks. */
function documentFrame(page: Page, phrase: PhraseMatch, sentence: Range, frameAt: FrameAt): Frame | undefined {
  const speaker = wordAt(page, phrase.end).noun?.kind === 'document' || page.nameOf[phrase.end]! >= 0;
  const pronoun = /[هها]$/u.test(keyAt(page, phrase.end - 1)) && phrase.cue.rest.length === 1 && keyAt(page, phrase.end - 1) !== 'في';
  if (!speaker && !pronoun) return undefined;
  for (let i = phrase.end; i < Math.min(sentence.end, phrase.end + 20); i++) {
    const first = complementizerAt(page, i) !== undefined && !complementizerAt(page, i)!.joined ? i : keyAt(page, i) === ':' ? i + 1 : page.closing[i]! >= 0 && (i > phrase.end || pronoun) && !isNameInMarks(page, i) && countWords(page, { first: i, end: page.closing[i]! }) >= 4 ? i : undefined;
    if (first === undefined || first >= page.tokens.length || page.paragraphOf[first] !== page.paragraphOf[i]) continue;
    const clause = complementizerAt(page, first) !== undefined;
    const content = clause ? [{ first, end: clauseEnd(page, first, undefined, frameAt) }] : directContent(page, phrase.first, first, true, frameAt);
    const before = pronoun ? documentBefore(page, phrase.first, sentence.first) : null;
    return toFrame({
      kind: pronoun && (before === null || before.end - before.first === 1) ? 'participle' : 'nominal', negated: false, rule: 'document', lemma: lemmaOf(phrase), cue: phrase, content, strength: 0.9,
      form: !clause ? 'direct' : holdsSpeechMarks(page, content[0]!) ? 'mixed' : 'indirect',
      speaker: pronoun ? (before !== null && before.end - before.first > 1 ? before : null) : { first: phrase.end, end: nounPhraseEnd(page, phrase.end, i) },
    });
  }
  return undefined;
}

const DOCUMENT_REACH = 30;

/** The nearest document named before `index`: the noun a `فيه` refers to. */
function documentBefore(page: Page, index: number, lowest: number): Range | null {
  for (let i = index - 1; i >= Math.max(lowest, index - DOCUMENT_REACH); i--) {
    if (wordAt(page, i).noun?.kind === 'document') return { first: i, end: nounPhraseEnd(page, i, index) };
  }
  return null;
}

function hearsayFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = complementizerAt(page, phrase.end - 1) !== undefined ? phrase.end - 1 : phrase.end;
  if (page.paragraphOf[first] !== page.paragraphOf[phrase.first]) return undefined;
  const content = { first, end: clauseEnd(page, first, undefined, frameAt) };
  return toFrame({
    kind: 'nominal', negated: false, rule: 'hearsay', lemma: lemmaOf(phrase), cue: { first: phrase.first, end: phrase.first + 1 }, content: [content], speaker: null,
    form: holdsSpeechMarks(page, content) ? 'mixed' : 'indirect', unspecified: true, strength: 0.8,
  });
}

/** `بحجة أن`: what the subject of its clause gave for a reason. */
function pretextFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = phrase.end;
  if (page.paragraphOf[first] !== page.paragraphOf[phrase.first] || !isWord(page, first)) return undefined;
  const clause = complementizerAt(page, first) !== undefined;
  const content = { first, end: clauseEnd(page, first, undefined, frameAt) };
  return toFrame({
    kind: 'participle', negated: false, rule: 'pretext', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: null, strength: clause ? 0.8 : 0.6,
    form: holdsSpeechMarks(page, content) ? 'mixed' : clause ? 'indirect' : 'reported',
  });
}

/** `رسالة مفادها أن`: a noun that carries a clause. */
function contentFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = keyAt(page, phrase.end) === ':' ? phrase.end + 1 : phrase.end;
  const marked = page.closing[first] !== undefined && page.closing[first]! >= 0;
  if ((complementizerAt(page, first) === undefined && !marked) || page.paragraphOf[first] !== page.paragraphOf[phrase.first]) return undefined;
  const content = marked && page.unclosed[first] === 0 ? { first, end: page.closing[first]! + 1 } : { first, end: clauseEnd(page, first, undefined, frameAt) };
  const author = authorBefore(page, phrase.first);
  return toFrame({
    kind: author === null ? 'participle' : 'nominal', negated: false, rule: 'carrier', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: author, strength: 0.6,
    form: marked ? 'direct' : holdsSpeechMarks(page, content) ? 'mixed' : 'indirect',
  });
}

/** Whoever a document before `index` names as its author: `رسالة من المدير مفادها`, `تصريحات للوزير مفادها`. */
function authorBefore(page: Page, index: number): Range | null {
  const document = documentBefore(page, index, page.paragraphs[page.paragraphOf[index]!]!.first);
  if (document === null) return null;
  for (let i = document.first + 1; i < Math.min(index, document.first + AUTHOR_REACH) && isWord(page, i); i++) {
    const key = keyAt(page, i);
    if (key[0] === 'ل' && page.words.of(nounKeyAt(page, document.first)).is.addressed) return null;
    const first = key === 'من' || key === 'ل' ? i + 1 : key[0] === 'ل' ? i : -1;
    if (first >= 0 && (wordAt(page, first).noun !== undefined || page.nameOf[first]! >= 0)) return { first, end: nounPhraseEnd(page, first, index) };
  }
  return null;
}

/** So near a document its author is named. */
const AUTHOR_REACH = 4;

/** `مزاعم الوزير بأن`: a noun of saying with its clause. */
function nounFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  for (let i = phrase.end; i < Math.min(phrase.end + 6, page.tokens.length) && isWord(page, i); i++) {
    if (frameAt(i) !== undefined) return undefined;
    if (complementizerAt(page, i)?.base !== 'بأن' || page.paragraphOf[i] !== page.paragraphOf[phrase.first]) continue;
    const content = { first: i, end: clauseEnd(page, i, undefined, frameAt) };
    const speaker = i > phrase.end && startsNounPhrase(page, phrase.end) ? { first: phrase.end, end: nounPhraseEnd(page, phrase.end, i) } : null;
    return toFrame({ kind: speaker === null ? 'participle' : 'nominal', negated: false, rule: 'noun-clause', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker, form: holdsSpeechMarks(page, content) ? 'mixed' : 'indirect', strength: 0.6 });
  }
  return undefined;
}

/** `ما سماه «…»`: a label in somebody's words. */
function labelFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  for (let i = phrase.end; i < phrase.end + 4 && i < page.tokens.length; i++) {
    if (page.closing[i]! < 0) continue;
    if (page.unclosed[i] === 1 || page.paragraphOf[i] !== page.paragraphOf[phrase.first]) return undefined;
    const first = keyAt(page, i - 1) === 'ب' ? i - 1 : i;
    const whole = i > phrase.end + 1 || (i > phrase.end && keyAt(page, phrase.end) !== 'ب');
    const start = isComma(page, phrase.end) ? phrase.end + 1 : phrase.end;
    const content = whole ? { first: start, end: clauseEnd(page, start, undefined, frameAt) } : { first, end: page.closing[i]! + 1 };
    return toFrame({ kind: 'participle', negated: false, rule: 'label', form: 'mixed', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: null, strength: 0.8 });
  }
  return undefined;
}
