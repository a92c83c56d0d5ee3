import { readFileSync } from 'node:fs';
import { readDataFile } from '../resources/node.ts';
import { NewsxError } from '../errors.ts';
import { readModel, type TaggerModel } from '../tagger/model.ts';
import type { TagProfile } from '../tagger/tags.ts';
import type { Io, Values } from './io.ts';
import { readWhole } from '../batch/stream.ts';
import { decode } from '../batch/encoding.ts';
import { choiceOf, textOf } from './values.ts';

/** The model of `--model`, else the one that is shipped. Throws a fault that names the file when it is damaged or none. */
export function modelOf(values: Values): TaggerModel {
  const file = textOf(values, 'model');
  return file === undefined ? readModel('data/models/ner.bin', readDataFile('models/ner.bin')) : readModel(file, readInput(file));
}

/** Whose guidelines the tags follow. */
export function profileOf(values: Values): TagProfile {
  return choiceOf(values, 'tag-profile', ['news', 'anercorp'] as const) ?? 'news';
}

/** The text of a file or of standard input (`-`). */
export async function textFrom(path: string, { stdin }: Io): Promise<string> {
  const bytes = path === '-' ? await readWhole(stdin, Infinity) : readInput(path);
  return decode(bytes ?? new Uint8Array(), 'auto').text;
}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new NewsxError('usage', `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}
