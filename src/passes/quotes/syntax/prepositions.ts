import type { Complement } from '../../../resources/quotes/lexicons.ts';

/** The prepositions that verbs of saying take, by key, as the lexicon of verbs writes them. */
export const PREPOSITIONS: ReadonlyMap<string, Complement> = new Map([['الي', 'إلى'], ['علي', 'على'], ['من', 'من'], ['عن', 'عن'], ['في', 'في']]);

/** Those of them that open a noun phrase of what was said; after في it is oftener where, or what about. */
export const PREPOSITIONS_OF_PHRASES: ReadonlyMap<string, Complement> = new Map([...PREPOSITIONS].filter(([key]) => key !== 'في'));
