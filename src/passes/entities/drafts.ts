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

/** A draft with other bounds, another type or confidence. A spread would give it a hidden class of its own, and rules compiled for one are thrown away for another. */
export function redrawn(draft: Draft, change: Partial<Draft>): Draft {
  const { first = draft.first, last = draft.last, cut = draft.cut, type = draft.type, confidence = draft.confidence, name = draft.name } = change;
  return name === undefined ? { first, last, cut, type, confidence } : { first, last, cut, type, confidence, name };
}

/** The drafts of a document in order, which do not overlap, and for each word the one that holds it. */
export interface Drafts {
  readonly list: readonly Draft[];
  readonly at: readonly (Draft | undefined)[];
}

/** The type of each tag. */
const TYPES: readonly EntityType[] = TAGS.map((tag) => tag.slice(2) as EntityType);

/** The mentions of a tag sequence; each is as sure as its least sure word. */
export function taggedDrafts({ tags, confidence }: Tagging, proclitics: (word: number) => number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] === OUTSIDE) continue;
    const first = at;
    let sure = confidence[at]!;
    while (at + 1 < tags.length && tags[at + 1] !== OUTSIDE && tags[at + 1]! % 2 === 0) sure = Math.min(sure, confidence[++at]!);
    drafts.push({ first, last: at + 1, cut: proclitics(first), type: TYPES[tags[first]!]!, confidence: sure });
  }
  return drafts;
}

/** Drafts that are sorted and do not overlap, over a document of so many words. */
export function draftsOf(list: readonly Draft[], length: number): Drafts {
  const at = new Array<Draft | undefined>(length).fill(undefined);
  for (const draft of list) at.fill(draft, draft.first, draft.last);
  return { list, at };
}

/** The drafts that are at least so sure. */
export function sureDrafts(drafts: Drafts, confidence: number): Drafts {
  const sure = drafts.list.filter((draft) => draft.confidence >= confidence);
  return sure.length === drafts.list.length ? drafts : draftsOf(sure, drafts.at.length);
}

/** Drafts with additions, each of which takes the place of all drafts it overlaps. The additions are sorted and do not overlap among themselves. */
export function settle(drafts: Drafts, additions: readonly Draft[]): Drafts {
  if (additions.length === 0) return drafts;
  const { list } = drafts;
  const settled: Draft[] = [];
  const at = drafts.at.slice();
  let next = 0;
  for (const addition of additions) {
    while (next < list.length && list[next]!.last <= addition.first) settled.push(list[next++]!);
    while (next < list.length && list[next]!.first < addition.last) at.fill(undefined, list[next]!.first, list[next++]!.last);
    settled.push(addition);
  }
  for (const addition of additions) at.fill(addition, addition.first, addition.last);
  while (next < list.length) settled.push(list[next++]!);
  return { list: settled, at };
}
