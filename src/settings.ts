import type { TagProfile } from './tagger/tags.ts';

/** What a caller may choose about the layers themselves. Passes read it as the resource `settings`; the same settings give the same layers. */
export interface Settings {
  /** Sentences also end at ، ؛ and : (short units). */
  readonly clauses: boolean;
  /** Whose guidelines names follow: newspapers as newsx annotates them, or ANERcorp. */
  readonly tagProfile: TagProfile;
  /** Mentions less sure than this are left out. */
  readonly minConfidence: number;
}

/** What holds where nothing is chosen. */
export const DEFAULT_SETTINGS: Settings = { clauses: false, tagProfile: 'news', minConfidence: 0 };
