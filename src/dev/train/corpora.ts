import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../arabic/fold.ts';
import { readConll } from '../../eval/conll.ts';
import { parseLexicon } from '../../resources/lexicon.ts';
import { readDataFile } from '../../resources/node.ts';
import type { TagProfile } from '../../tagger/tags.ts';
import { relabelerFrom, type Relabeler } from '../../train/guide.ts';
import { mendTags, type TrainingSentence } from '../../train/sentence.ts';

/** A corpus below `shared/ner`, whose guidelines it follows, and how often each sentence counts. */
export interface Corpus {
  readonly file: string;
  readonly profile: TagProfile;
  readonly weight: number;
  /** Whether its MISC is of another kind, so that a word it tags O or MISC may be either. */
  readonly openMisc: boolean;
  readonly licence: string;
}

const ANERCORP = 'ANERcorp (Benajiba 2007; CAMeL Lab split, Obeid 2020), CC BY-SA 4.0';
const FANE = 'Alotaibi and Lee 2014, CC BY-SA 3.0';
const AQMAR = 'AQMAR (Mohit and others 2012), CC BY-SA 3.0';

/** The corpora of the shipped model; a twin for development figures learns nothing from the tenth that is held out. */
export function corporaOf(twin: boolean): readonly Corpus[] {
  const anercorp = twin ? 'anercorp/train.fit90' : 'anercorp/train';
  return [
    { file: anercorp, profile: 'anercorp', weight: 6, openMisc: false, licence: ANERCORP },
    { file: anercorp, profile: 'news', weight: 1, openMisc: false, licence: ANERCORP },
    { file: 'newsfane/train.joined', profile: 'news', weight: 1, openMisc: true, licence: FANE },
    { file: 'wikifane/train.joined', profile: 'news', weight: 1, openMisc: true, licence: FANE },
    { file: 'aqmar/topcoder-train', profile: 'news', weight: 2, openMisc: true, licence: AQMAR },
  ];
}

/** Letters two sentences must share in a row to count as the same text. */
const SAME_TEXT = 20;

/** Reads a corpus in folded words, brought to the guidelines of its profile, less the sentences that share a run of letters with `without`. */
export function readCorpus(shared: string, { file, profile, openMisc }: Corpus, relabel: Relabeler, without: ReadonlySet<string>): readonly TrainingSentence[] {
  const path = join(shared, 'ner', `${file}.conll`);
  return readConll(path, readFileSync(path, 'utf8'))
    .map(({ words, tags }) => ({ words: words.map((word) => fold(word) || word), tags: mendTags(tags) }))
    .filter(({ words }) => !runsOf(words).some((run) => without.has(run)))
    .map(({ words, tags }) => ({ words, tags: profile === 'news' ? relabel(words, tags) : tags, profile, openMisc }));
}

/** Every run of letters by which sentences of held-out text are known again. */
export function heldOutRuns(sentences: readonly TrainingSentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ words }) => runsOf(words)));
}

function runsOf(words: readonly string[]): readonly string[] {
  const letters = words.join('');
  return Array.from({ length: Math.max(0, letters.length - SAME_TEXT + 1) }, (_, at) => letters.slice(at, at + SAME_TEXT));
}

export function guideRelabeler(): Relabeler {
  const lists = new URL('../../train/guide-words.tsv', import.meta.url);
  const adjectives = new TextDecoder().decode(readDataFile('lexicons/nationality-adjectives.tsv'));
  return relabelerFrom(parseLexicon('guide-words.tsv', readFileSync(lists, 'utf8')), parseLexicon('nationality-adjectives.tsv', adjectives));
}
