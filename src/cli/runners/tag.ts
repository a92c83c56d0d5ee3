import { tagConllText } from '../../eval/conll.ts';
import type { Io, Request } from '../io.ts';
import { openSink } from '../sink.ts';
import { modelOf, profileOf, textFrom } from '../tagger-files.ts';

/** Tags tokenized text, token for token: the first column of CoNLL files, or one token a line. */
export async function tag({ operands, values }: Request, io: Io): Promise<number> {
  const [model, profile] = [modelOf(values), profileOf(values)];
  const sink = openSink(io.stdout);
  for (const path of operands.length === 0 ? ['-'] : operands) {
    if (!await sink.write(`${tagConllText(path, await textFrom(path, io), model, profile)}\n`)) break;
  }
  await sink.end();
  return 0;
}
