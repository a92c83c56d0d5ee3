import { OPERATIONS } from '../../arabic/normalization/operations.ts';
import { normalizer, profileOperations } from '../../arabic/normalization/normalizer.ts';
import { PROFILES } from '../../arabic/normalization/profiles.ts';
import { NewsxError } from '../../errors.ts';
import { analyseAll } from './analyse.ts';
import { NORMALIZE_FORMATS } from '../flags.ts';
import { callInputs } from '../inputs.ts';
import type { Io, Request, Values } from '../io.ts';
import { namedFormat, workOptions } from '../options.ts';
import { print } from '../sink.ts';
import { didYouMean } from '../suggest.ts';
import { isOn, listOf, textOf } from '../values.ts';

/** Prints texts in a normal form; with JSON formats, its way back to raw offsets too. */
export async function normalize(request: Request, io: Io): Promise<number> {
  const { command, values } = request;
  if (isOn(values, 'list')) {
    await print(listing(), io);
    return 0;
  }
  const operations = operationsOf(values);
  const named = namedFormat(values, 'normalize-format', NORMALIZE_FORMATS);
  const inputs = await callInputs(request, io);
  const work = workOptions({ command, values, io, several: inputs.several && !values.has('out') });
  return analyseAll(inputs, { ...work, normalize: operations, format: named === 'auto' ? 'text' : named }, values, io);
}

function operationsOf(values: Values): readonly string[] {
  const named = listOf(values, 'ops');
  if (named.length === 0) {
    const profile = textOf(values, 'profile') ?? 'match';
    expectOneOf('profile', profile, PROFILES);
    return profileOperations(profile);
  }
  for (const name of named) expectOneOf('ops', name, OPERATIONS);
  // Names that do not go together are refused before any text is read.
  normalizer(named);
  return named;
}

function expectOneOf(flag: string, name: string, choices: readonly { readonly name: string }[]): void {
  const names = choices.map((choice) => choice.name);
  if (!names.includes(name)) throw new NewsxError('usage', `--${flag}: expected one of ${names.join(', ')}, found "${name}"${didYouMean(name, names)}`);
}

function listing(): string {
  const part = (title: string, items: readonly { readonly name: string; readonly description: string }[]): string =>
    `${title}:\n${items.map(({ name, description }) => `  ${name.padEnd(20)} ${description}\n`).join('')}`;
  return `${part('Profiles', PROFILES)}\n${part('Operations, in the order in which they are applied', OPERATIONS)}`;
}
