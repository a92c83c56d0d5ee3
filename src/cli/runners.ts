import type { CommandName } from './commands.ts';
import type { Runner } from './io.ts';

const analyse = async (): Promise<Runner> => (await import('./analyse.ts')).analyse;

/** What each command runs, loaded when it is called. */
export const RUNNERS: { readonly [C in CommandName]: () => Promise<Runner> } = {
  extract: analyse,
  quotes: analyse,
  entities: analyse,
  numbers: analyse,
  sentences: analyse,
  tokens: analyse,
  blocks: analyse,
  normalize: async () => (await import('./normalize.ts')).normalize,
  keywords: async () => (await import('./keywords.ts')).keywords,
  report: async () => (await import('./report.ts')).report,
  explain: async () => (await import('./explain.ts')).explain,
  tag: async () => (await import('./tag.ts')).tag,
  eval: async () => (await import('./eval.ts')).evaluate,
  train: async () => (await import('./train.ts')).train,
  passes: async () => (await import('./passes.ts')).passes,
  schema: async () => (await import('./schema.ts')).schema,
  config: async () => (await import('./settings.ts')).config,
  completion: async () => (await import('./completion.ts')).completion,
  man: async () => (await import('./man.ts')).man,
};
