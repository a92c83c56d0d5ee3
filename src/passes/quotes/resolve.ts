import { agrees, inheritable } from './agreement.ts';
import { contentStart, type Frame } from './frame.ts';
import type { History } from './history.ts';
import { keyAt, type Page } from './page.ts';
import { ownerOf, type Source } from './sources.ts';

/** Who a frame's speaker is and which sieve found it; `certainty` is how often that sieve is right, 0 to 1. */
export interface Resolved {
  readonly source: Source | null;
  readonly resolution: string;
  readonly certainty: number;
}

const NOBODY: Resolved = { source: null, resolution: 'none', certainty: 0.5 };

/** Passes a frame through the sieves in order: the first that finds a source decides. */
export function resolve(page: Page, frame: Frame, history: History): Resolved {
  if (frame.unspecified === true) return { source: null, resolution: 'unspecified', certainty: 0.9 };
  if (frame.speaker !== null) return history.explicit(frame);
  for (const sieve of [inQuote, owner, host, sameParagraph, previousParagraph, anyHost, lead]) {
    const found = sieve(page, frame, history);
    if (found !== undefined) return found;
  }
  return NOBODY;
}

/** Inside somebody's words: the first person is the one who speaks, the pronoun of the complementizer too (`قال إنه يعتقد أن`); others must be named there. */
function inQuote(page: Page, frame: Frame, history: History): Resolved | undefined {
  const outer = history.around(frame);
  if (outer === undefined) return undefined;
  if (frame.reading?.person === 1) return { source: outer.source, resolution: 'first-person', certainty: 0.9 };
  if (frame.reading === undefined) return NOBODY;
  const first = contentStart(outer.frame);
  const pointsBack = PRONOUN.test(keyAt(page, first)) || (first === frame.cue.first && frame.kind === 'masdar');
  const source = pointsBack ? outer.source : history.subjectOf({ first: first + 1, end: frame.cue.first });
  return source !== null && source !== undefined && agrees(frame.reading, source) ? { source, resolution: 'host-subject', certainty: 0.8 } : NOBODY;
}

/** A complementizer with the pronoun of whoever speaks. */
const PRONOUN = /^ب?ان(?:ه|ها|هم|هما|هن)$/u;

/** What is said in a document that names its author is that author's: `كلمة للرئيس عباس قال فيها`. */
function owner(page: Page, frame: Frame): Resolved | undefined {
  if (frame.via === undefined || frame.via.end > frame.cue.first) return undefined;
  const source = ownerOf(page, frame.via);
  return source !== undefined && agrees(frame.reading, source) ? { source, resolution: 'channel-owner', certainty: 0.8 } : undefined;
}

/** Participles, pronouns of verbal nouns and pretexts take the subject of the clause they stand in; the press also writes the masculine participle after a feminine subject. */
function host(_: Page, frame: Frame, history: History): Resolved | undefined {
  if (frame.kind !== 'participle' && frame.kind !== 'masdar') return undefined;
  const agreeing = history.inSentence(frame).find(({ source }) => agrees(frame.reading, source));
  if (agreeing !== undefined) return { source: agreeing.source, resolution: 'host-subject', certainty: 0.93 };
  return disagreeing(frame, history, ({ number }) => number === 'sg');
}

/** Of those who spoke in the sentence before a masculine participle, the last that fits. */
function disagreeing(frame: Frame, history: History, fits: (source: Source) => boolean): Resolved | undefined {
  if (frame.kind !== 'participle' || frame.reading?.gender !== 'm') return undefined;
  const found = history.inSentence(frame).find(({ source, spoke }) => spoke && fits(source));
  return found === undefined ? undefined : { source: found.source, resolution: 'host-subject', certainty: 0.75 };
}

function anyHost(_: Page, frame: Frame, history: History): Resolved | undefined {
  return disagreeing(frame, history, () => true);
}

function sameParagraph(_: Page, frame: Frame, history: History): Resolved | undefined {
  const candidates = history.turned(frame) ? history.inSentence(frame) : history.before(frame, 0);
  const found = candidates.find(({ source, spoke }) => inheritable(frame, source, spoke));
  return found === undefined ? undefined : { source: found.source, resolution: 'same-paragraph', certainty: 0.9 };
}

/** So many paragraphs back an agreeing speaker is still meant. */
const PARAGRAPHS_BACK = 4;

function previousParagraph(_: Page, frame: Frame, history: History): Resolved | undefined {
  if (history.turned(frame)) return undefined;
  for (let back = 1; back <= PARAGRAPHS_BACK; back++) {
    const found = history.before(frame, back).find(({ source, spoke }) => inheritable(frame, source, spoke));
    if (found !== undefined) return { source: found.source, resolution: back === 1 ? 'previous-paragraph' : 'earlier-paragraph', certainty: back === 1 ? 0.85 : 0.7 };
  }
  return undefined;
}

function lead(_: Page, frame: Frame, history: History): Resolved | undefined {
  const found = history.lead().find(({ source }) => source.named && source.type === 'PER' && agrees(frame.reading, source));
  return found === undefined ? undefined : { source: found.source, resolution: 'lead-subject', certainty: 0.4 };
}
