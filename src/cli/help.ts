import { commandOf, COMMAND_NAMES, FLAG_GROUPS, type CommandName } from './commands.ts';
import { flagOf, longName, type FlagName } from './flags.ts';

/** Exit codes and what they mean, for help, man page and README. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'every input was analysed (finding nothing is fine), or the reader closed the pipe'],
  [1, 'an input failed, or a gate was missed; the others were analysed'],
  [2, 'nothing could run: usage, configuration, a broken lexicon or model'],
  [130, 'interrupted; what is written is whole'],
  [143, 'terminated; what is written is whole'],
];

/** The help of newsx as a whole: examples first. */
export function mainHelp(): string {
  return [
    'newsx: Arabic news, analysed: sentences, names, numbers and dates, and who said what\n',
    section('Examples', [
      ['newsx extract article.txt', 'everything, as tables'],
      ["newsx extract articles/ | jq -c '.quotes[]'", 'every quote below a folder, as JSON'],
      ['cat article.txt | newsx', 'piped text is extracted'],
    ]),
    section('Commands', COMMAND_NAMES.map((name) => [`${name} ${commandOf(name).operands ?? ''}`.trim(), commandOf(name).summary])),
    section('Exit codes', EXIT_CODES.map(([code, meaning]) => [String(code), meaning])),
    'newsx COMMAND --help shows examples and flags of a command, newsx --version the version.\n',
  ].join('\n');
}

/** The help of one command: examples first. */
export function commandHelp(name: CommandName): string {
  const { summary, operands, examples, flags } = commandOf(name);
  const shared = Object.entries(FLAG_GROUPS).map(([title, group]) => [title, flags.filter((flag) => group.includes(flag))] as const);
  const own = flags.filter((flag) => !shared.some(([, group]) => group.includes(flag)));
  return [
    `newsx ${name}${operands === undefined ? '' : ` ${operands}`}: ${summary}\n`,
    section('Examples', examples),
    ...[['Flags', own] as const, ...shared].filter(([, group]) => group.length > 0).map(([title, group]) => section(title, group.map((flag) => [flagUsage(flag), flagHelp(flag)]))),
    '-h, --help shows this text.\n',
  ].join('\n');
}

/** A flag as it is typed: `-f, --format NAME`. */
export function flagUsage(name: FlagName): string {
  const { short, value } = flagOf(name);
  return `${short === undefined ? '' : `-${short}, `}--${longName(name)}${value === undefined ? '' : ` ${value}`}`;
}

/** What a flag does, its choices and its default, in one line. */
export function flagHelp(name: FlagName): string {
  const { help, choices, fallback } = flagOf(name);
  return `${help}${choices === undefined ? '' : `: ${choices.join(', ')}`}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
}

function section(title: string, lines: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return `${title}:\n${lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')}`;
}
