import { isFinite } from './words.ts';
import { clauseEnd, type FrameAt } from './boundaries.ts';
import { complementizerAt } from './complementizers.ts';
import { directContent } from './direct.ts';
import { holdsSpeechMarks } from './forms.ts';
import { contentEnd, contentStart, type Frame } from './frame.ts';
import { isNameInMarks } from './named-marks.ts';
import { countWords, isComma, isWord, keyAt, type Page, type Range } from './page.ts';
import { phraseAt, type PhraseMatch } from './phrases.ts';
import { nounPhraseEnd, readSubject, startsNounPhrase } from './subjects.ts';

/** Frames of phrases in one sentence: `بحسب X`, `جاء في بيان أن`, `كما قال X`, `يقال إن`, `بحجة أن`, `ما سماه`. `clauses` are the sentence's frames of verbs. */
export function nominalFrames(page: Page, sentence: Range, clauses: readonly Frame[]): readonly Frame[] {
  const found: Frame[] = [];
  const byCue = new Map(clauses.map((frame) => [frame.cue.first, frame]));
  const frameAt: FrameAt = (index) => byCue.get(index);
  const byContent = [...clauses].sort((a, b) => contentStart(a) - contentStart(b));
  const firstCue = Math.min(...clauses.filter(({ strength }) => strength >= SURE).map(({ cue }) => cue.first), sentence.end);
  let next = 0;
  let covered = 0;
  const inContent = (index: number): boolean => {
    for (; next < byContent.length && contentStart(byContent[next]!) <= index; next++) covered = Math.max(covered, contentEnd(byContent[next]!));
    return index < covered;
  };
  for (let i = sentence.first; i < sentence.end; i++) {
    const phrase = phraseAt(page, i);
    if (phrase === undefined) continue;
    const { role } = phrase.cue;
    const frame = role === 'document' ? documentFrame(page, phrase, sentence, frameAt)
      : role === 'hearsay' ? hearsayFrame(page, phrase, frameAt)
      : role === 'pretext' ? pretextFrame(page, phrase, frameAt)
      : role === 'content' ? contentFrame(page, phrase, frameAt)
      : role === 'noun' ? (inContent(i) ? undefined : nounFrame(page, phrase, frameAt))
      : role === 'label' ? (inContent(i) ? undefined : labelFrame(page, phrase, frameAt))
      : (role === 'source' || role === 'opinion' || role === 'clause' || role === 'relay') && phrase.named && page.enclosing[i] === page.enclosing[sentence.first] && !inContent(i)
        ? accordingFrame(page, phrase, sentence, firstCue, frameAt) : undefined;
    if (frame === undefined) continue;
    found.push(frame);
    covered = Math.max(covered, contentEnd(frame), frame.rule === 'according-after' || frame.rule === 'comment-clause' ? sentence.end : 0);
    i = phrase.end - 1;
  }
  return found;
}

/** A frame as strong as this is the sentence's cue. */
const SURE = 0.5;
/** A source's name is no longer. */
const LONGEST_NAME = 40;

const NOMINAL = { kind: 'nominal', negated: false } as const;

function lemmaOf({ cue }: PhraseMatch): string {
  return cue.lemma;
}

/** `جاء في بيان الوزارة أن`: the document speaks. */
function documentFrame(page: Page, phrase: PhraseMatch, sentence: Range, frameAt: FrameAt): Frame | undefined {
  const speaker = page.words.noun(keyAt(page, phrase.end))?.kind === 'document' || page.nameOf[phrase.end]! >= 0;
  const pronoun = /[هها]$/u.test(keyAt(page, phrase.end - 1)) && phrase.cue.rest.length === 1 && keyAt(page, phrase.end - 1) !== 'في';
  if (!speaker && !pronoun) return undefined;
  for (let i = phrase.end; i < Math.min(sentence.end, phrase.end + 20); i++) {
    const first = complementizerAt(page, i) !== undefined && !complementizerAt(page, i)!.joined ? i : keyAt(page, i) === ':' ? i + 1 : page.closing[i]! >= 0 && (i > phrase.end || pronoun) && !isNameInMarks(page, i) && countWords(page, { first: i, end: page.closing[i]! }) >= 4 ? i : undefined;
    if (first === undefined || first >= page.tokens.length || page.paragraphOf[first] !== page.paragraphOf[i]) continue;
    const clause = complementizerAt(page, first) !== undefined;
    const content = clause ? [{ first, end: clauseEnd(page, first, undefined, frameAt) }] : directContent(page, phrase.first, first, true, frameAt);
    const before = pronoun ? documentBefore(page, phrase.first, sentence.first) : null;
    return {
      ...NOMINAL, rule: 'document', lemma: lemmaOf(phrase), cue: phrase, content, strength: 0.9,
      form: !clause ? 'direct' : holdsSpeechMarks(page, content[0]!) ? 'mixed' : 'indirect',
      ...(pronoun && (before === null || before.end - before.first === 1) ? { kind: 'participle' as const } : {}),
      speaker: pronoun ? (before !== null && before.end - before.first > 1 ? before : null) : { first: phrase.end, end: nounPhraseEnd(page, phrase.end, i) },
    };
  }
  return undefined;
}

/** The nearest document named before `index`: the noun a `فيه` refers to. */
function documentBefore(page: Page, index: number, lowest: number): Range | null {
  for (let i = index - 1; i >= lowest; i--) {
    if (page.words.noun(keyAt(page, i))?.kind === 'document') return { first: i, end: nounPhraseEnd(page, i, index) };
  }
  return null;
}

function hearsayFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = complementizerAt(page, phrase.end - 1) !== undefined ? phrase.end - 1 : phrase.end;
  if (page.paragraphOf[first] !== page.paragraphOf[phrase.first]) return undefined;
  const content = { first, end: clauseEnd(page, first, undefined, frameAt) };
  return {
    ...NOMINAL, rule: 'hearsay', lemma: lemmaOf(phrase), cue: { first: phrase.first, end: phrase.first + 1 }, content: [content], speaker: null,
    form: holdsSpeechMarks(page, content) ? 'mixed' : 'indirect', unspecified: true, strength: 0.8,
  };
}

/** `بحجة أن`: what the subject of its clause gave for a reason. */
function pretextFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = phrase.end;
  if (page.paragraphOf[first] !== page.paragraphOf[phrase.first] || !isWord(page, first)) return undefined;
  const clause = complementizerAt(page, first) !== undefined;
  const content = { first, end: clauseEnd(page, first, undefined, frameAt) };
  return {
    ...NOMINAL, kind: 'participle', rule: 'pretext', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: null, strength: clause ? 0.8 : 0.6,
    form: holdsSpeechMarks(page, content) ? 'mixed' : clause ? 'indirect' : 'reported',
  };
}

/** `رسالة مفادها أن`: a noun that carries a clause. */
function contentFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  const first = keyAt(page, phrase.end) === ':' ? phrase.end + 1 : phrase.end;
  const marked = page.closing[first] !== undefined && page.closing[first]! >= 0;
  if ((complementizerAt(page, first) === undefined && !marked) || page.paragraphOf[first] !== page.paragraphOf[phrase.first]) return undefined;
  const content = marked && page.unclosed[first] === 0 ? { first, end: page.closing[first]! + 1 } : { first, end: clauseEnd(page, first, undefined, frameAt) };
  return {
    ...NOMINAL, kind: 'participle', rule: 'carrier', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: null, strength: 0.6,
    form: marked ? 'direct' : holdsSpeechMarks(page, content) ? 'mixed' : 'indirect',
  };
}

/** `مزاعم الوزير بأن`: a noun of saying with its clause. */
function nounFrame(page: Page, phrase: PhraseMatch, frameAt: FrameAt): Frame | undefined {
  for (let i = phrase.end; i < Math.min(phrase.end + 6, page.tokens.length) && isWord(page, i); i++) {
    if (complementizerAt(page, i)?.base !== 'بأن' || page.paragraphOf[i] !== page.paragraphOf[phrase.first]) continue;
    const content = { first: i, end: clauseEnd(page, i, undefined, frameAt) };
    const speaker = i > phrase.end && startsNounPhrase(page, phrase.end) ? { first: phrase.end, end: nounPhraseEnd(page, phrase.end, i) } : null;
    return { ...NOMINAL, kind: speaker === null ? 'participle' : 'nominal', rule: 'noun-clause', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker, form: holdsSpeechMarks(page, content) ? 'mixed' : 'indirect', strength: 0.6 };
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
    return { ...NOMINAL, kind: 'participle', rule: 'label', form: 'mixed', lemma: lemmaOf(phrase), cue: phrase, content: [content], speaker: null, strength: 0.8 };
  }
  return undefined;
}

/** `بحسب X`, `كما قال X`: before its clause, or after it in a sentence that has no other cue. */
function accordingFrame(page: Page, phrase: PhraseMatch, sentence: Range, firstCue: number, frameAt: FrameAt): Frame | undefined {
  const { role } = phrase.cue;
  const verb = role === 'clause' ? page.words.readings(keyAt(page, phrase.end)).find(({ kind, verb: { tier } }) => isFinite(kind) && tier !== 'X' && tier !== 'C') : undefined;
  if (role === 'clause' && (verb === undefined || frameAt(phrase.end) !== undefined)) return undefined;
  const named = role === 'clause' ? phrase.end + 1 : phrase.end;
  if (role === 'clause' && keyAt(page, phrase.first).endsWith('كما') && phrase.first === sentence.first) return undefined;
  const stop = clauseStop(page, named, Math.min(sentence.end, named + LONGEST_NAME));
  const subject = readSubject(page, named, role === 'clause' ? commaStop(page, named, stop) : stop);
  if (role === 'clause' && (subject.object !== undefined || subject.speaker === null)) return undefined;
  const speaker = role === 'clause' ? subject.speaker : { first: named, end: nounPhraseEnd(page, named, stop) };
  if (speaker === null || speaker.end <= speaker.first) return undefined;
  const opening = (complementizerAt(page, stop) !== undefined && stop < sentence.end && (complementizerAt(page, stop)!.base === 'فإن' || phrase.cue.role === 'relay')) || phrase.first === sentence.first || (phrase.first === sentence.first + 1 && !isWord(page, sentence.first));
  if (role === 'clause' && (countWords(page, speaker) > 8 || verb!.verb.group === 'write')) return undefined;
  const content = opening ? after(page, speaker.end, sentence, frameAt) : before(page, phrase.first, speaker.end, phrase.cue.lemma.startsWith('وه') ? { first: lastClause(page, phrase.first, sentence.first), end: speaker.end } : sentence);
  if (content.length === 0 || content.every((range) => countWords(page, range) < 3)) return undefined;
  if (!opening && firstCue < phrase.first) return undefined;
  const cue = role === 'clause' ? { first: phrase.first, end: named } : { first: phrase.first, end: phrase.first + 1 };
  return {
    ...NOMINAL, rule: role === 'clause' ? 'comment-clause' : opening ? 'according-before' : 'according-after', lemma: verb?.verb.lemma ?? lemmaOf(phrase), cue, content, speaker,
    form: formOfWhole(page, content), strength: opening ? 0.85 : 0.75, ...(verb === undefined ? {} : { reading: verb }),
  };
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

function after(page: Page, from: number, sentence: Range, frameAt: FrameAt): readonly Range[] {
  let first = from;
  while (first < sentence.end && complementizerAt(page, first) === undefined && first < from + 12 && !isComma(page, first)) first++;
  if (first >= sentence.end || first >= from + 12) first = from;
  while (first < sentence.end && !isWord(page, first) && page.closing[first] === -1) first++;
  if (first >= sentence.end) return [];
  const end = Math.min(sentence.end, clauseEnd(page, first, undefined, frameAt));
  return end > first ? [{ first, end }] : [];
}

function before(page: Page, cue: number, end: number, sentence: Range): readonly Range[] {
  let last = cue;
  while (last > sentence.first && !isWord(page, last - 1) && page.opening[last - 1] === -1) last--;
  const content: Range[] = last > sentence.first ? [{ first: sentence.first, end: last }] : [];
  let next = end;
  while (next < sentence.end && isComma(page, next)) next++;
  if (next > end && next < sentence.end && isWord(page, next)) content.push({ first: next, end: sentence.end });
  return content;
}

function formOfWhole(page: Page, content: readonly Range[]): Frame['form'] {
  const first = content[0]!;
  if (content.length === 1 && page.closing[first.first] === first.end - 1) return 'direct';
  return content.some((range) => holdsSpeechMarks(page, range)) ? 'mixed' : 'indirect';
}
