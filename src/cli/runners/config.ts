import { formatGrid } from '../../report/table.ts';
import { environmentSettings, fileSettings, LASTING_FLAGS } from '../setting-sources.ts';
import { flagOf } from '../flags.ts';
import type { Io, Request, Setting } from '../io.ts';
import { print } from '../sink.ts';
import { isOn, textOf } from '../values.ts';

const WIDE = 160;

/** Prints every setting that can last: what it is and whether the environment, a file or newsx itself says so. */
export async function config({ values }: Request, io: Io): Promise<number> {
  const file = isOn(values, 'no-config') ? [] : [...fileSettings(textOf(values, 'config'))];
  const set = new Map([...file, ...environmentSettings(io.env), ...values]);
  const settings = LASTING_FLAGS.map((flag) => ({ flag, ...(set.get(flag) ?? fallback(flagOf(flag).fallback)) }));
  const rows = settings.map(({ flag, value, origin }) => [flag, Array.isArray(value) ? value.join(',') : String(value), origin]);
  await print(isOn(values, 'json') ? `${JSON.stringify(settings, null, 2)}\n` : formatGrid(['setting', 'value', 'origin'], rows, WIDE), io);
  return 0;
}

function fallback(value: string | undefined): Setting {
  return { value: value ?? '–', origin: 'default' };
}
