import type { Readable, Writable } from 'node:stream';
import type { CommandName } from './commands.ts';

/** What the command line reads and writes: `process` has it all. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A command at work: resolves to the exit code. */
export type Runner = (request: Request, io: Io) => Promise<number>;

/** One call of newsx: the command, its operands, and the value of every flag that was set anywhere, with where that was. */
export interface Request {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly values: Values;
}

/** A value as it was written, before its flag's rules are applied. */
export interface Setting {
  readonly value: string | boolean | readonly string[];
  /** `flag`, `environment`, or the configuration file. */
  readonly origin: string;
}

/** The settings of a call by the name of their flag. */
export type Values = ReadonlyMap<string, Setting>;
