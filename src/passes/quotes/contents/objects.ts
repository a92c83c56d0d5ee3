import type { ReportingVerb } from '../../../resources/quotes/lexicons.ts';
import type { Subject } from '../syntax/subjects.ts';

/** Where the noun phrase begins that a verb has for what was said, and what stands before it. */
export interface Found {
  readonly first: number;
  readonly subject: Subject;
}

/** Verbs whose object may be whom they address or speak of, so that a preposition tells what was said. */
const ADDRESSING: ReadonlySet<string> = new Set(['direct', 'accuse', 'describe', 'threaten', 'emote', 'praise', 'commit', 'warn']);

/** Whether the object of a verb is what was said. */
export function takesContent({ complements, group }: ReportingVerb): boolean {
  return complements.has('NP') && !complements.has('ب') && !ADDRESSING.has(group);
}
