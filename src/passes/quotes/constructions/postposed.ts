import { type Frame, toFrame } from '../frame.ts';
import { coverageOf } from './coverage.ts';
import { countWords, isComma, isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { verbFit } from '../syntax/positions.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** Marked words shorter than this before a verb of saying are a name or label. */
const SHORTEST_SPEECH = 3;

const LONGEST_SUBJECT = 40;

/** Speech before its cue: `«…»، قال X`; where the speech goes on after the cue (`«…»، قالت X، «…»`) the cue's frame takes both parts. */
export function withSpeechBefore(page: Page, sentence: Range, clauses: readonly Frame[]): readonly Frame[] {
  if (!hasMarks(page, sentence)) return clauses;
  const frames = [...clauses];
  const byCue = new Map(clauses.map((frame, index) => [frame.cue.first, index]));
  const coverage = coverageOf(clauses);
  for (let open = sentence.first; open < sentence.end; open++) {
    const close = page.closing[open]!;
    if (close < 0 || page.unclosed[open] === 1) continue;
    const speech = { first: open, end: close + 1 };
    const verb = isComma(page, close + 1) ? close + 2 : close + 1;
    if (countWords(page, speech) >= SHORTEST_SPEECH && !coverage.has(open) && verb < sentence.end) {
      const known = byCue.get(verb);
      if (known !== undefined && frames[known]!.kind === 'finite') {
        const frame = frames[known]!;
        if (frame.reading!.prefix === '' && frame.rule.endsWith('marks')) frames[known] = toFrame({ ...frame, rule: 'interrupted', content: [speech, ...frame.content] });
      } else {
        const frame = frameAfter(page, speech, verb, sentence);
        if (frame !== undefined) frames.push(frame);
      }
    }
    open = close;
  }
  return frames;
}

function hasMarks(page: Page, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) if (page.closing[i]! >= 0) return true;
  return false;
}

function frameAfter(page: Page, speech: Range, at: number, sentence: Range): Frame | undefined {
  const verb = keyAt(page, at) === 'كما' || keyAt(page, at) === 'هكذا' ? at + 1 : at;
  if (!isWord(page, verb) || verb >= sentence.end) return undefined;
  const reading = wordAt(page, verb).readings.find((candidate) => isFinite(candidate.kind) && candidate.prefix === '' && !candidate.clitic
    && candidate.verb.complements.has('quote') && verbFit(page, verb, candidate) > 0.6);
  if (reading === undefined) return undefined;
  const { speaker, via, addressee } = readSubject(page, verb + 1, Math.min(sentence.end, verb + LONGEST_SUBJECT));
  return toFrame({
    rule: 'speech-verb', kind: 'finite', form: 'direct', cue: { first: verb, end: verb + 1 }, lemma: reading.verb.lemma, reading, content: [speech], speaker, negated: false, strength: 0.8,
    via, addressee,
  });
}
