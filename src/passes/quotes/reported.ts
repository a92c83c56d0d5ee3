import type { Complement as Taken } from '../../resources/quote-lexicons.ts';
import { clauseEnd, type FrameAt } from './boundaries.ts';
import { holdsSpeechMarks } from './forms.ts';
import type { Frame } from './frame.ts';
import { isComma, isWord, keyAt, type Page, wordAt } from './page.ts';
import { isAnnounced, preverbalSubject } from './preverbal.ts';
import { readSubject, type Subject } from './subjects.ts';
import type { Reading } from '../../resources/quote-words.ts';

/** Verbs of these groups may have a noun phrase for what was said; those of the rest name topics and acts. */
const GROUPS: ReadonlySet<string> = new Set(['assert', 'announce', 'reveal', 'deny', 'direct', 'criticise', 'praise', 'warn', 'threaten', 'commit', 'accuse', 'describe', 'emote', 'predict', 'explain', 'point', 'admit', 'repeat', 'doubt', 'agree', 'document']);
const PREPOSITIONS: ReadonlyMap<string, Taken> = new Map([['الي', 'إلى'], ['علي', 'على'], ['من', 'من'], ['عن', 'عن']]);
const LONGEST_SUBJECT = 14;

/** The frame of a verb that has a noun phrase for what was said (`طالب بإقالة الوزير`, `نفى الاتهامات`); a marked fragment in it makes it mixed. */
export function reportedFrame(page: Page, i: number, reading: Reading, fit: number, frameAt: FrameAt): Frame | undefined {
  const { verb } = reading;
  if (!GROUPS.has(verb.group) || fit < 0.6 || reading.person === 1 || (reading.kind === 'participle' && fit < 0.9)) return undefined;
  const limit = Math.min(page.paragraphs[page.paragraphOf[i]!]!.end, i + 1 + LONGEST_SUBJECT);
  const own = reading.kind === 'participle' && !verb.complements.has('ب') && verb.group !== 'direct' && PREPOSITIONS.get(keyAt(page, i + 1)) === undefined ? objectPhrase(page, i, reading, limit) : undefined;
  const found = attitude(page, i, reading, limit) ?? own ?? prepositional(page, i, reading, limit, frameAt) ?? objectPhrase(page, i, reading, limit);
  if (found === undefined || found.first >= limit || (verb.lemma === 'حمل' && !wordAt(page, found.first).is.concrete)) return undefined;
  const content = { first: found.first, end: clauseEnd(page, found.first, reading, frameAt) };
  if (content.end <= content.first) return undefined;
  const { speaker, via, addressee } = found.subject;
  const finite = reading.kind !== 'participle';
  const before = finite && reading.prefix === '' ? preverbalSubject(page, i) : null;
  const first = before !== null && isAnnounced(page, before) ? before : (speaker ?? before);
  const mixed = holdsSpeechMarks(page, content);
  return {
    rule: finite ? 'verb-phrase' : 'participle-phrase', kind: finite ? 'finite' : 'participle', form: mixed ? 'mixed' : 'reported', cue: { first: i, end: i + 1 },
    lemma: verb.lemma, reading, content: [content], speaker: finite ? first : null, negated: verb.group === 'deny' || wordAt(page, i - 1).is.negator, strength: 0.6 * fit,
    ...(via === undefined ? {} : { via }), ...(addressee === undefined ? {} : { addressee }),
  };
}

/** Whether a frame of reported content is voiced by what can claim nothing, a figure or a substance (`تقدر طاقته بـ`): its verb bounds its neighbors all the same, but nobody said anything. */
export function isVoicedByThing(page: Page, { form, kind, speaker }: Frame): boolean {
  if (form !== 'reported' || kind !== 'finite' || speaker === null) return false;
  for (let i = speaker.first; i < speaker.end; i++) if (page.nameOf[i]! >= 0 || wordAt(page, i).noun !== undefined) return false;
  return true;
}

interface Found {
  readonly first: number;
  readonly subject: Subject;
}

/** The feeling voiced: `أعرب عن أمله`, `أبدت ارتياحها`; no more than its subject and adverbials stand before it. */
function attitude(page: Page, i: number, { verb }: Reading, limit: number): Found | undefined {
  if (verb.group !== 'emote') return undefined;
  for (let k = i + 1; k < limit && page.stops[k] === 0; k++) {
    if (wordAt(page, k).is.attitude) return { first: k, subject: readSubject(page, i + 1, PREPOSITIONS.get(keyAt(page, k - 1)) !== undefined ? k - 1 : k) };
    if (page.closing[k]! >= 0 && page.unclosed[k] === 0) k = page.closing[k]!;
  }
  return undefined;
}

/** The first phrase with a preposition that the verb takes. */
function prepositional(page: Page, i: number, { verb, kind }: Reading, limit: number, frameAt: FrameAt): Found | undefined {
  for (let k = i + 1; k < limit; k++) {
    if (page.stops[k] === 1 || (frameAt(k) !== undefined && frameAt(k)!.form !== 'reported')) return undefined;
    if ((isComma(page, k) && kind === 'participle') || (verb.lemma === 'وعد' && kind === 'imperfect')) return undefined;
    const key = keyAt(page, k);
    const preposition = PREPOSITIONS.get(key);
    const takes = preposition !== undefined ? verb.complements.has(preposition) : verb.complements.has('ب') && key[0] === 'ب' && (key.length > 3 || key === 'ب') && !wordAt(page, k).is.objectless && page.nameOf[k] === -1;
    const forTo = verb.lemma === 'دعا' && key[0] === 'ل' && key.length > 4 && wordAt(page, k).noun === undefined && page.nameOf[k] === -1;
    if ((takes || forTo) && isWord(page, k)) return { first: k, subject: readSubject(page, i + 1, k, verb.takesObject) };
    if (page.closing[k]! >= 0 && page.unclosed[k] === 0) k = page.closing[k]!;
  }
  return undefined;
}

/** The object after the subject, or right after a verb whose subject is dropped. */
function objectPhrase(page: Page, i: number, { verb, kind, gender }: Reading, limit: number): Found | undefined {
  if (!verb.complements.has('NP') || verb.group === 'explain' || verb.group === 'point') return undefined;
  let end = i + 1;
  while (end < limit && page.stops[end] === 0 && !isComma(page, end)) end++;
  const subject = readSubject(page, i + 1, end, true);
  if (subject.object !== undefined) return { first: subject.object.first, subject };
  const { speaker } = subject;
  if (speaker === null || speaker.first !== i + 1) return undefined;
  if (/^(?:عن|علي|في|من|ب|ل|الي)(?:ه|ها|هم|هما)$/u.test(keyAt(page, i + 1))) return undefined;
  const noun = wordAt(page, i + 1).noun;
  const isObject = kind === 'participle' || (noun === undefined && page.nameOf[i + 1] === -1) || (noun !== undefined && gender !== null && noun.gender !== gender && noun.number === 'sg');
  return isObject ? { first: i + 1, subject: { ...subject, speaker: null } } : undefined;
}
