import { formatFor, type WorkOptions } from '../batch/work.ts';
import { expandPaths } from '../batch/expand.ts';
import { readInputs } from '../batch/inputs.ts';
import { runBatch } from '../batch/run.ts';
import { NewsxError } from '../errors.ts';
import { shown } from '../report/shown.ts';
import type { Io, Request } from './io.ts';
import { expandOptions, workOptions } from './options.ts';
import { openSink } from './sink.ts';
import { isOn, numberOf } from './values.ts';

/** Runs `extract` or the command of one layer over its inputs. */
export async function analyse({ command, operands, values }: Request, io: Io): Promise<number> {
  const paths = operands.length > 0 ? operands : ['-'];
  if (operands.length === 0 && io.stdin.isTTY === true) throw new NewsxError('usage', `${command}: no input; name files or folders, or pipe text into it`);
  const found = await expandPaths(paths, expandOptions(values));
  const options: WorkOptions = workOptions({ command, values, io, several: found.length > 1 });
  const inputs = readInputs(found, { inputFormat: expandOptions(values).inputFormat, stdin: io.stdin, maxBytes: options.maxBytes });
  const mostErrors = isOn(values, 'fail-fast') ? 0 : numberOf(values, 'max-errors') ?? Infinity;
  const sink = openSink(io.stdout);
  const { head, between, tail } = await formatFor(options);
  let [failed, missed, written] = [0, 0, 0];
  let open = await sink.write(head);
  for await (const { path, output, failure, notes } of runBatch(inputs, options)) {
    if (output !== '') open = await sink.write(written++ === 0 ? output : between + output);
    if (failure !== undefined) failed++;
    for (const note of failure === undefined ? notes : [failure]) io.stderr.write(`newsx: ${shown(path)}: ${shown(note.message)}\n`);
    if (notes.some(({ fails }) => fails)) missed++;
    if (!open || failed > mostErrors) break;
  }
  if (open) await sink.write(tail);
  await sink.end();
  return failed + missed > 0 && open ? 1 : 0;
}
