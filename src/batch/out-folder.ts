import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { NewsxError, systemCode } from '../errors.ts';
import { encodeWhole, type Encoder } from '../report/encoder.ts';
import { EXTENSIONS, type DocumentFormat, type Format } from '../report/format.ts';
import type { Input, InputHead, Outcome } from './input.ts';
import { makeFolder, writeWhole } from './whole-file.ts';

/** A folder that holds one result a document, and a journal of the keys they were made under. */
export interface OutFolder {
  /** The input, knowing the key of the result that is there. */
  readonly marked: (input: Input) => Input;
  /** Writes the result of a document, whole or not at all. */
  readonly write: (outcome: Outcome) => void;
}

const JOURNAL = '.newsx-journal';

/** Opens a folder for results, encoded where their format is binary. With `resume` the results that its journal knows count as finished while their content and options stay the same. */
export function openOutFolder(folder: string, name: DocumentFormat, { head, tail }: Format, resume: boolean, openEncoder?: () => Encoder): OutFolder {
  const journal = join(folder, JOURNAL);
  openFolder(folder);
  const finished = resume ? readJournal(journal) : new Map<string, string>();
  // brat looks for the annotation of `a.txt` in `a.ann`.
  const fileOf = (of: Pick<InputHead, 'path' | 'line'>): string => (name === 'brat' ? resultName(of).replace(/\.txt$/u, '') : resultName(of)) + EXTENSIONS[name];
  return {
    marked: (input) => {
      const key = finished.get(fileOf(input));
      return key === undefined || !existsSync(join(folder, fileOf(input))) ? input : { ...input, finished: key };
    },
    write: (outcome) => {
      if (outcome.skipped !== undefined || outcome.failure !== undefined) return;
      const file = fileOf(outcome);
      writeWhole(join(folder, file), openEncoder === undefined ? enclosed(head, outcome.output, tail) : encodeWhole(openEncoder(), outcome.output));
      // Results are noted after they are whole: a lost note costs work, never a result.
      addToJournal(journal, `${outcome.key} ${JSON.stringify(file)}\n`);
    },
  };
}

function* enclosed(head: string, pieces: Iterable<string>, tail: string): Generator<string> {
  yield head;
  yield* pieces;
  yield tail;
}

/** Where the result of a document lies below the folder, without its ending: the path of the document, and the line of a record. */
function resultName({ path, line }: Pick<InputHead, 'path' | 'line'>): string {
  const file = line === undefined ? path : path.slice(0, -`:${line}`.length);
  const below = file === '-' ? 'stdin' : relative('', resolve(file)).split(sep).map((part) => (part === '..' ? '%2E%2E' : escaped(part))).join('/');
  return line === undefined ? below : `${below}/${line}`;
}

/** What some file system does not take in names. */
const UNSAFE = /[\u0000-\u001f:*?"<>|%\\]/gu;

function escaped(part: string): string {
  return part.replaceAll(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function openFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const code = systemCode(error);
    throw new NewsxError('usage', `--out ${folder}: ${code === 'EEXIST' ? 'expected a folder, found a file' : `cannot be made (${code})`}`);
  }
}

function addToJournal(journal: string, entry: string): void {
  try {
    appendFileSync(journal, entry);
  } catch (error) {
    throw new NewsxError('data', `${journal}: cannot be written (${systemCode(error)})`, 'output');
  }
}

const ENTRY = /^([0-9a-f]{64}) (".*")$/u;

/** Keys of results by their file. A last line that was cut off, or a damaged one, is as if it were not there. */
function readJournal(journal: string): Map<string, string> {
  const finished = new Map<string, string>();
  if (!existsSync(journal)) return finished;
  for (const line of textOf(journal).split('\n')) {
    const [, key, name] = ENTRY.exec(line) ?? [];
    if (key !== undefined && name !== undefined) finished.set(unquoted(name), key);
  }
  return finished;
}

function textOf(journal: string): string {
  try {
    return readFileSync(journal, 'utf8');
  } catch (error) {
    throw new NewsxError('data', `${journal}: cannot be read (${systemCode(error)})`);
  }
}

function unquoted(name: string): string {
  try {
    return String(JSON.parse(name));
  } catch {
    return '';
  }
}
