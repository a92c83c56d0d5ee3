import { contentEnd, contentStart, type Frame } from '../frame.ts';
import { lowerBound } from './lower-bound.ts';
import type { Page, Range } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import type { Referents } from './referents.ts';
import type { Resolved } from './resolve.ts';
import type { Source } from './sources.ts';
import { sentenceSubject } from './subjects-of-sentences.ts';

/** Somebody who was the subject of a clause before. */
export interface Candidate {
  readonly source: Source;
  readonly at: number;
  /** Whether the clause was one of saying. */
  readonly spoke: boolean;
}

interface Spoken {
  readonly frame: Frame;
  readonly source: Source | null;
}

/** What came before a frame, as the sieves ask for it; lists have the nearest first. */
export interface History {
  readonly explicit: (frame: Frame) => Resolved;
  /** The quote in whose content the frame lies. */
  readonly around: (frame: Frame) => Spoken | undefined;
  readonly inSentence: (frame: Frame) => readonly Candidate[];
  readonly before: (frame: Frame, paragraphsBack: number) => readonly Candidate[];
  /** The subject of a clause's tokens up to a cue in it. */
  readonly subjectOf: (clause: Range) => Source | undefined;
  /** Whether the frame's sentence opens with a turn to another speaker. */
  readonly turned: (frame: Frame) => boolean;
  readonly lead: () => readonly Candidate[];
  /** Keeps who spoke; frames come in the order of their cues. */
  readonly record: (frame: Frame, source: Source | null) => void;
}

/** So many candidates of a paragraph, and so many quotes before a frame, are looked at. */
const MEMORY = 24;
const MOST_AROUND = 12;
const LEAD_PARAGRAPHS = 2;
const TURN_REACH = 3;

/** Starts a history over the sentences of a page, in order. */
export function startHistory(page: Page, sentences: readonly Range[], referents: Referents): History {
  const subjects = startSubjects(page, sentences, referents);
  const spoken: Spoken[] = [];
  let latest: Source | undefined;
  const around = (frame: Frame): Spoken | undefined =>
    spoken.slice(-MOST_AROUND).findLast((outer) => contentStart(outer.frame) <= frame.cue.first && frame.cue.first < contentEnd(outer.frame) && contentEnd(frame) <= contentEnd(outer.frame));
  return {
    explicit: (frame) => referents.explicit(frame, latest),
    around,
    before: (frame, back) => subjects.before(frame.cue.first, back),
    inSentence: (frame) => {
      const first = sentenceAt(sentences, frame.cue.first)?.first ?? 0;
      return subjects.before(frame.cue.first, 0).filter(({ at }) => at >= first);
    },
    subjectOf: (clause) => {
      const subject = sentenceSubject(page, clause);
      return subject === undefined ? undefined : referents.known(subject.source, subject.at);
    },
    turned: ({ cue }) => isTurned(page, sentenceAt(sentences, cue.first)?.first ?? cue.first, cue.first),
    lead: subjects.lead,
    record: (frame, source) => {
      subjects.readTo(frame.cue.first);
      const nested = around(frame) !== undefined;
      spoken.push({ frame, source });
      if (source === null || nested || frame.unspecified === true || isReporter(frame, source)) return;
      latest = source;
      subjects.add({ source, at: frame.cue.first, spoke: true });
    },
  };
}

/** The subjects of a page's clauses by paragraph. */
interface Subjects {
  readonly add: (candidate: Candidate) => void;
  /** Reads the subjects of the main clauses of all sentences that begin up to a token. */
  readonly readTo: (at: number) => void;
  /** The candidates before a token of a paragraph so many before its own, the nearest first. */
  readonly before: (at: number, paragraphsBack: number) => readonly Candidate[];
  readonly lead: () => readonly Candidate[];
}

/** The subjects of main clauses are read when a frame after them asks. */
function startSubjects(page: Page, sentences: readonly Range[], referents: Referents): Subjects {
  const byParagraph = new Map<number, Candidate[]>();
  let next = 0;
  const add = (candidate: Candidate): void => {
    const paragraph = page.paragraphOf[candidate.at]!;
    const known = byParagraph.get(paragraph);
    if (known === undefined) byParagraph.set(paragraph, [candidate]);
    else known.push(candidate);
  };
  const readTo = (at: number): void => {
    for (; next < sentences.length && sentences[next]!.first <= at; next++) {
      const subject = sentenceSubject(page, sentences[next]!);
      if (subject !== undefined && subject.at < at) add({ source: referents.known(subject.source, subject.at), at: subject.at, spoke: false });
    }
  };
  return {
    add,
    readTo,
    before: (at, back) => {
      readTo(at);
      return (byParagraph.get(page.paragraphOf[at]! - back) ?? []).slice(-MEMORY).reverse();
    },
    lead: () => [...byParagraph.values()].slice(0, LEAD_PARAGRAPHS).flatMap((candidates) => candidates.slice(0, MEMORY)),
  };
}

/** Whether the words from `first` on, before a cue, turn to another speaker. */
function isTurned(page: Page, first: number, cue: number): boolean {
  for (let i = first; i < Math.min(cue, first + TURN_REACH); i++) if (phraseAt(page, i)?.cue.role === 'turn') return true;
  return false;
}

/** An outlet named after what it reports is no speaker that later verbs go on with. */
function isReporter({ kind, rule }: Frame, { type }: Source): boolean {
  return kind === 'nominal' && type === 'ORG' && rule !== 'according-before' && rule !== 'document';
}

function sentenceAt(sentences: readonly Range[], at: number): Range | undefined {
  return sentences[lowerBound(sentences.length, (index) => sentences[index]!.end <= at)];
}
