import type { TaggerModel } from '../../tagger/model.ts';
import { tagWords } from '../../tagger/tagger.ts';
import type { Relabeler } from '../../train/guide.ts';
import { randomFrom } from '../../train/random.ts';
import type { TrainingSentence } from '../../train/sentence.ts';
import { NEWS_SHARES, newsArticles } from './news.ts';

const SEED = 5;
/** Share of the articles that the sources' shares leave; about two million words. */
const SHARE = 0.18;
const SHORTEST = 5;
const LONGEST = 80;

/**
 * Raw news as a tagger labels it for the profile `news`, whole articles at a time: what its second look finds in an article becomes
 * knowledge of words and contexts for the one that learns from it. Equal words share one string.
 */
export function selfLabels(shared: string, tagger: TaggerModel, relabel: Relabeler): readonly TrainingSentence[] {
  const random = randomFrom(SEED);
  const known = new Map<string, string>();
  const labelled: TrainingSentence[] = [];
  for (const [source, share] of Object.entries(NEWS_SHARES)) {
    for (const { sentences } of newsArticles(shared, source)) {
      if (random() >= share * SHARE) continue;
      const starts = new Uint32Array(sentences.length);
      for (let i = 1; i < sentences.length; i++) starts[i] = starts[i - 1]! + sentences[i - 1]!.length;
      const { tags } = tagWords(sentences.flat(), starts, tagger, 'news');
      for (const [i, words] of sentences.entries()) {
        if (words.length < SHORTEST || words.length > LONGEST) continue;
        const own = tags.slice(starts[i], starts[i]! + words.length);
        labelled.push({ words: words.map(sameString), tags: relabel(words, own), profile: 'news', openMisc: false });
      }
    }
  }
  return labelled;

  function sameString(word: string): string {
    if (!known.has(word)) known.set(word, word);
    return known.get(word)!;
  }
}
