import { fold } from '../../../arabic/fold.ts';
import { contentStart, type Frame, toFrame } from '../frame.ts';
import { COLON, SINGLE, STOP, WORD } from '../page/facts.ts';
import { countWords, isWord, keyAt, nameAt, type Page, type Paragraph, type Range, wordAt } from '../page/page.ts';

/** A colon further right does not part a speaker from what was said. */
const LONGEST_LEFT = 14;
const LONGEST_BODY_LEFT = 8;
const FIRST_PERSON = /^(?:نحن|انا|لدينا|علينا|لنا|سن[^اويه].{2,}|لسنا|كنا|عندنا)$/u;

/** The frame of a colon that parts a speaker from speech without any verb: `نائب: صبرنا نفد`. */
export function headingFrame(page: Page, paragraph: Paragraph, clauses: readonly Frame[]): Frame | undefined {
  const colon = firstColon(page, paragraph);
  if (colon === undefined) return undefined;
  if (clauses.some((frame) => contentStart(frame) > colon - 1 && contentStart(frame) <= colon + 1 && frame.cue.end <= colon)) return undefined;
  const title = paragraph.kind !== 'paragraph' && paragraph.kind !== 'caption';
  const left = leftOf(page, paragraph.first, colon);
  if (left === undefined) return undefined;
  const content = rightOf(page, paragraph, colon);
  if (content === undefined || countWords(page, content) < (page.closing[content.first]! >= 0 ? 1 : 2)) return undefined;
  if (isReport(content, clauses)) return undefined;
  if (!title && isByline(page, paragraph.first, left)) return undefined;
  const speaker = speakerOf(page, left, content, title || paragraph.end - colon < 30, title, paragraph.kind === 'list-item');
  if (speaker === undefined || (!title && countWords(page, left) > LONGEST_BODY_LEFT)) return undefined;
  return toFrame({
    rule: 'colon', kind: 'colon', form: 'direct', cue: { first: colon, end: colon + 1 }, lemma: ':', content: [content], speaker, negated: false, strength: title ? 0.85 : 0.7,
  });
}

/** Whether what follows the colon begins with a verb of saying and who says it, so that a paper or a reporter stands before it: `المساء: أعلن باحثون`. */
function isReport({ first }: Range, clauses: readonly Frame[]): boolean {
  return clauses.some(({ cue, reading, speaker }) => cue.first === first && reading?.kind === 'perfect' && reading.prefix === '' && speaker !== null);
}

function firstColon(page: Page, { first, end }: Paragraph): number | undefined {
  const limit = Math.min(end, first + LONGEST_LEFT);
  for (let i = first + 1; i < limit; i++) {
    if ((page.facts[i]! & (SINGLE | STOP)) === 0) continue;
    if (page.stops[i] === 1) return undefined;
    if ((page.facts[i]! & COLON) !== 0) return i;
    if ((page.facts[i]! & WORD) === 0 && (keyAt(page, i) === '(' || keyAt(page, i) === '[')) return undefined;
    if (page.closing[i]! >= 0) {
      if (page.unclosed[i] === 1) return undefined;
      i = page.closing[i]!;
    }
  }
  return undefined;
}

/** Whether a token is dashes or bars; the fold leaves nothing of a line of tatweel. */
function isParting(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return key === '' || (!isWord(page, i) && /^[|\-–—]+$/u.test(key));
}

/** The words before the colon, without a rubric before a slash or bar. */
function leftOf(page: Page, first: number, colon: number): Range | undefined {
  let start = first;
  for (let i = first; i + 1 < colon; i++) if (isParting(page, i) || (!isWord(page, i) && /^[/.]+$/u.test(keyAt(page, i)))) start = i + 1;
  while (start < colon && !isWord(page, start) && page.closing[start] === -1) start++;
  return start < colon ? { first: start, end: colon } : undefined;
}

/** Whether a place and a person's bare name stand before the colon, as over a report: `بيروت - سامي حداد:`. */
function isByline(page: Page, first: number, { first: start, end }: Range): boolean {
  const name = page.nameOf[start]!;
  return start > first && nameAt(page, first)?.type === 'LOC' && page.names[name]?.type === 'PER' && page.nameOf[end - 1] === name;
}

function rightOf(page: Page, paragraph: Paragraph, colon: number): Range | undefined {
  const next = page.paragraphs[page.paragraphOf[colon]! + 1];
  const { first, end } = colon + 1 < paragraph.end ? { first: colon + 1, end: paragraph.end } : (paragraph.kind === 'headline' && next !== undefined ? next : { first: 0, end: 0 });
  let last = paragraph.kind === 'headline' && end === paragraph.end ? withoutSite(page, first, end) : end;
  while (last > first && page.stops[last - 1] === 1 && keyAt(page, last - 1) === '.') last--;
  return last > first ? { first, end: last } : undefined;
}

/** The name of a site after a dash or bar has no more words. */
const LONGEST_SITE = 3;

/** Where a headline from `first` to `end` ends without the site's name or the label after a dash or bar: `… | أخبار المدينة`. */
function withoutSite(page: Page, first: number, end: number): number {
  for (let i = end - 1; i > first + LONGEST_SITE && i >= end - 1 - LONGEST_SITE; i--) if (isParting(page, i)) return i;
  return end;
}

/** Who stands before the colon: a person, an office, a group, a document; institutions and agencies in headings only, as items of a list tell of them; a place only where the right side says "we". */
function speakerOf(page: Page, left: Range, right: Range, brief: boolean, title: boolean, isItem: boolean): Range | undefined {
  const noun = wordAt(page, left.first).noun;
  const name = nameAt(page, left.first);
  if (wordAt(page, left.first).is.preposition || wordAt(page, left.first).is.time) return undefined;
  if (noun?.kind === 'source' && left.end - left.first === 1) return undefined;
  if (name?.type === 'PER' || (noun !== undefined && (noun.kind === 'person' || noun.kind === 'source' || noun.kind === 'group'))) return personRange(page, left);
  if (title && page.closing[right.first]! >= 0 && countWords(page, left) <= 3 && name?.type !== 'LOC' && keyAt(page, left.first).startsWith('ال')) return left;
  if (!brief) return undefined;
  if (name?.type === 'LOC') return firstPerson(page, right) ? left : undefined;
  if (noun?.kind === 'document') return title && page.words.of(fold(noun.lemma)).is.quoted ? left : undefined;
  if (noun?.kind === 'media') return undefined;
  return title && !isItem && (name?.type === 'ORG' || noun?.kind === 'body') ? left : undefined;
}

/** The speaker of a heading that says more than a name: up to the verb, channel or bracket after it. */
function personRange(page: Page, left: Range): Range {
  for (let i = left.first + 1; i < left.end; i++) {
    const key = keyAt(page, i);
    const verb = page.nameOf[i] === -1 && /^[يت]/u.test(key) && wordAt(page, i).readings.some(({ kind }) => kind === 'imperfect');
    if (verb || key === '(' || (key === 'في' && wordAt(page, i + 1).is.channel) || key === 'ل') return { first: left.first, end: i };
  }
  return left;
}

function firstPerson(page: Page, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) if (FIRST_PERSON.test(keyAt(page, i)) || (/^ن[^اويه]/u.test(keyAt(page, i)) && /^(?:لن|لا|لم)$/u.test(keyAt(page, i - 1)))) return true;
  return false;
}
