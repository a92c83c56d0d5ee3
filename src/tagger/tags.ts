/** The tags of the tagger, in the order of its weights: BIO over four types. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC', 'I-MISC'] as const;

export type Tag = (typeof TAGS)[number];

export const TAG_COUNT = TAGS.length;

/** Index of `O` in TAGS. Odd indices begin a mention, the even ones above 0 continue the mention that the index below begins. */
export const OUTSIDE = 0;

/** Whose guidelines the tags follow: newspapers as newsx annotates them, or ANERcorp. */
export type TagProfile = 'news' | 'anercorp';

export const PROFILES = ['news', 'anercorp'] as const satisfies readonly TagProfile[];

/** Whether `tag` may follow `previous`: a continuation only follows its own type. */
export function mayFollow(previous: number, tag: number): boolean {
  return tag === OUTSIDE || tag % 2 === 1 || previous === tag || previous === tag - 1;
}
