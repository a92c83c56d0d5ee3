import { analyse } from './analyse.ts';
import type { CommandName } from './commands.ts';
import type { Runner } from './io.ts';


/** What each command runs; what few calls need is loaded when it is called. */
export const RUNNERS: { readonly [C in CommandName]: () => Promise<Runner> } = {
  extract: async () => analyse,
  quotes: async () => analyse,
  entities: async () => analyse,
  numbers: async () => analyse,
  sentences: async () => analyse,
  tokens: async () => analyse,
  blocks: async () => analyse,
  normalize: async () => (await import('./other-commands.ts')).normalize,
  keywords: async () => (await import('./other-commands.ts')).keywords,
  report: async () => (await import('./other-commands.ts')).report,
  explain: async () => (await import('./other-commands.ts')).explain,
  tag: async () => (await import('./other-commands.ts')).tag,
  eval: async () => (await import('./other-commands.ts')).evaluate,
  train: async () => (await import('./other-commands.ts')).train,
  passes: async () => (await import('./other-commands.ts')).passes,
  schema: async () => (await import('./other-commands.ts')).schema,
  config: async () => (await import('./other-commands.ts')).config,
  completion: async () => (await import('./other-commands.ts')).completion,
  man: async () => (await import('./other-commands.ts')).man,
};
