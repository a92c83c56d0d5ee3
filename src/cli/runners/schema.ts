import { outputSchema } from '../../report/schema.ts';
import type { Io, Request } from '../io.ts';
import { print } from '../sink.ts';

/** Prints the JSON Schema of the output. */
export async function schema(_: Request, io: Io): Promise<number> {
  await print(`${JSON.stringify(outputSchema(), null, 2)}\n`, io);
  return 0;
}
