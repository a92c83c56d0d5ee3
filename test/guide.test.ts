import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fold } from '../src/arabic/fold.ts';
import { parseLexicon } from '../src/resources/lexicon.ts';
import { TAGS, type Tag } from '../src/tagger/tags.ts';
import { relabelerFrom } from '../src/train/guide.ts';

const lexicon = (path: string): ReturnType<typeof parseLexicon> => parseLexicon(path, readFileSync(path, 'utf8'));
const relabel = relabelerFrom(lexicon('src/train/guide-words.tsv'), lexicon('src/data/lexicons/nationality-adjectives.tsv'));

/** The names of a sentence (`word/TAG`, O where there is none) after they were brought to the guide. */
function namesOf(sentence: string): readonly string[] {
  const pairs = sentence.split(' ').map((word) => word.split('/') as [string, Tag?]);
  const tags = relabel(pairs.map(([word]) => fold(word)), Uint8Array.from(pairs, ([, tag = 'O']) => TAGS.indexOf(tag)));
  const names: string[] = [];
  for (const [at, [word]] of pairs.entries()) {
    const tag = TAGS[tags[at]!]!;
    if (tag.startsWith('B')) names.push(`${tag.slice(2)} ${word}`);
    else if (tag.startsWith('I')) names.push(`${names.pop()!} ${word}`);
  }
  return names;
}

it.each([
  ['a title goes out', 'زار الدكتور/B-PER سامي/I-PER حداد/I-PER', ['PER سامي حداد']],
  ['so does a head that newspapers put before a name', 'اشترت شركة/B-ORG نورس/I-ORG', ['ORG نورس']],
  ['the head of an institution comes in', 'قال حزب المنارة/B-ORG', ['ORG حزب المنارة']],
  ['a place makes an institution of its head', 'في جامعة دمشق/B-LOC', ['ORG جامعة دمشق']],
  ['two institutions joined by ل are one name', 'مجلس/B-ORG الأمن/I-ORG لجامعة/B-ORG النورس/I-ORG', ['ORG مجلس الأمن لجامعة النورس']],
  ['an institution with a nationality is a name', 'أعلن الجيش السوداني أمس', ['ORG الجيش السوداني']],
  ['without one it is none', 'أعلن الجيش/B-ORG أمس', []],
  ['a council is a name with its complement', 'عقد مجلس النواب جلسة', ['ORG مجلس النواب']],
])('%s: %s', (_, sentence, names) => {
  expect(namesOf(sentence)).toEqual(names);
});
