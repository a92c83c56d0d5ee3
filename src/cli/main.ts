import { readFileSync } from 'node:fs';
import { analyser } from '../index.ts';

/** What the command line writes to. */
export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Runs newsx with the given arguments and resolves to the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const analyse = await analyser(['blocks', 'sentences', 'entities', 'numbers', 'quotes']);
  for (const path of argv.slice(1)) {
    const { blocks, sentences, entities, numbers, quotes } = analyse({ path, text: readFileSync(path, 'utf8') });
    io.stdout.write(`${JSON.stringify({ schema: 'newsx/1', path, offsetUnit: 'utf16', blocks, sentences, entities, numbers, quotes })}\n`);
  }
  return 0;
}
