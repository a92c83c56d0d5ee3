import type { QuoteForm } from '../../document.ts';
import type { Range } from './page.ts';
import type { Reading } from '../../resources/quote-words.ts';

/** How a cue names the one who speaks: by a verb that agrees, a participle or pretext that takes its host's subject, a noun's pronoun, a phrase. */
export type CueKind = 'finite' | 'participle' | 'masdar' | 'nominal' | 'colon';

/** One attribution before anybody is looked up: all by token ranges. */
export interface Frame {
  /** Which construction it is. */
  readonly rule: string;
  readonly kind: CueKind;
  readonly form: QuoteForm;
  readonly cue: Range;
  readonly lemma: string;
  /** Agreement and class of the verb, where the cue is a form of one. */
  readonly reading?: Reading;
  readonly content: readonly Range[];
  readonly speaker: Range | null;
  readonly via?: Range;
  readonly addressee?: Range;
  readonly relay?: Range;
  readonly negated: boolean;
  /** Whether nobody is meant to be found: `يقال إن`. */
  readonly unspecified?: boolean;
  /** How sure it is that this is speech and not a homograph, 0 to 1. */
  readonly strength: number;
}

/** First token of a frame's content. */
export function contentStart(frame: Frame): number {
  return frame.content[0]!.first;
}

/** Token just after a frame's content. */
export function contentEnd(frame: Frame): number {
  return frame.content.at(-1)!.end;
}
