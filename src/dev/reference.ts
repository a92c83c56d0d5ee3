import { readFileSync, writeFileSync } from 'node:fs';
import { commandOf, COMMAND_NAMES } from '../cli/commands.ts';
import { type FlagName } from '../cli/flags.ts';
import { EXIT_CODES, flagHelp, flagUsage } from '../cli/help.ts';
import { libraryExports } from './library-reference.ts';

/** The README's tables, made of the program's own data and doc comments: this file, when run, writes them between the README's marks; a test compares. */
const TABLES: Readonly<Record<string, () => string>> = { 'command line': commandTables, library: libraryTable };

/** A README with the tables between its marks. Throws when the marks are not there. */
export function withReference(readme: string): string {
  return Object.entries(TABLES).reduce((text, [name, tables]) => {
    const [begin, finish] = [`<!-- ${name}: npm run reference -->\n`, `<!-- end of ${name} -->`];
    const [start, end] = [text.indexOf(begin), text.indexOf(finish)];
    if (start === -1 || end < start) throw new Error(`README.md: expected the marks ${begin} … ${finish}`);
    return `${text.slice(0, start + begin.length)}\n${tables()}\n${text.slice(end)}`;
  }, readme);
}

/** A flag of more commands than this is named by those that lack it. */
const MANY = 8;

function commandTables(): string {
  const flags = [...new Set<FlagName>(COMMAND_NAMES.flatMap((name) => commandOf(name).flags))];
  const users = (flag: FlagName): string => {
    const own = COMMAND_NAMES.filter((name) => commandOf(name).flags.includes(flag));
    return own.length === COMMAND_NAMES.length ? 'all' : own.length > MANY ? `all but ${COMMAND_NAMES.filter((name) => !own.includes(name)).join(', ')}` : own.join(', ');
  };
  return [
    table(['command', 'what it does'], COMMAND_NAMES.map((name) => [code(`newsx ${name} ${commandOf(name).operands ?? ''}`.trim()), commandOf(name).summary])),
    `<details>\n<summary>Every flag</summary>\n\n${table(['flag', 'what it does', 'commands'], flags.map((flag) => [code(flagUsage(flag)), flagHelp(flag), users(flag)]))}\n</details>\n`,
    table(['exit code', 'meaning'], EXIT_CODES.map(([exit, meaning]) => [String(exit), meaning])),
  ].join('\n');
}

function libraryTable(): string {
  return table(['export', 'what a caller may rely on'], libraryExports().map(({ form, doc }) => [code(form), doc.replaceAll('|', '\\|')]));
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');

if (process.argv[1]?.endsWith('dev/reference.ts')) writeFileSync('README.md', withReference(readFileSync('README.md', 'utf8')));
