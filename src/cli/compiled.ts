import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { checksum } from '../tagger/checksum.ts';

/** What the text of a built program evaluates to. `load` imports a package, `place` is the URL of the text: a script may do neither by itself. */
export type Program<Exports> = (require: NodeJS.Require, load: (name: string) => Promise<unknown>, place: string) => Exports;

/**
 * A program from its text, which is ASCII alone, and from the bytecode that the build let V8 keep when it had run it: what runs need not be parsed and
 * compiled, which is a quarter of a cold start. V8 refuses the bytecode of another version or of other flags, and then compiles the text as always.
 */
export function readProgram(path: string): Script {
  const cachedData = readBytecode(path);
  return new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** Runs a program and gives its exports. */
export function runProgram<Exports>(script: Script, path: string, require: NodeJS.Require): Exports {
  return (script.runInThisContext() as Program<Exports>)(require, (name) => import(name), pathToFileURL(path).href);
}

/** The file that lies beside a program's text, and has what V8 made of it and a checksum. */
export function bytecodeFile(path: string): string {
  return path.replace(/cjs$/u, 'bytecode');
}

/** Bytes of the checksum at the end of that file. */
const SEAL = 4;

/** What the file of such bytecode holds: V8 itself would not see damage, and crash. */
export function sealed(bytecode: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytecode.length + SEAL);
  whole.set(bytecode);
  new DataView(whole.buffer).setUint32(bytecode.length, checksum(whole.subarray(0, -SEAL)), true);
  return whole;
}

/** The bytecode of a program; undefined where it is missing or damaged. */
function readBytecode(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(bytecodeFile(path));
    const bytecode = bytes.subarray(0, -SEAL);
    return checksum(bytecode) === bytes.readUInt32LE(bytecode.length) ? bytecode : undefined;
  } catch {
    return undefined;
  }
}
