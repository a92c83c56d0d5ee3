import type { CommandName } from './commands.ts';
import type { Runner } from './io.ts';

const analyse = async (): Promise<Runner> => (await import('./analyse.ts')).analyse;

/** What each command runs, loaded when it is called. */
export const RUNNERS: { readonly [C in CommandName]: () => Promise<Runner> } = {
  extract: analyse,
  blocks: analyse,
  sentences: analyse,
  tokens: analyse,
  entities: analyse,
  numbers: analyse,
  quotes: analyse,
};
