import { existsSync, readFileSync } from 'node:fs';
import { TAGS, type TagProfile } from '../../tagger/tags.ts';
import type { TrainingSentence } from '../../train/sentence.ts';

/** The domains of the teacher by whose guidelines a sentence was labelled, in the comment line before it: ANERcorp's, or newsx's own. */
const PROFILE_OF_DOMAIN: Readonly<Record<string, TagProfile>> = { '# 0': 'anercorp', '# 2': 'news' };

/** The sentences of news that the teacher labelled; none where there is no such file. Equal words share one string: millions of them are held at once. */
export function* labelledSentences(path: string): Generator<TrainingSentence> {
  if (!existsSync(path)) return;
  const known = new Map<string, string>();
  let words: string[] = [];
  let tags: number[] = [];
  let profile: TagProfile = 'news';
  const sentence = (): TrainingSentence => ({ words, tags: Uint8Array.from(tags), profile, openMisc: false });
  for (const line of linesOf(readFileSync(path))) {
    const tab = line.indexOf('\t');
    if (tab >= 0) {
      const word = line.slice(0, tab);
      if (!known.has(word)) known.set(word, word);
      words.push(known.get(word)!);
      tags.push(TAGS.indexOf(line.slice(tab + 1) as (typeof TAGS)[number]));
      continue;
    }
    if (words.length > 0) yield sentence();
    [words, tags] = [[], []];
    profile = PROFILE_OF_DOMAIN[line] ?? profile;
  }
  if (words.length > 0) yield sentence();
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}
