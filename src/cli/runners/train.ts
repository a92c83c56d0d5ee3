import { NewsxError } from '../../errors.ts';
import { trainFromConll } from '../../train/conll-training.ts';
import { writeModelFile } from '../../train/model-file.ts';
import type { Io, Request } from '../io.ts';
import { openMessages } from '../messages.ts';
import { modelOf, profileOf, textFrom } from '../tagger-files.ts';
import { isOn, textOf } from '../values.ts';

const EPOCHS = 4;
const SEED = 1;

/** Trains a tagger on CoNLL files, with what the shipped model knows of words from raw news. Same files, same model; the file is written whole or not at all. */
export async function train({ operands, values }: Request, io: Io): Promise<number> {
  const output = textOf(values, 'output');
  if (output === undefined || operands.length === 0) throw new NewsxError('usage', 'train: expected CoNLL files and -o MODEL');
  const messages = openMessages(io.stderr);
  const progress = (line: string): void => { if (!isOn(values, 'quiet')) messages.line(line); };
  const corpora = await Promise.all(operands.map(async (path) => ({ path, text: await textFrom(path, io) })));
  const { model, heldOut } = trainFromConll(corpora, modelOf(new Map()), { epochs: EPOCHS, seed: SEED, profile: profileOf(values), progress });
  writeModelFile(output, model);
  for (const { type, gold, strict } of heldOut) progress(`held out: ${type} F1 ${strict.f1.toFixed(3)} of ${gold}`);
  progress(output);
  return 0;
}
