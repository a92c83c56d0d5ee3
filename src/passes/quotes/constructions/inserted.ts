import { before, formOfWhole } from './according.ts';
import { byCue, contentEnd, contentStart, type Frame, toFrame } from '../frame.ts';
import { READING } from '../page/facts.ts';
import { countWords, isComma, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { readSubject } from '../syntax/subjects.ts';

/** Verb and speaker between two commas are no longer. */
const LONGEST = 14;

/** Fewer words than this are no clause. */
const SHORTEST_CLAUSE = 3;

/** A verb of saying with its subject that a sentence without another cue holds between commas, or ends in: `تشمل الجائزة، يضيف البلاغ، خمس فئات`. */
export function insertedFrame(page: Page, sentence: Range, clauses: readonly Frame[]): Frame | undefined {
  for (let i = sentence.first + SHORTEST_CLAUSE; i < sentence.end; i++) {
    if ((page.facts[i]! & READING) === 0 || !isComma(page, i - 1) || page.enclosing[i] !== page.enclosing[sentence.first]) continue;
    const frame = inserted(page, sentence, i, clauses);
    if (frame !== undefined) return clauses.some((other) => other.cue.first <= i && other.form !== 'reported' || contentStart(other) <= i && i < contentEnd(other)) ? undefined : frame;
  }
  return undefined;
}

function inserted(page: Page, sentence: Range, i: number, clauses: readonly Frame[]): Frame | undefined {
  const reading = wordAt(page, i).readings.find(({ kind, person, prefix, clitic, verb }) => kind === 'imperfect' && person === 3 && prefix === '' && !clitic && verb.tier === 'A' && !verb.takesObject);
  if (reading === undefined) return undefined;
  let stop = i + 1;
  while (stop < sentence.end && !isComma(page, stop) && stop < i + LONGEST) stop++;
  if (stop < sentence.end && !isComma(page, stop)) return undefined;
  const { speaker, object, via, addressee } = readSubject(page, i + 1, stop);
  if (speaker === null || speaker.first !== i + 1 || object !== undefined || !namesSpeaker(page, speaker.first)) return undefined;
  const content = before(page, i, stop, sentence, byCue(clauses));
  if (content.length === 0 || content.every((range) => countWords(page, range) < SHORTEST_CLAUSE)) return undefined;
  return toFrame({
    kind: 'finite', negated: false, rule: 'comment-clause', lemma: reading.verb.lemma, reading, cue: { first: i, end: i + 1 }, content, speaker, form: formOfWhole(page, content), strength: 0.7,
    via, addressee,
  });
}

/** Whether a name begins, or a noun that heads a source, no preposition written in one with it. */
function namesSpeaker(page: Page, i: number): boolean {
  return page.nameOf[i]! >= 0 || (wordAt(page, i).noun !== undefined && !/^[بك]ال|^لل/u.test(keyAt(page, i)));
}
