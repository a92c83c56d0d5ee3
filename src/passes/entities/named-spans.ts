import type { NameForms } from '../../resources/names/name-forms.ts';
import { isAliasOf } from './aliases.ts';
import type { Drafts } from './drafts.ts';
import { genderVotes, officeOf } from './offices.ts';
import { metName } from './referents/met-names.ts';
import type { NamedSpan } from './referents/names-of-type.ts';
import type { Words } from './words.ts';
import { startOf, written } from './written.ts';

/** The drafts as spans of the raw text, proclitics outside, with what the text says of persons beside their names. */
export function namedSpans(words: Words, drafts: Drafts, { met }: NameForms): readonly NamedSpan[] {
  const { tokens } = words;
  const { list } = drafts;
  const names = met(words.forms);
  const spans: NamedSpan[] = [];
  for (let index = 0; index < list.length; index++) {
    const draft = list[index]!;
    const name = metName(words, names, draft);
    const office = name.person === undefined ? undefined : officeOf(words, drafts, draft);
    spans.push({
      start: startOf(words, draft.first, draft.cut), end: tokens[draft.last - 1]!.end, draft, name,
      confidence: Math.round(draft.confidence * 1000) / 1000,
      isAlias: isAliasOf(list[index - 1], draft, words),
      role: office === undefined ? undefined : written(words, office),
      votes: name.person === undefined ? 0 : genderVotes(words, draft, office, name.person.gender),
    });
  }
  return spans;
}
