import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { NewsxError } from '../errors.ts';
import { FLAGS, flagOf, type FlagName } from './flags.ts';
import type { Io, Setting } from './io.ts';
import { didYouMean } from './suggest.ts';

/** Settings by flag, with where each was made. */
export type Settings = ReadonlyMap<FlagName, Setting>;

/** Flags that may be set for good: in the environment or a configuration file. */
export const LASTING_FLAGS = (Object.keys(FLAGS) as FlagName[]).filter((name) => flagOf(name).once !== true);

/** The variable that sets a flag: `NEWSX_MIN_CONFIDENCE`. */
export function environmentName(flag: FlagName): string {
  return `NEWSX_${flag.replaceAll('-', '_').toUpperCase()}`;
}

/** What the environment sets. An empty variable sets nothing. */
export function environmentSettings(env: Io['env']): Settings {
  return new Map(LASTING_FLAGS.flatMap((flag) => {
    const value = env[environmentName(flag)];
    return value === undefined || value === '' ? [] : [[flag, { value, origin: 'environment' }] as const];
  }));
}

/** What the configuration file sets: the one that is named, else the nearest newsx.config.json or package.json with "newsx", here or above. Throws a `usage` fault that names the file. */
export function fileSettings(named: string | undefined): Settings {
  const file = named ?? nearestFile();
  if (file === undefined) return new Map();
  const content = readJson(file);
  const settings = file.endsWith('package.json') ? (content as { readonly newsx?: unknown }).newsx : content;
  if (!isObject(settings)) throw new NewsxError('usage', `${file}: expected an object of settings`, 'config');
  return new Map(Object.entries(settings).map(([key, value]) => [flagNamed(key, file), { value: checked(file, key, value), origin: file }]));
}

function nearestFile(): string | undefined {
  for (let folder = resolve(); ; folder = dirname(folder)) {
    const own = join(folder, 'newsx.config.json');
    if (existsSync(own)) return relative('', own);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && hasSettings(manifest)) return relative('', manifest);
    if (dirname(folder) === folder) return undefined;
  }
}

/** A damaged manifest is the business of others. */
function hasSettings(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return isObject(content) && Object.hasOwn(content, 'newsx');
  } catch {
    return false;
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/u, ''));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new NewsxError('usage', `${file}: ${code === undefined ? `expected JSON (${message})` : `cannot be read (${code})`}`, 'config');
  }
}

/** Keys are flags as they are typed, or in camel case. */
function flagNamed(key: string, file: string): FlagName {
  const name = key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  const found = LASTING_FLAGS.find((flag) => flag === name);
  if (found !== undefined) return found;
  const ofOneCall = Object.hasOwn(FLAGS, name);
  throw new NewsxError('usage', `${file}: unknown setting "${key}"${ofOneCall ? ` (--${name} is for one call)` : didYouMean(name, LASTING_FLAGS)}`, 'config');
}

function checked(file: string, key: string, value: unknown): Setting['value'] {
  const isPath = flagOf(flagNamed(key, file)).path === true;
  if (typeof value === 'string') return isPath ? relative('', resolve(dirname(file), value)) : value;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new NewsxError('usage', `${file}: ${key}: expected a text, number, true, false or a list of texts`, 'config');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
