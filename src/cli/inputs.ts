import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expandPaths, type Found } from '../batch/inputs/expand.ts';
import type { Input } from '../batch/input.ts';
import { formatOf, readInputs } from '../batch/inputs/inputs.ts';
import { sizeOf } from '../batch/size.ts';
import { NewsxError } from '../errors.ts';
import type { Io, Request } from './io.ts';
import type { Extent } from './progress.ts';
import { expandOptions, readOptions } from './read-options.ts';
import { didYouMean } from './suggest.ts';
import { isOn, textOf } from './values.ts';

/** What a call is to read. */
export interface CallInputs {
  readonly batches: AsyncGenerator<readonly Input[]>;
  readonly extent: Extent;
  /** Whether more than one document may come. */
  readonly several: boolean;
  /** Whether somebody may be writing them at this moment. */
  readonly live: boolean;
}

/** The inputs that the operands and --files-from name; piped text when there are none. Throws a `usage` fault where there is nothing to read. */
export async function callInputs(request: Request, io: Io): Promise<CallInputs> {
  const found = (await findInputs(request, io)).map(withHint);
  const read = readOptions(request.values, io);
  const recordFiles = found.filter(({ path, failure }) => failure === undefined && formatOf(path, read.inputFormat) !== 'text').map(({ path }) => path);
  const manyRecords = recordFiles.length > 0;
  const bytes = sizeOf(recordFiles, recordFiles.includes('-') ? io.stdin.fd : undefined);
  return {
    batches: readInputs(found, read),
    extent: !manyRecords ? { documents: found.length } : bytes === undefined ? undefined : { bytes },
    several: manyRecords || found.length > 1 || found[0]!.path !== (request.operands[0] ?? '-'),
    live: found.some(({ path }) => path === '-'),
  };
}

/** A path that is not there, with the neighbor that may have been meant. */
function withHint(found: Found): Found {
  const { path, failure } = found;
  if (failure?.code !== 'not-found') return found;
  return { path, failure: { ...failure, message: `${failure.message}${didYouMean(basename(path), neighborsOf(path))}` } };
}

function neighborsOf(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

async function findInputs({ command, operands, values }: Request, io: Io): Promise<readonly Found[]> {
  const list = textOf(values, 'files-from');
  if (list !== undefined) {
    if (list === '-' && operands.includes('-')) throw new NewsxError('usage', '--files-from - and the input - both want standard input');
    const { readNames } = await import('../batch/inputs/names-list.ts');
    return expandPaths([...operands, ...await readNames(list, isOn(values, 'null'), io.stdin)], expandOptions(values));
  }
  if (operands.length > 0) return expandPaths(operands, expandOptions(values));
  if (io.stdin.isTTY === true) throw new NewsxError('usage', `${command}: no input; name files or folders, or pipe text into it`);
  return [{ path: '-' }];
}
