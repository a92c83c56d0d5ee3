import type { EntityMention } from '../../document.ts';
import { definePass } from '../../pass.ts';
import { tagWords } from '../../tagger/tagger.ts';
import { brands } from './brands.ts';
import { datelines } from './datelines.ts';
import { draftsOf, settle, type Draft } from './drafts.ts';
import { divided } from './divisions.ts';
import { trimmed } from './edges.ts';
import { gazetteerNames, knownNames } from './known.ts';
import { namedSpans } from './named-spans.ts';
import { organizations, shortForms } from './organizations.ts';
import { initials } from './initials.ts';
import { agedNames, listedNames, sonNames } from './persons-beside.ts';
import { familyNames, fullNames, tellingNames, titledNames } from './persons.ts';
import { events, places, settlements, sharedPlaces } from './places.ts';
import { procliticsAt } from './proclitics.ts';
import { joinReferents } from './referents.ts';
import { repeats } from './repeats.ts';
import { sameNames } from './same-names.ts';
import { bylines, markedNames, sourceNames } from './sources.ts';
import { wordsOf, type Words } from './words.ts';

/** Finds names that take the place of the drafts they overlap. Each rule sees what the ones before it left. */
type Rule = (words: Words, drafts: readonly Draft[]) => readonly Draft[];

const RULES: readonly Rule[] = [
  datelines, knownNames, brands, organizations, places, settlements, sharedPlaces, events, markedNames, sourceNames, bylines, titledNames, tellingNames, initials, sonNames, fullNames, agedNames, listedNames, sameNames, repeats, shortForms, familyNames, gazetteerNames,
];

/** Named entities, joined into referents: what the tagger finds, brought to the guide of newspapers by rules unless another's guidelines are asked for. */
export const entities = definePass({
  provides: 'entities',
  requires: ['tokens', 'sentences'],
  uses: ['brandWords', 'cliticLikeNames', 'commonWords', 'countries', 'gazetteer', 'givenNames', 'knownNames', 'nameWords', 'pageWords', 'settings', 'tagger'],
  run: (doc, use): readonly EntityMention[] => {
    const words = wordsOf(doc, use);
    const tagging = tagWords(words.keys, words.sentenceStarts, use.tagger, use.settings.tagProfile);
    let drafts = trimmed(words, divided(words, draftsOf(tagging, (word) => procliticsAt(words, word))));
    const rules = use.settings.tagProfile === 'news' ? RULES : [gazetteerNames];
    for (const rule of rules) drafts = settle(drafts, rule(words, drafts));
    const sure = drafts.filter(({ confidence }) => confidence >= use.settings.minConfidence);
    return joinReferents(namedSpans(words, sure), use.countries, use.nameWords);
  },
});
