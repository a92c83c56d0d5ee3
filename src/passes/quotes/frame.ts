import type { QuoteForm } from '../../document.ts';
import type { Range } from './page/page.ts';
import type { Reading } from '../../resources/quotes/words.ts';

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
  readonly reading: Reading | undefined;
  readonly content: readonly Range[];
  readonly speaker: Range | null;
  readonly via: Range | undefined;
  readonly addressee: Range | undefined;
  readonly relay: Range | undefined;
  readonly negated: boolean;
  /** Whether nobody is meant to be found: `يقال إن`. */
  readonly unspecified: boolean;
  /** How sure it is that this is speech and not a homograph, 0 to 1. */
  readonly strength: number;
}

/** What a frame need not have. */
type Rest = 'reading' | 'via' | 'addressee' | 'relay' | 'unspecified';

/** A frame that leaves out what it need not have. */
type Draft = Omit<Frame, Rest> & { readonly [property in Rest]?: Frame[property] };

/** A frame of what a rule found. All frames have all properties in one order: with several hidden classes the code that reads them would be compiled again for each. */
export function toFrame({ rule, kind, form, cue, lemma, reading, content, speaker, via, addressee, relay, negated, unspecified = false, strength }: Draft): Frame {
  return { rule, kind, form, cue, lemma, reading, content, speaker, via, addressee, relay, negated, unspecified, strength };
}

/** Looks up frames by the first token of their cue; the last where several have one. Nothing is done before the first is asked for. */
export function byCue(frames: readonly Frame[]): (index: number) => Frame | undefined {
  let known: Map<number, Frame> | undefined;
  return (index) => {
    known ??= new Map(frames.map((frame) => [frame.cue.first, frame]));
    return known.get(index);
  };
}

/** First token of a frame's content. */
export function contentStart(frame: Frame): number {
  return frame.content[0]!.first;
}

/** Token just after a frame's content. */
export function contentEnd(frame: Frame): number {
  return frame.content.at(-1)!.end;
}
