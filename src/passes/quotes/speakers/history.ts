import { contentEnd, contentStart, type Frame } from '../frame.ts';
import type { Page, Range } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { referentsOf, type Told } from './referents.ts';
import type { Source } from './sources.ts';
import { startSubjects, type Candidate, type Fits } from './subjects.ts';
import { sentenceSubject } from './subjects-of-sentences.ts';

interface Spoken {
  readonly frame: Frame;
  readonly source: Source | null;
  /** What the frame's own noun phrase told, where it has one. */
  readonly told: Told | undefined;
  /** Whether a later dropped subject may mean who spoke. */
  readonly goesOn: boolean;
}

/** What came before a frame, as the sieves ask for it; frames are asked for in the order of their cues. */
export interface History {
  /** Whom the frame's own noun phrase means. */
  readonly explicit: (frame: Frame) => Source;
  /** The quote in whose content the frame lies. */
  readonly around: (frame: Frame) => Spoken | undefined;
  /** Of the candidates before the frame, in a paragraph so many before its own, the nearest that fits. */
  readonly before: (frame: Frame, paragraphsBack: number, fits: Fits) => Candidate | undefined;
  /** The first token of the frame's sentence. */
  readonly sentenceStart: (frame: Frame) => number;
  /** The subject of a clause's tokens up to a cue in it. */
  readonly subjectOf: (clause: Range) => Source | undefined;
  /** Whether the frame's sentence opens with a turn to another speaker. */
  readonly turned: (frame: Frame) => boolean;
  /** Of the candidates with which the page begins, the first that fits. */
  readonly lead: (fits: Fits) => Candidate | undefined;
  /** Keeps who spoke; frames come in the order of their cues. */
  readonly record: (frame: Frame, source: Source | null) => void;
}

/** So many quotes before a frame are looked at. */
const MOST_AROUND = 12;
const TURN_REACH = 3;

/**
 * Starts a history over the sentences of a page, in order. Who was mentioned between the quotes is only read when a frame asks: most are told by a
 * name, after which nobody need be looked for.
 */
export function startHistory(page: Page, sentences: readonly Range[]): History {
  const spoken: Spoken[] = [];
  let latest: Source | undefined;
  let told: Told | undefined;
  let read = 0;
  let isReading = false;
  /** Reads up to the latest quote. What is read may ask for what was before it, and gets it. */
  const catchUp = (): void => {
    if (isReading) return;
    isReading = true;
    while (read < spoken.length) {
      const { frame, source, told: own, goesOn } = spoken[read++]!;
      if (own !== undefined) referents.mention(frame, own);
      if (frame.via !== undefined && source !== null) referents.spokeIn(frame.via, source);
      subjects.readTo(frame.cue.first);
      if (goesOn) subjects.add({ source: source!, at: frame.cue.first, spoke: true });
    }
    isReading = false;
  };
  const referents = referentsOf(page, catchUp);
  const subjects = startSubjects(page, sentences, referents.known);
  let sentence = 0;
  const sentenceAt = (at: number): Range | undefined => {
    while (sentence < sentences.length && sentences[sentence]!.end <= at) sentence++;
    return sentences[sentence];
  };
  const around = (frame: Frame): Spoken | undefined => {
    for (let at = spoken.length - 1; at >= Math.max(0, spoken.length - MOST_AROUND); at--) if (isAround(spoken[at]!.frame, frame)) return spoken[at];
    return undefined;
  };
  return {
    explicit: (frame) => {
      told = referents.explicit(frame, latest);
      return told.source;
    },
    around,
    before: ({ cue }, back, fits) => {
      catchUp();
      subjects.readTo(cue.first);
      return subjects.last(page.paragraphOf[cue.first]! - back, fits);
    },
    sentenceStart: ({ cue }) => sentenceAt(cue.first)?.first ?? 0,
    subjectOf: (clause) => {
      const subject = sentenceSubject(page, clause);
      if (subject === undefined) return undefined;
      catchUp();
      return referents.known(subject.source, subject.at);
    },
    turned: ({ cue }) => isTurned(page, sentenceAt(cue.first)?.first ?? cue.first, cue.first),
    lead: subjects.lead,
    record: (frame, source) => {
      const goesOn = source !== null && !frame.unspecified && !isReporter(frame, source) && around(frame) === undefined;
      if (goesOn) latest = source;
      spoken.push({ frame, source, told, goesOn });
      told = undefined;
    },
  };
}

/** Whether a frame lies in what another one's speaker says. */
function isAround(outer: Frame, { cue, content }: Frame): boolean {
  const end = contentEnd(outer);
  return contentStart(outer) <= cue.first && cue.first < end && content.at(-1)!.end <= end;
}

/** Whether the words from `first` on, before a cue, turn to another speaker. */
function isTurned(page: Page, first: number, cue: number): boolean {
  for (let i = first; i < Math.min(cue, first + TURN_REACH); i++) if (phraseAt(page, i)?.cue.role === 'turn') return true;
  return false;
}

/** An outlet named after what it reports is no speaker that later verbs go on with. */
function isReporter(frame: Frame, { type }: Source): boolean {
  const { kind, rule, cue } = frame;
  return kind === 'nominal' && type === 'ORG' && rule !== 'according-before' && rule !== 'document' && contentStart(frame) < cue.first;
}
