import type { TagProfile } from '../tagger/tags.ts';

/** A tagged sentence to learn from, in folded words. */
export interface TrainingSentence {
  readonly words: readonly string[];
  readonly tags: Uint8Array;
  readonly profile: TagProfile;
  /** Whether a word tagged O or MISC may be either: the corpus marks other things as MISC. */
  readonly openMisc: boolean;
}

/** A continuation that does not follow its own type becomes a beginning: tags that decoding could never give cannot be learnt. */
export function mendTags(tags: Uint8Array): Uint8Array {
  const mended = tags.slice();
  for (let at = 0; at < mended.length; at++) {
    const tag = mended[at]!;
    if (tag === 0 || tag % 2 === 1) continue;
    const before = at === 0 ? 0 : mended[at - 1]!;
    if (before !== tag && before !== tag - 1) mended[at] = tag - 1;
  }
  return mended;
}
