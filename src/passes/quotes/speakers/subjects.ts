import type { Page, Range } from '../page/page.ts';
import type { Source } from './sources.ts';
import { sentenceSubject } from './subjects-of-sentences.ts';

/** Somebody who was the subject of a clause before. */
export interface Candidate {
  readonly source: Source;
  readonly at: number;
  /** Whether the clause was one of saying. */
  readonly spoke: boolean;
}

/** Tells whether a candidate may be meant. */
export type Fits = (candidate: Candidate) => boolean;

/** The subjects of a page's clauses by paragraph. */
export interface Subjects {
  /** Keeps who spoke; candidates come in the order of the text. */
  readonly add: (candidate: Candidate) => void;
  /** Reads the subjects of the main clauses of all sentences that begin up to a token. */
  readonly readTo: (at: number) => void;
  /** Of the candidates in a paragraph that were read, the last that fits. */
  readonly last: (paragraph: number, fits: Fits) => Candidate | undefined;
  /** Of the candidates with which the page begins, the first that fits. */
  readonly lead: (fits: Fits) => Candidate | undefined;
}

/** So many candidates of a paragraph are looked at. */
const MEMORY = 24;
const LEAD_PARAGRAPHS = 2;

/** No subjects are read yet. `meant` tells whom the subject of a clause means, which is described from a token on. */
export function startSubjects(page: Page, sentences: readonly Range[], meant: (source: Source, at: number) => Source): Subjects {
  const byParagraph = new Map<number, Candidate[]>();
  const leads: (readonly Candidate[])[] = [];
  let next = 0;
  const add = (candidate: Candidate): void => {
    const paragraph = page.paragraphOf[candidate.at]!;
    const known = byParagraph.get(paragraph);
    if (known !== undefined) {
      known.push(candidate);
      return;
    }
    const own = [candidate];
    byParagraph.set(paragraph, own);
    if (leads.length < LEAD_PARAGRAPHS) leads.push(own);
  };
  return {
    add,
    readTo: (at) => {
      while (next < sentences.length && sentences[next]!.first <= at) {
        const subject = sentenceSubject(page, sentences[next++]!);
        if (subject !== undefined && subject.at < at) add({ source: meant(subject.source, subject.at), at: subject.at, spoke: false });
      }
    },
    last: (paragraph, fits) => {
      const candidates = byParagraph.get(paragraph);
      if (candidates === undefined) return undefined;
      for (let at = candidates.length - 1; at >= Math.max(0, candidates.length - MEMORY); at--) if (fits(candidates[at]!)) return candidates[at];
      return undefined;
    },
    lead: (fits) => {
      for (const candidates of leads) for (let at = 0; at < Math.min(candidates.length, MEMORY); at++) if (fits(candidates[at]!)) return candidates[at];
      return undefined;
    },
  };
}
