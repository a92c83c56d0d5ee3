import type { EntityMention } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { formsOf } from '../../resources/form-memory.ts';
import { tagWords } from '../../tagger/tagger.ts';
import { divided } from './divisions.ts';
import { draftsOf, settle, sureDrafts, taggedDrafts } from './drafts.ts';
import { trimmed } from './edges/edges.ts';
import { namedSpans } from './named-spans.ts';
import { procliticsAt } from './proclitics.ts';
import { wordsOf } from './reading.ts';
import { joinReferents } from './referents/referents.ts';
import { agedNames } from './rules/aged-names.ts';
import { brands } from './rules/brands.ts';
import { bylines } from './rules/bylines.ts';
import { datelines } from './rules/datelines.ts';
import { events } from './rules/events.ts';
import { familyNames } from './rules/family-names.ts';
import { fullNames } from './rules/full-names.ts';
import { initials } from './rules/initials.ts';
import { gazetteerNames, knownNames } from './rules/known-names.ts';
import { listedNames } from './rules/listed-names.ts';
import { markedNames } from './rules/marked-names.ts';
import { organizations } from './rules/organizations.ts';
import { places, sharedPlaces } from './rules/places.ts';
import { publishedIn } from './rules/published-in.ts';
import { repeats } from './rules/repeats.ts';
import { findings, triggersOf, type Rule } from './rules/rule.ts';
import { sameNames } from './rules/same-names.ts';
import { settlements } from './rules/settlements.ts';
import { shortForms } from './rules/short-forms.ts';
import { sourceNames } from './rules/source-names.ts';
import { wholeNames } from './rules/whole-names.ts';

/** The rules in the order in which they are applied; each sees what the ones before it left. No more than 32, as each has a bit. */
const RULES: readonly Rule[] = [
  datelines, wholeNames, knownNames, brands, organizations, places, settlements, sharedPlaces, events, markedNames, sourceNames, publishedIn, bylines, initials, fullNames,
  agedNames, listedNames, sameNames, repeats, shortForms, familyNames, gazetteerNames,
];

/** Named entities, joined into referents: what the tagger finds, brought to the guide of newspapers by rules unless another's guidelines are asked for. */
export const entities = definePass({
  provides: 'entities',
  requires: ['tokens', 'sentences'],
  uses: ['brandWords', 'cliticLikeNames', 'commonWords', 'contextWords', 'countries', 'familyNames', 'forms', 'gazetteer', 'givenNames', 'knownNames', 'nameForms', 'nameWords', 'organizations', 'pageWords', 'phraseHeads', 'settings', 'tagger'],
  run: (doc, use): readonly EntityMention[] => {
    const forms = formsOf(use.forms, doc.tokens);
    const words = wordsOf(doc, use, use.nameForms, forms, (form) => triggersOf(RULES, form, use));
    const { tagProfile } = use.settings;
    const tagging = tagWords(words.keys, words.sentenceStarts, use.tagger, tagProfile, { looksAgain: tagProfile !== 'news', forms });
    const tagged = taggedDrafts(tagging, (word) => procliticsAt(words, word));
    let drafts = draftsOf(trimmed(words, divided(words, tagged)), words.keys.length);
    for (let index = 0; index < RULES.length; index++) {
      if (tagProfile === 'news' || RULES[index] === gazetteerNames) drafts = settle(drafts, findings(RULES, index, words, drafts));
    }
    return joinReferents(namedSpans(words, sureDrafts(drafts, use.settings.minConfidence)), use);
  },
});
