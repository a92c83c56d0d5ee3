import { decodeNamed, readNamedFile } from '../batch/inputs/named-file.ts';
import { readWhole } from '../batch/inputs/stream.ts';
import { readDataFile } from '../resources/node.ts';
import { readModel, type TaggerModel } from '../tagger/model.ts';
import type { TagProfile } from '../tagger/tags.ts';
import type { Io, Values } from './io.ts';
import { choiceOf, textOf } from './values.ts';

/** The model of `--model`, else the one that is shipped. Throws a fault that names the file when it is damaged or none. */
export function modelOf(values: Values): TaggerModel {
  const file = textOf(values, 'model');
  return file === undefined ? readModel('data/models/ner.bin', readDataFile('models/ner.bin')) : readModel(file, readNamedFile(file));
}

/** Whose guidelines the tags follow. */
export function profileOf(values: Values): TagProfile {
  return choiceOf(values, 'tag-profile', ['news', 'anercorp'] as const) ?? 'news';
}

/** The text of a file or of standard input (`-`). */
export async function textFrom(path: string, { stdin }: Io): Promise<string> {
  const bytes = path === '-' ? await readWhole(stdin, Infinity) : readNamedFile(path);
  return decodeNamed(path, bytes ?? new Uint8Array());
}
