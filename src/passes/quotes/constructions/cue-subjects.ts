import type { Complement } from '../contents/complements.ts';
import { hasArticle, isComma, isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { type Subject, withSpeaker } from '../syntax/subjects.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/** An unknown name has no more words after the first, and the word of time before a name no more with its comma. */
const LONGEST_REST = 2;

/** Token just after the name of a person of whom more was said, or when he had his office, and who is named after a comma: `قال المدير الذي يعمل في كندا، سامي حداد:`, `قال المدير حينها، سامي حداد، إن`; -1 where nobody is. */
function nameEndAfter(page: Page, speaker: Range, object: Range): number {
  const name = page.nameOf[object.first]!;
  if (!isComma(page, object.first - 1) || page.names[name]?.type !== 'PER' || wordAt(page, speaker.first).noun?.kind !== 'person') return -1;
  if (page.nameOf[object.end - 1] === name) return object.end;
  if (object.first - speaker.end > LONGEST_REST) return -1;
  let end = object.first + 1;
  while (end < object.end && page.nameOf[end] === name) end++;
  return isComma(page, end) ? end : -1;
}

/** A verb that takes no object but its clause has nothing between whoever speaks and the clause but a name: `قال النائب الأمين خضر إن`. */
export function wholeSubject(page: Page, subject: Subject, { verb, kind }: Reading, { kind: complement }: Complement): Subject {
  const { speaker, object } = subject;
  const named = speaker !== null && object !== undefined ? nameEndAfter(page, speaker, object) : -1;
  if (named >= 0) return withSpeaker(subject, { first: speaker!.first, end: named });
  if (complement !== 'clause' || !isFinite(kind) || verb.takesObject || speaker === null || wordAt(page, speaker.first).noun?.kind !== 'person' || object?.first !== speaker.end || object.end - object.first > LONGEST_REST || wordAt(page, object.first).is.channel) return subject;
  for (let i = object.first; i < object.end; i++) if (!isWord(page, i)) return subject;
  return withSpeaker(subject, { first: speaker.first, end: object.end });
}

/** Whether a definite word of which no lexicon knows is no plural of people, and so what is described: `وصف التأخير بأنه`, `ووصفت مشاركة القرية بأنها`. */
function isThing(page: Page, i: number): boolean {
  const { noun, readings } = wordAt(page, i);
  if (page.nameOf[i] !== -1 || noun !== undefined || readings.length > 0) return false;
  const key = keyAt(page, i);
  return /^ال[\u0621-\u06d3]{3}/u.test(key) ? !/(?:ون|ي)$/u.test(key) : page.text[page.tokens[i]!.end - 1] === 'ة' && hasArticle(page, i + 1);
}

/** "Member", which is a man or a woman. */
const MEMBER = 'عضو';

/** With a verb that takes one, a noun right after it in the other gender is its object, and its subject is dropped: `ودعا الجامعة إلى أن`. */
export function ownSubject(page: Page, i: number, subject: Subject, { verb, kind, gender, number }: Reading): Subject {
  const { speaker } = subject;
  if (!verb.takesObject || !isFinite(kind) || number !== 'sg' || gender === null || speaker?.first !== i + 1) return subject;
  const noun = wordAt(page, speaker.first).noun;
  if (verb.group === 'describe' && isThing(page, speaker.first)) return withSpeaker(subject, null);
  const owned = page.text[page.tokens[speaker.first]!.end - 1] === 'ه' && !hasArticle(page, speaker.first);
  const isObject = noun !== undefined && noun.kind !== 'group' && noun.lemma !== MEMBER && !owned && noun.gender !== gender && (noun.number === 'sg' || noun.gender === 'f');
  return isObject ? withSpeaker(subject, null) : subject;
}
