import type { CliticWords } from '../arabic/clitic-rules.ts';
import { fold } from '../arabic/fold.ts';
import { columnOf, type Lexicon } from './lexicon.ts';

/**
 * The words clitics are told by. Names that begin with a و of their own (`names`) count as whole words; of those that begin with another
 * letter only the lexicon's do, for a name is rarer than a noun after ب or ل.
 */
export function parseCliticWords(lexicon: Lexicon, names: ReadonlySet<string>): CliticWords {
  const word = columnOf(lexicon, 'word');
  const kind = columnOf(lexicon, 'kind');
  const hosts = new Set<string>();
  const whole = new Set([...names].filter((name) => name.startsWith('و')));
  for (const { cells } of lexicon.rows) {
    const key = fold(cells[word]!);
    hosts.add(key);
    if (cells[kind] === 'whole') whole.add(key);
  }
  return { whole, hosts };
}
