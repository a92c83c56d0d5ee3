import { contentEnd, contentStart, type Frame } from './frame.ts';
import { keyAt, type Page, type Range } from './page.ts';
import { phraseAt } from './phrases.ts';
import type { Referents } from './referents.ts';
import type { Resolved } from './resolve.ts';
import type { SentenceSubject } from './subjects-of-sentences.ts';
import type { Source } from './sources.ts';

/** Somebody who was the subject of a clause before, nearest first in the lists below. */
export interface Candidate {
  readonly source: Source;
  readonly at: number;
  /** Whether the clause was one of saying. */
  readonly spoke: boolean;
}

/** What came before a frame, as the sieves ask for it. */
export interface History {
  readonly explicit: (frame: Frame) => Resolved;
  readonly around: (frame: Frame) => { readonly frame: Frame; readonly source: Source | null } | undefined;
  readonly namedWithin: (frame: Frame, outer: Frame) => Source | undefined;
  readonly inSentence: (frame: Frame) => readonly Candidate[];
  readonly before: (frame: Frame, paragraphsBack: number) => readonly Candidate[];
  readonly turned: (frame: Frame) => boolean;
  readonly lead: () => readonly Candidate[];
}


export interface Recorder {
  readonly history: History;
  readonly record: (frame: Frame, source: Source | null) => void;
}

/** Starts a history over the sentences of a page, in order; frames must be recorded in the order of their cues. */
export function startHistory(page: Page, sentences: readonly Range[], subjects: readonly (SentenceSubject | undefined)[], referents: Referents): Recorder {
  const byParagraph = new Map<number, Candidate[]>();
  const spoken: { readonly frame: Frame; readonly source: Source | null }[] = [];
  let next = 0;
  let latest: Source | undefined;
  const add = (at: number, candidate: Candidate): void => {
    const paragraph = page.paragraphOf[at]!;
    const known = byParagraph.get(paragraph);
    if (known === undefined) byParagraph.set(paragraph, [candidate]);
    else known.unshift(candidate);
  };
  const advance = (at: number): void => {
    while (next < sentences.length && sentences[next]!.first <= at) {
      const subject = subjects[next];
      if (subject !== undefined && subject.at < at) add(subject.at, { source: referents.known(subject.source, subject.at), at: subject.at, spoke: false });
      next++;
    }
  };
  const sentenceOf = (at: number): Range | undefined => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sentences[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return sentences[low];
  };
  const candidates = (at: number, back: number): readonly Candidate[] => byParagraph.get(page.paragraphOf[at]! - back) ?? [];
  const history: History = {
    explicit: (frame) => referents.explicit(frame, latest),
    around: (frame) => {
      for (let k = spoken.length - 1; k >= Math.max(0, spoken.length - 12); k--) {
        const outer = spoken[k]!;
        if (contentStart(outer.frame) <= frame.cue.first && contentEnd(frame) <= contentEnd(outer.frame)) return outer;
      }
      return undefined;
    },
    namedWithin: () => undefined,
    inSentence: (frame) => {
      const first = sentenceOf(frame.cue.first)?.first ?? 0;
      return candidates(frame.cue.first, 0).filter(({ at }) => at >= first);
    },
    before: (frame, back) => candidates(frame.cue.first, back),
    turned: (frame) => {
      const sentence = sentenceOf(frame.cue.first);
      if (sentence === undefined) return false;
      for (let i = sentence.first; i < Math.min(frame.cue.first, sentence.first + 3); i++) if (phraseAt(page, i)?.cue.role === 'turn' && keyAt(page, i) !== 'اما') return true;
      return false;
    },
    lead: () => [...byParagraph.keys()].sort((a, b) => a - b).slice(0, 2).flatMap((paragraph) => [...byParagraph.get(paragraph)!].reverse()),
  };
  return {
    history: { ...history, before: (frame, back) => { advance(frame.cue.first); return history.before(frame, back); }, inSentence: (frame) => { advance(frame.cue.first); return history.inSentence(frame); } },
    record: (frame, source) => {
      advance(frame.cue.first);
      const nested = history.around(frame) !== undefined;
      const reporter = frame.kind === 'nominal' && source?.type === 'ORG' && frame.rule !== 'according-before' && frame.rule !== 'document';
      if (source !== null && !nested && !reporter) latest = source;
      if (source !== null && frame.unspecified !== true && !nested && !reporter) add(frame.cue.first, { source, at: frame.cue.first, spoke: true });
      spoken.push({ frame, source });
    },
  };
}
