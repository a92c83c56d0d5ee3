import { readFileSync, writeFileSync } from 'node:fs';
import { stemOf } from '../arabic/stems.ts';
import { parseGivenNames } from '../resources/names/given-names.ts';
import { parseLexicon, wordsOfCells } from '../resources/lexicon.ts';
import { parseNameWords } from '../resources/names/name-words.ts';
import { newsSentences, NEWS_SOURCES } from './train/news.ts';

/** Writes the lexicon of family names from the permitted raw news below the folder `NEWSX_SHARED` (../shared): `npx tsx src/dev/family-names.ts`. */

/** Of how many occurrences one must follow a first name, how often it must, and how many different first names. */
const LEAST_SHARE = 0.1;
const LEAST_COUNT = 3;
const LEAST_FIRST_NAMES = 3;
/** As many first names as are kept apart for a word. */
const MOST_FIRST_NAMES = 40;
const SHORTEST = 3;

const LEXICONS = new URL('../data/lexicons/', import.meta.url);
const shared = process.env['NEWSX_SHARED'] ?? '../shared';

interface Uses {
  count: number;
  afterFirstName: number;
  readonly firstNames: Set<string>;
}

const lexicon = (name: string) => parseLexicon(name, readFileSync(new URL(name, LEXICONS), 'utf8'));
const givenNames = parseGivenNames(lexicon('given-names.tsv'));
const commonWords = wordsOfCells(lexicon('common-words.tsv'), 'words');
const nameWords = parseNameWords(lexicon('name-words.tsv'), []);

const uses = countUses();
const isFamilyName = (word: string): boolean => {
  const { count, afterFirstName, firstNames } = uses.get(word) ?? { count: 1, afterFirstName: 0, firstNames: new Set() };
  return afterFirstName >= LEAST_COUNT && firstNames.size >= LEAST_FIRST_NAMES && afterFirstName / count >= LEAST_SHARE;
};
const names = [...uses.keys()].filter((word) => word.length >= SHORTEST && isFamilyName(word) && !nameWords.has(word) && !commonWords.has(stemOf(word)) && !beginsWithAnd(word)).sort();
const byInitial = new Map<string, string[]>();
for (const name of names) {
  const initial = /^(?:ال)?./u.exec(name)![0];
  byInitial.set(initial, [...(byInitial.get(initial) ?? []), name]);
}
writeFileSync(new URL('family-names.tsv', LEXICONS), [
  `# Words that follow first names: counted in Arabic news by src/dev/family-names.ts (${LEAST_COUNT} times or more, after ${LEAST_FIRST_NAMES} first names or more, ${100 * LEAST_SHARE} % of their occurrences or more), without ordinary words.`,
  `# Counts alone come from the news (${NEWS_SOURCES.join(', ')}); own work, CC0-1.0.`,
  'initial\twords',
  ...[...byInitial].map(([initial, words]) => `${initial}\t${words.join(' ')}`),
  '',
].join('\n'));

function countUses(): ReadonlyMap<string, Uses> {
  const found = new Map<string, Uses>();
  for (const source of NEWS_SOURCES) {
    for (const sentence of newsSentences(shared, source)) {
      for (let at = 0; at < sentence.length; at++) {
        const word = sentence[at]!;
        if (!/^[\u0621-\u064a]+$/u.test(word)) continue;
        const own = found.get(word) ?? { count: 0, afterFirstName: 0, firstNames: new Set() };
        found.set(word, own);
        own.count++;
        const before = sentence[at - 1] ?? '';
        if (givenNames.get(before)?.isCommonWord !== false) continue;
        own.afterFirstName++;
        if (own.firstNames.size < MOST_FIRST_NAMES) own.firstNames.add(before);
      }
    }
  }
  return found;
}

/** Whether a word is و and one that stands more often without it: the next person, or what he is. */
function beginsWithAnd(word: string): boolean {
  return word.startsWith('و') && (uses.get(word.slice(1))?.count ?? 0) > uses.get(word)!.count;
}
