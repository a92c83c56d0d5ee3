import { shown } from '../report/shown.ts';
import type { Io } from './io.ts';

/** Standard error for the user: lines, and one line of progress below them that is written over. */
export interface Messages {
  readonly line: (text: string) => void;
  readonly progress: (text: string) => void;
  /** Takes the progress away. */
  readonly clear: () => void;
}

/** Messages on a stream. Control characters of names and texts are spelled out. */
export function openMessages(stderr: Io['stderr']): Messages {
  stderr.on('error', () => undefined);
  let underway = false;
  const clear = (): void => {
    if (underway) stderr.write('\r\u001b[K');
    underway = false;
  };
  return {
    line: (text) => {
      clear();
      stderr.write(`newsx: ${shown(text)}\n`);
    },
    progress: (text) => {
      stderr.write(`\r\u001b[K${text}`);
      underway = true;
    },
    clear,
  };
}
