import type { Complement as Taken, ReportingVerb } from '../../../resources/quotes/lexicons.ts';
import type { FrameAt } from './boundaries.ts';
import { takesContent, type Found } from './objects.ts';
import { prepositional } from './prepositional.ts';
import { adverbialAt } from '../syntax/adverbials.ts';
import { complementizerAt } from '../syntax/complementizers.ts';
import { PREPOSITIONS_OF_PHRASES } from '../syntax/prepositions.ts';
import { ADVERB, AUXILIARY, CONJUNCTION, LEAD, NEGATOR, NOUN, OPENER, PREPOSITION, RELATIVE, TIME, WORD } from '../page/facts.ts';
import { factsAt, hasTrait, isComma, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { MASDAR_IN_WAW, TAKEN_UP } from '../page/traits.ts';
import { readSubject, withSpeaker } from '../syntax/subjects.ts';
import type { Reading } from '../../../resources/quotes/words.ts';

const LONGEST_SUBJECT = 14;
/** Verbs with whom a demand is made of, or who is accused, between them and what is said; looked for that far only where the verb is certain. */
const ADDRESSED: ReadonlySet<string> = new Set(['direct', 'accuse']);
const LONGEST_ADDRESSED = 30;
const CERTAIN = 0.7;

/** The noun phrase that the verb at `i`, which fits there so well, has for what was said; `judges` tells that it is a topic and what is said of it. */
export function findReported(page: Page, i: number, reading: Reading, fit: number, judges: boolean, frameAt: FrameAt): Found | undefined {
  const { verb } = reading;
  if (isTakenUp(page, i + 1, verb)) return undefined;
  const addressed = ADDRESSED.has(verb.group) && (verb.complements.has('NP') || !verb.complements.has('ب')) && fit >= CERTAIN;
  const limit = Math.min(page.paragraphs[page.paragraphOf[i]!]!.end, i + 1 + (addressed ? LONGEST_ADDRESSED : LONGEST_SUBJECT));
  if (verb.lemma === 'حمل') return blame(page, i, reading, limit);
  const found = judges ? judged(page, i, reading, limit) : claimed(page, i, reading, limit, frameAt);
  return found !== undefined && found.first < limit ? found : undefined;
}

/** What a verb claims that does not judge: a feeling, its object at once after it, what its preposition opens, or its object after the subject. */
function claimed(page: Page, i: number, reading: Reading, limit: number, frameAt: FrameAt): Found | undefined {
  const { verb, kind } = reading;
  const hasObjectFirst = kind === 'participle' && !verb.complements.has('ب') && verb.group !== 'direct' && !PREPOSITIONS_OF_PHRASES.has(keyAt(page, i + 1));
  return attitude(page, i, reading, limit)
    ?? (hasObjectFirst ? objectPhrase(page, i, reading, limit) : undefined)
    ?? leadingObject(page, i, reading, limit)
    ?? prepositional(page, i, reading, limit, frameAt)
    ?? objectPhrase(page, i, reading, Math.min(limit, i + 1 + LONGEST_SUBJECT));
}

/** Whether a pronoun with the verb's preposition stands for what was said before: `التي طالبت بها النقابة`. */
function isTakenUp(page: Page, i: number, { complements, group }: ReportingVerb): boolean {
  if (!hasTrait(page, i, TAKEN_UP)) return false;
  const preposition = keyAt(page, i).replace(/ه(?:ا|م|ما)?$/u, '');
  return group !== 'direct' ? complements.has(PREPOSITIONS_OF_PHRASES.get(preposition) ?? (preposition as Taken)) : preposition === 'ب' && complements.has('ب');
}

/** What somebody is charged with: `حمل الوزير الشركة مسؤولية الحادث`; whoever alone stands before it is charged, and right after the verb it is what somebody bears. */
function blame(page: Page, i: number, { clitic }: Reading, limit: number): Found | undefined {
  for (let k = clitic ? i + 1 : i + 2; k < limit && page.stops[k] === 0; k++) {
    if (!wordAt(page, k).is.concrete) continue;
    const subject = readSubject(page, i + 1, k, true);
    return { first: k, subject: clitic || subject.speaker?.end !== k ? subject : withSpeaker(subject, null) };
  }
  return undefined;
}

/** A topic and what is said of it after a verb of judging: `اعتبر الوزير القرار خطوة`, `معتبرا الحكم جائرا`. The topic is no source, and what is said of it, in the accusative, no topic. */
function judged(page: Page, i: number, { kind, clitic }: Reading, limit: number): Found | undefined {
  const subject = readSubject(page, i + 1, limit, true);
  const { object } = subject;
  const speaks = subject.speaker !== null && headsSource(page, subject.speaker.first);
  if (kind === 'participle' || clitic || !speaks) return { first: clitic && speaks ? (object?.first ?? i + 1) : i + 1, subject: withSpeaker(subject, clitic && speaks ? subject.speaker : null) };
  return object === undefined || keyAt(page, object.first).endsWith('ا') ? undefined : { first: object.first, subject };
}

/** Whether the word heads a source that is no document. */
export function headsSource(page: Page, i: number): boolean {
  const { noun } = wordAt(page, i);
  const type = nameAt(page, i)?.type;
  return (noun !== undefined && noun.kind !== 'document') || type === 'PER' || type === 'ORG';
}

/** The feeling voiced: `أعرب عن أمله`, `أبدت ارتياحها`; no more than its subject and adverbials stand before it. */
function attitude(page: Page, i: number, { verb }: Reading, limit: number): Found | undefined {
  if (verb.group !== 'emote') return undefined;
  for (let k = i + 1; k < limit && page.stops[k] === 0; k++) {
    if (wordAt(page, k).is.attitude) return { first: k, subject: readSubject(page, i + 1, PREPOSITIONS_OF_PHRASES.get(keyAt(page, k - 1)) !== undefined ? k - 1 : k) };
    if (page.closing[k]! >= 0 && page.unclosed[k] === 0) k = page.closing[k]!;
  }
  return undefined;
}

/** The object at once after its verb, which a preposition goes on with: `أكد انفتاح الجامعة على`, `مكررا سعيه إلى`. Nouns that may head a subject are none. */
function leadingObject(page: Page, i: number, { verb, gender, kind }: Reading, limit: number): Found | undefined {
  if (!takesContent(verb)) return undefined;
  const first = /^(?:في|خلال)(?:ه|ها)$/u.test(keyAt(page, i + 1)) ? i + 2 : i + 1;
  const key = keyAt(page, first);
  const known = page.nameOf[first]! >= 0 || (factsAt(page, first) & (NOUN | PREPOSITION | TIME | ADVERB | LEAD)) !== 0;
  if (first >= limit || page.tokens[first]!.kind !== 'word' || known || /^(?:ال|ب|ل|ك)|(?:ون|ين|ات)$/u.test(key) || hasTrait(page, first, TAKEN_UP) || key.length < 4) return undefined;
  if (kind !== 'participle' && gender === 'f' && key.endsWith('ه')) return undefined;
  return { first, subject: readSubject(page, i + 1, first) };
}

/** The object after the subject, or right after a verb whose subject is dropped. */
function objectPhrase(page: Page, i: number, { verb, kind, gender }: Reading, limit: number): Found | undefined {
  if (!verb.complements.has('NP') || verb.group === 'explain' || verb.group === 'point') return undefined;
  let end = i + 1;
  while (end < limit && page.stops[end] === 0 && !isComma(page, end)) end++;
  const after = phraseAt(page, i + 1)?.cue.role === 'turn' ? phraseAt(page, i + 1)!.end : i + 1;
  if (kind === 'participle' && startsObject(page, after)) return { first: after, subject: readSubject(page, i + 1, after) };
  const subject = readSubject(page, i + 1, end, true);
  if (subject.object !== undefined) return { first: subject.object.first, subject };
  const { speaker } = subject;
  if (isComma(page, end) && takesContent(verb)) {
    const parted = partedObject(page, i, limit);
    if (parted !== undefined) return parted;
  }
  if (speaker === null || speaker.first !== i + 1) return undefined;
  if (hasTrait(page, i + 1, TAKEN_UP)) return undefined;
  const noun = wordAt(page, i + 1).noun;
  const isObject = kind === 'participle' || (noun === undefined && page.nameOf[i + 1] === -1) || (noun !== undefined && gender !== null && noun.gender !== gender && noun.number === 'sg');
  return isObject ? { first: i + 1, subject: withSpeaker(subject, null) } : undefined;
}

/** No noun phrase begins with a word like this. */
const NO_OBJECT = PREPOSITION | TIME | ADVERB | LEAD | CONJUNCTION | RELATIVE | OPENER | AUXILIARY | NEGATOR;

/** Whether a noun phrase may begin at a word: no adverbial, conjunction, participle or verb of saying. */
export function startsObject(page: Page, i: number): boolean {
  const facts = factsAt(page, i);
  if ((facts & WORD) === 0 || (facts & NO_OBJECT) !== 0) return false;
  const { kind: tokenKind, key } = page.tokens[i]!;
  return tokenKind === 'word' && !hasTrait(page, i, TAKEN_UP) && wordAt(page, i).readings.every(({ kind }) => kind === 'masdar') && (key[0] !== 'و' || MASDAR_IN_WAW.test(key)) && adverbialAt(page, i, true) === undefined && complementizerAt(page, i) === undefined;
}

/** The object after what two commas enclose, an apposition or adverbials: `أعلن المدير، سامي حداد، وقف العمل`. */
function partedObject(page: Page, i: number, limit: number): Found | undefined {
  let end = i + 1;
  while (end < limit && page.stops[end] === 0) end++;
  const subject = readSubject(page, i + 1, end, true);
  const before = isComma(page, i + 1) ? null : subject.speaker;
  const object = before === null ? subject.speaker : subject.object;
  if (object == null || !isComma(page, object.first - 1) || !startsObject(page, object.first)) return undefined;
  if (before === null ? headsSource(page, object.first) : !headsSource(page, before.first)) return undefined;
  let commas = 0;
  for (let k = i + 1; k < object.first; k++) if (isComma(page, k)) commas++;
  return commas % 2 === 0 ? { first: object.first, subject: withSpeaker(subject, before) } : undefined;
}
