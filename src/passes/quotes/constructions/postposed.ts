import { type Frame, toFrame } from '../frame.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { READING } from '../page/facts.ts';
import { countWords, isComma, isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { verbFit } from '../syntax/positions.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** Marked words shorter than this before a verb of saying are a name or label. */
const SHORTEST_SPEECH = 3;

const LONGEST_SUBJECT = 40;

/** Speech before its cue: `«…»، قال X`; where the speech goes on after the cue (`«…»، قالت X، «…»`) the cue's frame takes both parts. */
export function withSpeechBefore(page: Page, sentence: Range, clauses: readonly Frame[]): readonly Frame[] {
  let open: Open | undefined;
  for (let first = sentence.first; first < sentence.end; first++) {
    const close = page.closing[first]!;
    if (close < 0 || page.unclosed[first] === 1) continue;
    const speech = { first, end: close + 1 };
    const cue = isComma(page, close + 1) ? close + 2 : close + 1;
    const verb = keyAt(page, cue) === 'كما' || keyAt(page, cue) === 'هكذا' ? cue + 1 : cue;
    if (verb < sentence.end && (page.facts[verb]! & READING) !== 0 && countWords(page, speech) >= SHORTEST_SPEECH) {
      open ??= { frames: [...clauses], byCue: new Map(clauses.map((frame, index) => [frame.cue.first, index])), coverage: coverageOf(clauses) };
      if (!open.coverage.has(first)) addSpeech(page, open, speech, cue, verb, sentence);
    }
    first = close;
  }
  return open?.frames ?? clauses;
}

/** The frames of a sentence that are worked on; it is opened only where a word that may be a verb follows speech. */
interface Open {
  readonly frames: Frame[];
  /** Indexes of the frames of verbs. */
  readonly byCue: ReadonlyMap<number, number>;
  readonly coverage: Coverage;
}

function addSpeech(page: Page, { frames, byCue }: Open, speech: Range, cue: number, verb: number, sentence: Range): void {
  const known = byCue.get(cue);
  const frame = known === undefined ? undefined : frames[known]!;
  if (known !== undefined && frame?.kind === 'finite') {
    if (frame.reading!.prefix === '' && frame.rule.endsWith('marks')) frames[known] = toFrame({ ...frame, rule: 'interrupted', content: [speech, ...frame.content] });
    return;
  }
  const added = frameAfter(page, speech, verb, sentence);
  if (added !== undefined) frames.push(added);
}

function frameAfter(page: Page, speech: Range, verb: number, sentence: Range): Frame | undefined {
  if (!isWord(page, verb)) return undefined;
  const reading = wordAt(page, verb).readings.find((candidate) => isFinite(candidate.kind) && candidate.prefix === '' && !candidate.clitic
    && candidate.verb.complements.has('quote') && verbFit(page, verb, candidate) > 0.6);
  if (reading === undefined) return undefined;
  const { speaker, via, addressee } = readSubject(page, verb + 1, Math.min(sentence.end, verb + LONGEST_SUBJECT));
  return toFrame({
    rule: 'speech-verb', kind: 'finite', form: 'direct', cue: { first: verb, end: verb + 1 }, lemma: reading.verb.lemma, reading, content: [speech], speaker, negated: false, strength: 0.8,
    via, addressee,
  });
}
