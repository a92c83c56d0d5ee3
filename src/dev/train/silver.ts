import { existsSync, readFileSync } from 'node:fs';
import { TAGS, type TagProfile } from '../../tagger/tags.ts';
import type { Relabeler } from '../../train/guide.ts';
import type { TrainingSentence } from '../../train/sentence.ts';

/** The domains of the teacher by whose guidelines a sentence was labelled, in the comment line before it. */
const PROFILE_OF_DOMAIN: Readonly<Record<string, TagProfile>> = { '# 0': 'anercorp', '# 1': 'news' };

/**
 * Raw news that the teacher labelled, brought to the guidelines of its profile; nothing where there is no such file. Equal words
 * share one string: millions of them are held at once.
 */
export function readSilver(path: string, relabel: Relabeler): readonly TrainingSentence[] {
  if (!existsSync(path)) return [];
  const known = new Map<string, string>();
  const sentences: TrainingSentence[] = [];
  let words: string[] = [];
  let tags: number[] = [];
  let profile: TagProfile = 'news';
  const close = (): void => {
    const own = Uint8Array.from(tags);
    if (words.length > 0) sentences.push({ words, tags: profile === 'news' ? relabel(words, own) : own, profile, openMisc: false });
    [words, tags] = [[], []];
  };
  for (const line of linesOf(readFileSync(path))) {
    const tab = line.indexOf('\t');
    if (tab >= 0) {
      const word = line.slice(0, tab);
      if (!known.has(word)) known.set(word, word);
      words.push(known.get(word)!);
      tags.push(TAGS.indexOf(line.slice(tab + 1) as (typeof TAGS)[number]));
    } else {
      close();
      profile = PROFILE_OF_DOMAIN[line] ?? profile;
    }
  }
  close();
  return sentences;
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
