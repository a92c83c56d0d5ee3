import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { NewsxError } from '../../errors.ts';
import { addIgnoreFiles, ignored, type IgnoreRules } from './ignore-files.ts';
import type { Failure } from '../input.ts';
import { readFault } from './read.ts';

/** Which files of a folder are taken. */
export interface WalkOptions {
  /** Whether a path below the folder (`/` between its parts) is wanted. */
  readonly wanted: (relative: string) => boolean;
  /** Whether .gitignore and .newsxignore are obeyed. */
  readonly ignoreFiles: boolean;
}

/** Receives what a walk finds. */
export interface WalkVisitor {
  readonly file: (path: string) => void;
  readonly failure: (path: string, failure: Failure) => void;
}

/**
 * Visits the wanted files below a folder, entries of each folder sorted by name. Hidden entries are passed over. Links are followed, but
 * one that leads back into a folder being visited is a failure of its own, and the walk goes on.
 */
export async function walkFolder(folder: string, options: WalkOptions, visitor: WalkVisitor): Promise<void> {
  const rules = options.ignoreFiles ? await addIgnoreFiles([], folder, true) : [];
  await visitFolder({ folder, relative: '', rules, above: new Set([realPath(folder)]) }, options, visitor);
}

interface Place {
  readonly folder: string;
  readonly relative: string;
  readonly rules: IgnoreRules;
  /** Real paths of the folders that are being visited. */
  readonly above: ReadonlySet<string>;
}

async function visitFolder({ folder, relative, rules, above }: Place, options: WalkOptions, visitor: WalkVisitor): Promise<void> {
  for (const entry of entriesOf(folder, visitor)) {
    const path = folder.endsWith('/') ? folder + entry.name : `${folder}/${entry.name}`;
    const below = relative + entry.name;
    const isLink = entry.isSymbolicLink();
    const isFolder = isLink ? leadsToFolder(path) : entry.isDirectory();
    if (options.ignoreFiles && ignored(rules, path, isFolder)) continue;
    if (!isFolder) {
      if (options.wanted(below)) visitor.file(path);
      continue;
    }
    const real = realPath(path);
    if (isLink && above.has(real)) {
      visitor.failure(path, { code: 'circular', message: 'a link back to a folder that holds it; not followed' });
      continue;
    }
    const inner = options.ignoreFiles ? await addIgnoreFiles(rules, path, false) : rules;
    await visitFolder({ folder: path, relative: `${below}/`, rules: inner, above: new Set(above).add(real) }, options, visitor);
  }
}

function entriesOf(folder: string, visitor: WalkVisitor): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code, message } = error instanceof NewsxError ? error : readFault(error);
    visitor.failure(folder, { code, message: `a folder that ${message === 'no such file' ? 'is gone' : message}` });
    return [];
  }
}

/** A folder that is gone meanwhile keeps its name: reading it will tell. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
