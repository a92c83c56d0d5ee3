import type { EntityType, Gender } from '../../document.ts';

/** A person's name as it is compared: whole, and its first and last part without the article. */
export interface PersonName {
  readonly parts: readonly string[];
  readonly whole: string;
  readonly first: string;
  readonly last: string;
  /** What the first word alone says, proclitics off. */
  readonly gender: Gender | undefined;
  /** Whether the first part is a first name. */
  readonly isGiven: boolean;
  /** What the same text may call a person of three parts or more. */
  readonly shorter: readonly string[];
}

/** A name that documents had, proclitics off, and what its words say by themselves: names recur from article to article, and it is worked out once. */
export interface MetName {
  readonly type: EntityType;
  /** Letters of proclitics before the first word, and the numbers of the forms of the other words. */
  readonly cut: number;
  readonly rest: readonly number[];
  /** The folded words, and the same with blanks between them. */
  readonly words: readonly string[];
  readonly whole: string;
  /** Names of other outlines are no other spelling of it. */
  readonly outline: number;
  /** The stem of the first word. */
  readonly head: string;
  /** The code of a country, or the organization that it is known to be. */
  readonly code: string | undefined;
  /** The shorter forms that it may take in the same text, of what is no person. */
  readonly shorter: readonly string[];
  /** Of a person only. */
  readonly person: PersonName | undefined;
}
