import { analyse } from './analyse.ts';
import type { CommandName } from '../commands.ts';
import type { Runner } from '../io.ts';

/** The runner of that name, loaded when it is asked for. */
const other = (name: keyof typeof import('./other-commands.ts')) => async (): Promise<Runner> => (await import('./other-commands.ts'))[name];

/** What each command runs; what few calls need is loaded when it is called. */
export const RUNNERS: { readonly [C in CommandName]: () => Promise<Runner> } = {
  extract: async () => analyse,
  quotes: async () => analyse,
  entities: async () => analyse,
  numbers: async () => analyse,
  sentences: async () => analyse,
  tokens: async () => analyse,
  blocks: async () => analyse,
  normalize: other('normalize'),
  keywords: other('keywords'),
  report: other('report'),
  explain: other('explain'),
  tag: other('tag'),
  eval: other('evaluate'),
  train: other('train'),
  passes: other('passes'),
  schema: other('schema'),
  config: other('config'),
  completion: other('completion'),
  man: other('man'),
};
