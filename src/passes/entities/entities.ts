import { stemOf } from '../../arabic/stems.ts';
import type { EntityMention } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { hashText } from '../../tagger/hashing.ts';
import { findSlot } from '../../tagger/form-table.ts';
import { tagWords } from '../../tagger/tagger.ts';
import { draftsOf, settle, type Draft } from './drafts.ts';
import { organizations, shortForms } from './organizations.ts';
import { gazetteerNames, knownNames as namesInTable } from './known.ts';
import { trimmed } from './edges.ts';
import { namedSpans } from './named-spans.ts';
import { events, places } from './places.ts';
import { familyNames, fullNames, type PersonKnowledge } from './persons.ts';
import { repeats } from './repeats.ts';
import { bylines, markedNames } from './sources.ts';
import { joinReferents } from './referents.ts';
import { procliticLength, type NameKnowledge } from './proclitics.ts';
import { wordsOf } from './words.ts';

/** Named entities, joined into referents. */
export const entities = definePass({
  provides: 'entities',
  requires: ['tokens', 'sentences'],
  uses: ['countries', 'cliticLikeNames', 'commonWords', 'gazetteer', 'givenNames', 'knownNames', 'nameWords', 'settings', 'tagger'],
  run: (doc, { countries, cliticLikeNames, commonWords, gazetteer, givenNames, knownNames, nameWords, settings, tagger }): readonly EntityMention[] => {
    const words = wordsOf(doc, nameWords);
    const tagging = tagWords(words.keys, words.sentenceStarts, tagger, settings.tagProfile);
    const present = new Set(words.keys);
    const knowledge: NameKnowledge = {
      isCliticLike: (word) => cliticLikeNames.has(word) || nameWords.get(word)?.cut === 0 || givenNames.has(word),
      isKnown: (word) => countries.has(word) || present.has(word) || findSlot(tagger.memory.clusters, hashText(word)) !== -1,
    };
    const cutAt = (word: number): number => procliticLength(words.keys[word]!, knowledge);
    let drafts: readonly Draft[] = trimmed(words, draftsOf(tagging, cutAt), cutAt);
    drafts = settle(drafts, namesInTable(words, drafts, knownNames));
    drafts = settle(drafts, organizations(words, drafts));
    drafts = settle(drafts, places(words, drafts));
    drafts = settle(drafts, events(words, drafts));
    const persons: PersonKnowledge = {
      isGivenName: (word) => givenNames.get(word)?.isCommonWord === false,
      isCommonWord: (word) => commonWords.has(stemOf(word)),
      cutAt,
    };
    drafts = settle(drafts, markedNames(words, drafts));
    drafts = settle(drafts, bylines(words, drafts));
    drafts = settle(drafts, fullNames(words, drafts, persons));
    drafts = settle(drafts, repeats(words, drafts, cutAt));
    drafts = settle(drafts, shortForms(words, drafts));
    drafts = settle(drafts, familyNames(words, drafts, persons));
    drafts = settle(drafts, gazetteerNames(words, gazetteer));
    const sure = drafts.filter(({ confidence }) => confidence >= settings.minConfidence);
    return joinReferents(namedSpans(words, sure, givenNames), countries, nameWords);
  },
});
