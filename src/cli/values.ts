import { NewsxError } from '../errors.ts';
import { flagOf, longName, type FlagName } from './flags.ts';
import { environmentName } from './setting-sources.ts';
import type { Setting, Values } from './io.ts';
import { didYouMean } from './suggest.ts';

/** Whether a switch is on. */
export function isOn(values: Values, name: FlagName): boolean {
  const setting = values.get(name);
  if (setting === undefined) return false;
  const word = String(setting.value);
  if (['true', '1', 'yes', 'on'].includes(word)) return true;
  if (['false', '0', 'no', 'off', ''].includes(word)) return false;
  throw fault(name, setting, 'true or false');
}

/** The value of a flag, or undefined where it is not set. */
export function textOf(values: Values, name: FlagName): string | undefined {
  const setting = values.get(name);
  if (setting === undefined) return undefined;
  if (typeof setting.value !== 'string' || setting.value === '') throw fault(name, setting, expectedOf(name));
  return setting.value;
}

/** The value of a flag that takes one of a few words. Throws a `usage` fault that names them. */
export function choiceOf<T extends string>(values: Values, name: FlagName, choices: readonly T[]): T | undefined {
  const word = textOf(values, name);
  if (word !== undefined) expectChoice(values, name, word, choices);
  return word as T | undefined;
}

/** The values of a flag that takes several. */
export function listOf(values: Values, name: FlagName): readonly string[] {
  const setting = values.get(name);
  if (setting === undefined) return [];
  const parts = Array.isArray(setting.value) ? setting.value as readonly string[] : [String(setting.value)];
  return parts.flatMap((part) => part.split(',')).map((part) => part.trim()).filter((part) => part !== '');
}

/** The values of a flag that takes several of a few words. */
export function choicesOf<T extends string>(values: Values, name: FlagName, choices: readonly T[]): readonly T[] {
  const words = listOf(values, name);
  if (words.length === 0 && values.has(name)) throw badValue(values, name, expectedOf(name));
  for (const word of words) expectChoice(values, name, word, choices);
  return words as readonly T[];
}

/** A number from `least` to `most`. */
export function numberOf(values: Values, name: FlagName, { least = 0, most = Infinity, whole = true } = {}): number | undefined {
  const setting = values.get(name);
  if (setting === undefined) return undefined;
  const number = String(setting.value).trim() === '' ? NaN : Number(setting.value);
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number))) {
    throw fault(name, setting, `a ${whole ? 'whole ' : ''}number ${most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`}`);
  }
  return number;
}

const SIZE = /^(\d+(?:\.\d+)?)\s*(|[kmg])(i?)b?$/iu;
const POWERS = ['', 'k', 'm', 'g'];

/** A number of bytes: `10MB`, `64k`, `1GiB`, `5000`. */
export function bytesOf(values: Values, name: FlagName): number | undefined {
  const setting = values.get(name);
  if (setting === undefined) return undefined;
  const [, figure, power, binary] = SIZE.exec(String(setting.value).trim()) ?? [];
  if (figure === undefined) throw fault(name, setting, 'a size in bytes (5000, 64k, 10MB)');
  return Math.floor(Number(figure) * (binary === '' ? 1000 : 1024) ** POWERS.indexOf(power!.toLowerCase()));
}

/** An ISO day. */
export function dayOf(values: Values, name: FlagName): string | undefined {
  const day = textOf(values, name);
  if (day === undefined || isDay(day)) return day;
  throw fault(name, values.get(name)!, 'a day as 2026-11-22');
}

/** Whether a text is a day of the calendar in ISO form. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The fault of a value that is not what its flag expects. */
export function badValue(values: Values, name: FlagName, expected: string): NewsxError {
  return fault(name, values.get(name) ?? { value: '', origin: 'flag' }, expected);
}

function expectChoice(values: Values, name: FlagName, word: string, choices: readonly string[]): void {
  if (!choices.includes(word)) throw fault(name, { ...values.get(name)!, value: word }, `one of ${choices.join(', ')}`, didYouMean(word, choices));
}

function fault(name: FlagName, setting: Setting, expected: string, hint = ''): NewsxError {
  return new NewsxError('usage', `${placeOf(name, setting)}: expected ${expected}, found "${String(setting.value)}"${hint}`);
}

/** What a flag takes, in a word or as the words it chooses from. */
function expectedOf(name: FlagName): string {
  const { choices, value = 'a value' } = flagOf(name);
  return choices === undefined ? value : `one of ${choices.join(', ')}`;
}

/** Where a flag was set, for messages: `--jobs`, `NEWSX_JOBS`, `newsx.config.json: jobs`. */
export function placeOf(name: FlagName, { origin }: Setting): string {
  return origin === 'flag' ? `--${longName(name)}` : origin === 'environment' ? environmentName(name) : `${origin}: ${name}`;
}
