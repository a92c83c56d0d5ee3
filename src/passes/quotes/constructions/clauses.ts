import { withholdsName } from '../syntax/anonymity.ts';
import { clauseEnd, type FrameAt, type Outer } from '../contents/boundaries.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import { bareClause, partedClause } from '../contents/bare-clauses.ts';
import { findComplement, type Complement } from '../contents/complements.ts';
import { directContent } from '../contents/direct.ts';
import { formOf } from '../contents/forms.ts';
import { withoutAccused } from '../contents/objects.ts';
import { type CueKind, type Frame, toFrame } from '../frame.ts';
import { CUE, NEGATOR } from '../page/facts.ts';
import { factsAt, isComma, isWord, keyAt, nameAt, type Page, type Paragraph, type Range, wordAt } from '../page/page.ts';
import { isOthersVerb } from '../page/phrases.ts';
import { masdarFit, participleFit, verbFit } from '../syntax/positions.ts';
import { describesSpeaker } from '../syntax/relative-clauses.ts';
import { isAnnounced, isInitial, isOutdone, isResumed, preverbalSubject } from '../syntax/preverbal.ts';
import { ownSubject, wholeSubject } from './cue-subjects.ts';
import { reportedFrame } from './reported.ts';
import { isFormula } from '../speakers/scripture.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/**
 * Frames of verbs, participles and verbal nouns in a paragraph; they are added to `all` of the page, where `page.cues` finds them. They are looked for
 * from the paragraph's end to its start: a cue must know which complements are taken.
 */
export function clauseFrames(page: Page, { first, end }: Paragraph, all: Frame[]): readonly Frame[] {
  const { facts, cues, nameOf, tokens } = page;
  const before = all.length;
  const frameAt: FrameAt = (index) => (cues[index]! > 0 ? all[cues[index]! - 1] : undefined);
  for (let i = end - 1; i >= first; i--) {
    if ((facts[i]! & CUE) === 0 || nameOf[i]! >= 0 || tokens[i]!.kind !== 'word' || cues[i] !== 0 || isOthersVerb(page, i)) continue;
    const frame = bestFrame(page, i, frameAt);
    if (frame !== undefined && !withholdsName(page, i)) cues[frame.cue.first] = all.push(frame);
  }
  return all.slice(before).reverse();
}

function bestFrame(page: Page, i: number, frameAt: FrameAt): Frame | undefined {
  let best: Frame | undefined;
  // Where a finite verb acts, it is oftener that than speech about something: `توجه` is oftener "headed for" than "directs".
  const { reporting, finite, acts } = wordAt(page, i);
  const whole = finite && isWord(page, i - 1);
  for (const reading of reporting) {
    if (whole && reading.prefix !== '') continue;
    const fit = fitOf(page, i, reading);
    if (fit === 0) continue;
    const frame = frameOf(page, i, reading, fit, frameAt);
    if (frame !== undefined && (frame.form !== 'reported' || !acts) && (best === undefined || isBetter(frame, best))) best = frame;
  }
  return best;
}

/** A clause or speech before a noun phrase, then the surer reading; a verb before a participle or noun of the same spelling. */
function isBetter(a: Frame, b: Frame): boolean {
  if ((a.form === 'reported') !== (b.form === 'reported')) return b.form === 'reported';
  return a.strength > b.strength + 0.01;
}

function fitOf(page: Page, i: number, reading: Reading): number {
  if (reading.kind === 'masdar') return masdarFit(page, i, reading);
  return reading.kind === 'participle' ? participleFit(page, i, reading) : verbFit(page, i, reading);
}

function frameOf(page: Page, i: number, reading: Reading, fit: number, frameAt: FrameAt): Frame | undefined {
  const complement = complementOf(page, i, reading, frameAt);
  if (complement === undefined || !masdarTakes(page, i, reading, complement)) return reading.kind === 'masdar' ? undefined : reportedFrame(page, i, reading, fit, frameAt);
  const strength = strengthOf(reading, complement, fit);
  if (isByline(page, i, reading, complement)) return undefined;
  if (strength < 0.3 || (complement.kind === 'clause' && isPassedOn(reading))) return undefined;
  if (complement.kind === 'marks' && complement.first > i + 1 && describesSpeaker(page, i)) return undefined;
  const kind = cueKind(reading);
  const between = withoutAccused(page, ownSubject(page, i, wholeSubject(page, readSubject(page, i + 1, complement.until, reading.verb.takesObject), reading, complement), reading), reading, complement.first);
  if (complement.kind === 'marks' && between.object !== undefined && page.closing[complement.first]! >= 0 && !(reading.verb.tier === 'A' && isComma(page, complement.first - 1))) return reading.kind === 'masdar' ? undefined : reportedFrame(page, i, reading, fit, frameAt);
  const resumed = isResumed(page, i);
  const preverbal = kind === 'finite' && (reading.prefix === '' || reading.prefix === 'ف') ? preverbalSubject(page, i) : null;
  const before = preverbal !== null && !resumed && (reading.prefix === '' || isAnnounced(page, preverbal)) ? preverbal : null;
  if ((needsSubject(page, i, reading) || isShown(page, i, reading)) && (between.speaker ?? before) === null) return undefined;
  if (kind === 'finite' && reading.verb.homograph === 'noun' && reading.gender === 'm' && reading.number === 'sg' && reading.prefix === '' && isComma(page, i - 1) && between.speaker === null && !resumed) return undefined;
  const content = contentOf(page, i, outerOf(page, reading, between.speaker ?? before), complement, frameAt);
  if (content.length === 0 || content[0]!.first >= content.at(-1)!.end) return undefined;
  const ahead = before !== null && (isAnnounced(page, before) || isInitial(page, before, i)) && !isNamedAfter(page, i, reading, before) && (reading.verb.takesObject || !isOutdone(page, i, between.speaker));
  const named = kind === 'participle' || (kind === 'masdar' && reading.clitic) ? null : ahead ? before : (between.speaker ?? before);
  const speaker = named !== null && isFormula(page, named.first) ? null : named;
  const cue = cueRange(page, i, reading);
  return toFrame({
    rule: ruleOf(kind, complement, speaker !== null, speaker === before && speaker !== null), kind, lemma: reading.verb.lemma, reading, cue, strength,
    form: formOf(page, content, complement), content, speaker, negated: isNegated(page, i, reading),
    via: resumed && preverbal !== null ? preverbal : between.via, addressee: between.addressee,
  });
}

/** Whether a paragraph begins with who wrote the article, who says nothing by that: `كتب:`. */
function isByline(page: Page, i: number, { verb }: Reading, { kind, until }: Complement): boolean {
  return kind === 'colon' && until === i + 1 && verb.lemma === 'كتب' && page.paragraphs[page.paragraphOf[i]!]!.first === i;
}

/** Whether a person is named right after a verb that takes no object, so that what stands before it, nobody's name, is another clause or a heading. */
function isNamedAfter(page: Page, i: number, { verb }: Reading, before: Range): boolean {
  return !verb.takesObject && nameAt(page, i + 1)?.type === 'PER' && page.nameOf[before.first] === -1 && wordAt(page, before.first).noun?.kind !== 'person';
}

/** What the cue says: the nearer of a complement that is introduced and a clause that begins bare. */
function complementOf(page: Page, i: number, reading: Reading, frameAt: FrameAt): Complement | undefined {
  const found = findComplement(page, i, reading, frameAt);
  const bare = found === undefined || found.kind === 'clause' ? bareClause(page, i, reading) : undefined;
  return (bare !== undefined && (found === undefined || bare.first < found.until) ? bare : found) ?? partedClause(page, i, reading);
}

/** Verbs that show rather than say, and forms that are also impersonal (`وتبين أن`), report only for a subject that is named. */
function needsSubject(page: Page, i: number, { verb, kind }: Reading): boolean {
  if (!isFinite(kind)) return false;
  return verb.group === 'document' || wordAt(page, i).readings.some((other) => other.verb.lemma === 'تبين' && other.kind === 'perfect');
}

/** Whether a verb's own object is what somebody else said or wrote, so that a clause after it is not the verb's: `في تصريحات نقلتها الوكالة إن`. */
function isPassedOn({ verb, kind, clitic }: Reading): boolean {
  return clitic && isFinite(kind) && (verb.group === 'transmit' || verb.group === 'write');
}

/** What a fact shows is nobody's word: `مما يؤكد أن`, `الأمر الذي يؤكد أن`. */
function isShown(page: Page, i: number, { kind, clitic }: Reading): boolean {
  if (kind !== 'imperfect' || clitic) return false;
  const before = keyAt(page, i - 1);
  return before === 'مما' || before === 'ما' || (before === 'الذي' && keyAt(page, i - 2) === 'الامر');
}

/** A verbal noun without its subject's pronoun is often no speech: its clause must be near. */
function masdarTakes(page: Page, i: number, { kind, clitic, verb, prefix }: Reading, { kind: complement, first }: Complement): boolean {
  if (kind !== 'masdar') return true;
  if (clitic) return first - i <= 12 && (complement !== 'marks' || verb.complements.has('quote'));
  const definite = keyAt(page, i).includes('ال');
  if (complement !== 'clause') return verb.lemma === 'قال' && definite && first - i <= 2;
  return definite ? first - i <= 3 && (verb.lemma === 'قال' || !isJoined(page, i + 1, first)) : prefix !== 'ل' && first - i <= 6 && verb.tier === 'A' && complementizerAt(page, first)?.base !== 'إن';
}

/** Whether a word joined by و to what stands before it is among the words from `first` to `end`: `من الادعاء القديم ووجد أن`. */
function isJoined(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (keyAt(page, i)[0] === 'و') return true;
  return false;
}

function strengthOf({ verb, kind }: Reading, { fit }: Complement, position: number): number {
  const prior = kind === 'participle' ? 0.95 : verb.tier === 'A' ? 1 : 0.55 + 0.45 * Math.min(1, verb.share * 1.6);
  return prior * fit * position;
}

/** `رد قائلا` and `تابع القول` are one cue. */
function cueRange(page: Page, i: number, reading: Reading): Frame['cue'] {
  const joins = (reading.kind === 'participle' || reading.kind === 'masdar') && reading.verb.lemma === 'قال' && isWord(page, i - 1)
    && wordAt(page, i - 1).readings.some(({ kind, verb }) => isFinite(kind) && verb.tier !== 'X');
  return { first: joins ? i - 1 : i, end: i + 1 };
}

function cueKind({ kind }: Reading): CueKind {
  return kind === 'participle' || kind === 'masdar' ? kind : 'finite';
}

/** The agreement a dropped subject after the content would show: that of the noun phrase where it is plural, else of the verb. */
function outerOf(page: Page, reading: Reading, speaker: Range | null): Outer {
  const noun = speaker === null ? undefined : wordAt(page, speaker.first).noun;
  return noun === undefined || noun.number === 'sg' ? reading : { gender: null, number: noun.number, kind: reading.kind };
}

function contentOf(page: Page, i: number, outer: Outer, complement: Complement, frameAt: FrameAt): Frame['content'] {
  const { kind, first } = complement;
  if (kind === 'clause') {
    const end = clauseEnd(page, first, outer, frameAt);
    return [{ first, end }];
  }
  if (kind === 'marks' && page.closing[first] === -1) return [{ first, end: clauseEnd(page, first, outer, frameAt) }];
  return directContent(page, i, first, kind === 'colon', frameAt);
}

function isNegated(page: Page, i: number, { verb, kind }: Reading): boolean {
  return verb.group === 'deny' || (kind !== 'participle' && (factsAt(page, i - 1) & NEGATOR) !== 0);
}

function ruleOf(kind: CueKind, complement: Complement, explicit: boolean, before: boolean): string {
  const order = kind !== 'finite' ? kind : before ? 'subject-verb' : explicit ? 'verb-subject' : 'verb';
  return `${order}-${complement.kind}`;
}

