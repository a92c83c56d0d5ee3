import { clauseEnd, type FrameAt } from '../contents/boundaries.ts';
import { holdsSpeechMarks } from '../contents/forms.ts';
import { type Frame, toFrame } from '../frame.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import { ADVERB, AUXILIARY, COMMA, CONJUNCTION, LEAD, MARK, NEGATOR, OPENER, RELATIVE, TIME, TURNING } from '../page/facts.ts';
import { countWords, factsAt, hasArticle, isWord, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { isAnnounced, isInitial, isOutdone, isResumed, preverbalSubject } from '../syntax/preverbal.ts';
import { ownSubject } from './cue-subjects.ts';
import { takesContent, withoutAccused } from '../contents/objects.ts';
import { findReported, headsSource, startsObject } from '../contents/reported-content.ts';
import { PREPOSITIONS_OF_PHRASES } from '../syntax/prepositions.ts';
import { phraseAt } from '../page/phrases.ts';
import type { Reading } from '../../../resources/quotes/words.ts';

/** Verbs of these groups may have a noun phrase for what was said; those of the rest name topics and acts. */
const GROUPS: ReadonlySet<string> = new Set(['assert', 'announce', 'reveal', 'deny', 'direct', 'criticise', 'praise', 'warn', 'threaten', 'commit', 'accuse', 'describe', 'emote', 'predict', 'explain', 'point', 'admit', 'repeat', 'doubt', 'agree', 'document']);

/** The frame of a verb that has a noun phrase for what was said (`طالب بإقالة الوزير`, `نفى الاتهامات`); a marked fragment in it makes it mixed. */
export function reportedFrame(page: Page, i: number, reading: Reading, fit: number, frameAt: FrameAt): Frame | undefined {
  const { verb } = reading;
  const judges = verb.group === 'judge' && reading.kind !== 'imperfect' && reading.kind !== 'masdar';
  if ((!GROUPS.has(verb.group) && !judges) || fit < 0.6 || reading.person === 1 || (reading.kind === 'participle' && fit < 0.9 && !goesOn(page, i, reading))) return undefined;
  if (/^م?ما$/u.test(keyAt(page, i - 1)) || isComment(page, i)) return undefined;
  const found = findReported(page, i, reading, fit, judges, frameAt);
  if (found === undefined) return undefined;
  const content = { first: found.first, end: phraseEnd(page, found.first, clauseEnd(page, found.first, { gender: reading.gender, number: reading.number, kind: reading.kind, phrase: true }, frameAt)) };
  if (countWords(page, content) === 0) return undefined;
  const { speaker, via, addressee } = withoutAccused(page, ownSubject(page, i, found.subject, reading), reading, found.first);
  const finite = reading.kind !== 'participle';
  const before = finite && reading.prefix === '' && !isResumed(page, i) ? preverbalSubject(page, i) : null;
  const first = before !== null && (isAnnounced(page, before) || isInitial(page, before, i)) && !(isOutdone(page, i, speaker) && !verb.takesObject) ? before : (speaker ?? before);
  const mixed = holdsSpeechMarks(page, content);
  return toFrame({
    rule: finite ? 'verb-phrase' : 'participle-phrase', kind: finite ? 'finite' : 'participle', form: mixed ? 'mixed' : judges && !reading.clitic ? 'indirect' : 'reported', cue: { first: i, end: i + 1 },
    lemma: verb.lemma, reading, content: [content], speaker: finite ? first : null, negated: verb.group === 'deny' || (factsAt(page, i - 1) & NEGATOR) !== 0, strength: 0.6 * fit,
    via, addressee,
  });
}

/** Phrases before a verb of saying whose sentence is what was said; those of the other lemmas also add to it or take it up. */
const COMMENTING = /^(?:بحسبما|حسبما|وفقما|مثلما|(?:بحسب|حسب|وفق|على) ما|(?:وفقا|طبقا) لما)$/u;
/** Words of such a phrase. */
const LONGEST_COMMENTING = 2;

/** Whether the verb tells whose word its sentence is, and has no content of its own: `، حسبما أكد مسؤول`. */
function isComment(page: Page, i: number): boolean {
  for (let k = i - LONGEST_COMMENTING; k < i; k++) {
    const phrase = phraseAt(page, k);
    if (phrase !== undefined && phrase.end === i && COMMENTING.test(phrase.cue.lemma)) return true;
  }
  return false;
}

/** Whether a participle in the accusative that no comma parts from its clause is followed at once by what its verb takes, as no adjective is: `كاشفا عن خطة`, `داعيا الدول إلى`. */
function goesOn(page: Page, i: number, { verb, number, gender }: Reading): boolean {
  if (wordAt(page, i + 1).is.stance) return true;
  const key = keyAt(page, i);
  if (isPredicate(page, i)) return false;
  const single = number === 'sg' && gender === 'm' && key.endsWith('ا');
  if (!single && !(number === 'pl' && key.endsWith('ين'))) return false;
  const next = keyAt(page, i + 1);
  const preposition = PREPOSITIONS_OF_PHRASES.get(next);
  if ((preposition !== undefined && verb.complements.has(preposition)) || (next[0] === 'ب' && next.length > 3 && verb.complements.has('ب'))) return true;
  return single && (verb.group === 'direct' || (takesContent(verb) && isConstruct(page, i + 1)));
}

/** Forms of "to be", whose predicate is in the accusative as a circumstance is. */
const BEING = /^[وف]?(?:كان|كانت|كانوا|يكون|تكون|يكن|تكن|ليس|ليست)$/u;
/** So far before its predicate "to be" stands, with a subject of two words between. */
const BEING_REACH = 3;

function isPredicate(page: Page, participle: number): boolean {
  for (let i = participle - 1; i >= participle - BEING_REACH && isWord(page, i); i--) if (BEING.test(keyAt(page, i))) return true;
  return false;
}

/** Whether an unknown noun without the article stands before a definite one, as a verbal noun does before who or what it is about: `متوقعا ارتفاع الأسعار`. */
function isConstruct(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return startsObject(page, i) && !hasArticle(page, i) && wordAt(page, i).noun === undefined && page.nameOf[i] === -1 && !/(?:ا|ون|ين)$/u.test(key) && (hasArticle(page, i + 1) || page.nameOf[i + 1]! >= 0) && !/^[بلكو]/u.test(keyAt(page, i + 1));
}

/**
 * Whether a frame of reported content is no claim: voiced by what can claim nothing, a figure or a substance (`تقدر طاقته بـ`), or a feeling
 * without a clause (`أعرب عن سعادته`). Its verb bounds its neighbors all the same, but nobody said anything.
 */
export function isNoClaim(page: Page, frame: Frame): boolean {
  return frame.form === 'reported' && (isVoicedByThing(page, frame) || isShownByWordBefore(page, frame) || isShownByNobody(page, frame) || isFeeling(page, frame));
}

/** The sound masculine plural is of people. */
const SOUND_PLURAL = /^ال.{2,}ون$/u;

function isVoicedByThing(page: Page, { kind, speaker }: Frame): boolean {
  if (kind !== 'finite' || speaker === null || SOUND_PLURAL.test(keyAt(page, speaker.first))) return false;
  for (let i = speaker.first; i < speaker.end; i++) {
    const type = nameAt(page, i)?.type;
    if (wordAt(page, i).noun !== undefined || (type !== undefined && (type !== 'LOC' || i === speaker.first))) return false;
  }
  return true;
}

/** What appears (`تظهر الأعراض`) is spelled as what somebody shows. */
function isShownByNobody(page: Page, { reading, speaker, cue }: Frame): boolean {
  return reading?.verb.group === 'document' && reading.verb.complements.has('NP') && reading.kind === 'imperfect' && (speaker === null || (speaker.first > cue.first && !headsSource(page, speaker.first)));
}

/** Whether a verb in the singular stands right after a word that no clause opens with and that was not read as its subject: `زيارة الوزير تؤكد عمق العلاقات`. */
function isShownByWordBefore(page: Page, { reading, speaker, cue: { first } }: Frame): boolean {
  if (reading?.kind !== 'imperfect' || reading.number !== 'sg' || reading.prefix !== '' || speaker !== null || !isWord(page, first - 1) || page.paragraphOf[first - 1] !== page.paragraphOf[first]) return false;
  return (factsAt(page, first - 1) & (AUXILIARY | NEGATOR | CONJUNCTION | OPENER | RELATIVE | TIME | ADVERB | LEAD)) === 0 && !isResumed(page, first) && keyAt(page, first - 1) !== 'ان';
}

/** A feeling that carries a clause does so within so many tokens. */
const CLAUSE_REACH = 6;

function isFeeling(page: Page, { reading, content }: Frame): boolean {
  if (reading?.verb.group !== 'emote') return false;
  const { first, end } = content[0]!;
  for (let i = first; i < Math.min(end, first + CLAUSE_REACH); i++) if (complementizerAt(page, i) !== undefined || wordAt(page, i).is.stance) return false;
  return true;
}

/** "But" with the pronoun of somebody begins what the author goes on to tell. */
const BUT = /^و?لكن(?:ه|ها|هم)$/u;

/** What something follows from is told of what was said, and not of the saying. */
const CAUSE = /^(?:بعد|بسبب|جراء|نتيجه)$/u;

/** A noun phrase ends before what a comma parts from it: another clause, or an adverbial. */
function phraseEnd(page: Page, first: number, end: number): number {
  for (let i = first + 1; i + 1 < end; i++) {
    const facts = page.facts[i]!;
    const close = (facts & MARK) === 0 ? -1 : page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0) i = close;
    else if ((facts & TURNING) !== 0 && BUT.test(keyAt(page, i))) return i;
    else if ((facts & COMMA) !== 0 && (page.facts[i + 1]! & (CONJUNCTION | LEAD | TIME)) !== 0 && !CAUSE.test(keyAt(page, i + 1))) return i;
  }
  return end;
}

