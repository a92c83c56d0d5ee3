import type { EntityType } from '../../document.ts';
import { OUTSIDE, TAGS } from '../../tagger/tags.ts';
import type { Tagging } from '../../tagger/tagger.ts';

/** A mention in the making: a half-open range of words, of the first of which the first `cut` letters are proclitics outside the name. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly cut: number;
  readonly type: EntityType;
  readonly confidence: number;
}

/** The mentions of a tag sequence; each is as sure as its least sure word. */
export function draftsOf({ tags, confidence }: Tagging, proclitics: (word: number) => number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] === OUTSIDE) continue;
    const first = at;
    let sure = confidence[at]!;
    while (at + 1 < tags.length && tags[at + 1] !== OUTSIDE && tags[at + 1]! % 2 === 0) sure = Math.min(sure, confidence[++at]!);
    drafts.push({ first, last: at + 1, cut: proclitics(first), type: TAGS[tags[first]!]!.slice(2) as EntityType, confidence: sure });
  }
  return drafts;
}
