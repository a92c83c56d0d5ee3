import { writeWhole } from '../batch/whole-file.ts';
import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';
import { readConll } from '../eval/conll.ts';
import type { LexicalMemory } from '../tagger/lexical-memory.ts';
import { writeModel } from '../tagger/model.ts';
import { mendTags, type TrainingSentence } from '../train/sentence.ts';
import { calibrated, trainTagger } from '../train/tagger-training.ts';
import type { Io, Request } from './io.ts';
import { openMessages } from './messages.ts';
import { modelOf, profileOf, textFrom } from './tagger-files.ts';
import { isOn, textOf } from './values.ts';

const RECIPE = { bits: 18, epochs: 4, seed: 1 } as const;

/** Every so manieth sentence is held out while confidence is fitted. */
const HELD_OUT = 10;

/** Trains a tagger on CoNLL files, with what the shipped model knows of words from raw news. Same files, same model; the file is written whole or not at all. */
export async function train({ operands, values }: Request, io: Io): Promise<number> {
  const output = textOf(values, 'output');
  if (output === undefined || operands.length === 0) throw new NewsxError('usage', 'train: expected CoNLL files and -o MODEL');
  const profile = profileOf(values);
  const sentences: TrainingSentence[] = [];
  for (const file of operands) {
    for (const { words, tags } of readConll(file, await textFrom(file, io))) {
      sentences.push({ words: words.map((word) => fold(word) || word), tags: mendTags(tags), profile, openMisc: false });
    }
  }
  if (sentences.length < HELD_OUT) throw new NewsxError('usage', `train: expected at least ${HELD_OUT} sentences, found ${sentences.length}`);
  const messages = openMessages(io.stderr);
  const progress = (line: string): void => { if (!isOn(values, 'quiet')) messages.line(line); };
  const memory = modelOf(new Map()).memory as LexicalMemory;
  const isHeldOut = (_: TrainingSentence, index: number): boolean => index % HELD_OUT === HELD_OUT - 1;
  const about = { recipe: RECIPE, corpora: operands, sentences: sentences.length };
  const model = calibrated(trainTagger(sentences.filter((sentence, i) => !isHeldOut(sentence, i)), memory, { ...RECIPE, progress }, about), sentences.filter(isHeldOut));
  writeWhole(output, writeModel({ header: model.header, weights: model.weights, transitions: model.transitions, memory }));
  progress(`${output}: trained on ${sentences.length} sentences`);
  return 0;
}
