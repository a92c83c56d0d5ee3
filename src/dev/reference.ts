import { readFileSync, writeFileSync } from 'node:fs';
import { commandOf, COMMAND_NAMES } from '../cli/commands.ts';
import { type FlagName } from '../cli/flags.ts';
import { EXIT_CODES, flagHelp, flagUsage } from '../cli/help.ts';

/** The README's tables of commands, flags and exit codes, from the program's own data: `reference.ts` writes them between the README's marks; a test compares. */
export function referenceTables(): string {
  const flags = [...new Set<FlagName>(COMMAND_NAMES.flatMap((name) => commandOf(name).flags))];
  const users = (flag: FlagName): string => {
    const own = COMMAND_NAMES.filter((name) => commandOf(name).flags.includes(flag));
    return own.length === COMMAND_NAMES.length ? 'all' : own.length > MANY ? `all but ${COMMAND_NAMES.filter((name) => !own.includes(name)).join(', ')}` : own.join(', ');
  };
  return [
    table(['command', 'what it does'], COMMAND_NAMES.map((name) => [code(`newsx ${name} ${commandOf(name).operands ?? ''}`.trim()), commandOf(name).summary])),
    table(['flag', 'what it does', 'commands'], flags.map((flag) => [code(flagUsage(flag)), flagHelp(flag), users(flag)])),
    table(['exit code', 'meaning'], EXIT_CODES.map(([exit, meaning]) => [String(exit), meaning])),
  ].join('\n');
}

/** A flag of more commands than this is named by those that lack it. */
const MANY = 8;

const MARKS = ['<!-- reference: npm run reference -->\n', '<!-- end of reference -->'] as const;

/** A README with the tables between its marks. Throws when the marks are not there. */
export function withReference(readme: string): string {
  const [start, end] = [readme.indexOf(MARKS[0]), readme.indexOf(MARKS[1])];
  if (start === -1 || end < start) throw new Error(`README.md: expected the marks ${MARKS.join(' … ')}`);
  return `${readme.slice(0, start + MARKS[0].length)}\n${referenceTables()}\n${readme.slice(end)}`;
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');

if (process.argv[1]?.endsWith('reference.ts')) writeFileSync('README.md', withReference(readFileSync('README.md', 'utf8')));
