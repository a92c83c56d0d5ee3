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
  /** The name all mentions of the referent go by, where a user gave one. */
  readonly name?: string;
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

/** For each word the index of the draft that holds it, or -1. Drafts do not overlap. */
export function ownersOf(drafts: readonly Draft[], length: number): Int32Array {
  const owners = new Int32Array(length).fill(-1);
  for (const [index, { first, last }] of drafts.entries()) owners.fill(index, first, last);
  return owners;
}

/** Drafts with additions, each of which takes the place of all drafts it overlaps. Both are sorted and do not overlap among themselves. */
export function settle(drafts: readonly Draft[], additions: readonly Draft[]): readonly Draft[] {
  if (additions.length === 0) return drafts;
  const settled: Draft[] = [];
  let next = 0;
  for (const addition of additions) {
    while (next < drafts.length && drafts[next]!.last <= addition.first) settled.push(drafts[next++]!);
    while (next < drafts.length && drafts[next]!.first < addition.last) next++;
    settled.push(addition);
  }
  return settled.concat(drafts.slice(next));
}
