import { createWork } from '../../batch/work.ts';
import { NewsxError } from '../../errors.ts';
import { REPORTED_LAYERS } from '../../report/record.ts';
import { EXPLAIN_FORMATS } from '../flags.ts';
import type { Io, Request } from '../io.ts';
import { namedFormat, workOptions } from '../options.ts';
import { print } from '../sink.ts';

/** Prints every layer of one text, quotes with the rule and evidence of each. */
export async function explain({ command, operands, values }: Request, io: Io): Promise<number> {
  const text = operands.join(' ');
  if (text.trim() === '') throw new NewsxError('usage', 'explain: expected a text, as in newsx explain "وقال الوزير …"');
  const named = namedFormat(values, 'explain-format', EXPLAIN_FORMATS);
  const format = named === 'auto' ? 'table' : named;
  const options = workOptions({ command, values, io, several: false });
  const shape = { ...options.shape, layers: REPORTED_LAYERS, quotes: 'explained' } as const;
  const input = { kind: 'text', path: 'explain', text } as const;
  const { output } = (await createWork({ ...options, shape, format }))(input);
  await print([...output].join(''), io);
  return 0;
}
