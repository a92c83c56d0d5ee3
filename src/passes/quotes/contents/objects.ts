import type { ReportingVerb } from '../../../resources/quotes/lexicons.ts';
import type { Reading } from '../../../resources/quotes/words.ts';
import { hasArticle, type Page } from '../page/page.ts';
import { type Subject, withSpeaker } from '../syntax/subjects.ts';

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

/**
 * Who accuses names whom: a noun phrase alone between `اتهم` and what it takes, which begins at `first`, is the accused, and nobody is named who
 * speaks. With two names in it, or a bare noun after a name (`اتهم سامي وزير العدل`), two noun phrases were read as one.
 */
export function withoutAccused(page: Page, subject: Subject, { verb, clitic }: Reading, first: number): Subject {
  const { speaker, object } = subject;
  if (verb.lemma !== 'اتهم' || clitic || speaker?.end !== first || object !== undefined) return subject;
  let named = -1;
  for (let i = speaker.first; i < speaker.end; i++) {
    const name = page.nameOf[i]!;
    if (named !== -1 && name !== named && (name !== -1 || !hasArticle(page, i))) return subject;
    if (name !== -1) named = name;
  }
  return withSpeaker(subject, null);
}
