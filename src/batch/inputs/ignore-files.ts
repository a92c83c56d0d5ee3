import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';

/** Rules of ignore files, outermost folder first; later ones win, as in git. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: Ignore }[];

const FILES = ['.gitignore', '.newsxignore'] as const;

/** The rules with those of a folder's .gitignore and .newsxignore added; for the first folder of a walk, those of the folders above it up to the repository too. */
export async function addIgnoreFiles(rules: IgnoreRules, folder: string, first: boolean): Promise<IgnoreRules> {
  const folders = first ? [...foldersAbove(resolve(folder)), resolve(folder)] : [resolve(folder)];
  const texts = folders.flatMap((place) => FILES.map((name) => ({ folder: place, text: readIfThere(`${place}${sep}${name}`) })));
  const added = texts.flatMap(({ folder: place, text }) => (text === undefined ? [] : [{ folder: place, text }]));
  return [...rules, ...await Promise.all(added.map(async ({ folder: place, text }) => ({ folder: place, rules: await loadPatterns(text) })))];
}

/** Whether the rules leave a path out. */
export function ignored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  let out = false;
  if (rules.length === 0) return out;
  const absolute = resolve(path);
  for (const { folder, rules: own } of rules) {
    const { ignored: left, unignored } = own.test(relative(folder, absolute).replaceAll(sep, '/') + (isFolder ? '/' : ''));
    if (left) out = true;
    else if (unignored) out = false;
  }
  return out;
}

/** A matcher of patterns in the syntax of .gitignore; its package is loaded only when there are patterns. */
export async function loadPatterns(patterns: string | readonly string[]): Promise<Ignore> {
  const { default: ignore } = await import('ignore');
  return ignore().add(patterns);
}

/** The folders above, outermost first, from the root of the repository; none outside a repository. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let place = folder; ; place = dirname(place)) {
    if (place !== folder) above.unshift(place);
    if (existsSync(`${place}${sep}.git`)) return above;
    if (dirname(place) === place) return [];
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
