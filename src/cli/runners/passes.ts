import { PASSES } from '../../passes/index.ts';
import type { Pass } from '../../pass.ts';
import { formatGrid } from '../../report/table.ts';
import type { Io, Request } from '../io.ts';
import { print } from '../sink.ts';
import { isOn } from '../values.ts';

const WIDE = 200;

/** Prints the layers, what each requires and which resources it uses. */
export async function passes({ values }: Request, io: Io): Promise<number> {
  const all = (Object.values(PASSES) as readonly Pass[]).map(({ provides, requires, uses }) => ({ provides, requires, uses }));
  const rows = all.map(({ provides, requires, uses }) => [provides, requires.join(', ') || 'the text', uses.join(', ') || 'nothing']);
  await print(isOn(values, 'json') ? `${JSON.stringify(all, null, 2)}\n` : formatGrid(['layer', 'requires', 'uses'], rows, WIDE), io);
  return 0;
}
