import { existsSync } from 'node:fs';
import { Command as Program, CommanderError, Option } from 'commander';
import { NewsxError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { commandOf, COMMAND_NAMES, type CommandName } from './commands.ts';
import { environmentSettings, fileSettings } from './setting-sources.ts';
import { flagOf, longName, type FlagName } from './flags.ts';
import { commandHelp, mainHelp } from './help.ts';
import type { Io, Request, Setting, Values } from './io.ts';
import { print } from './sink.ts';
import { didYouMean } from './suggest.ts';

/**
 * Reads the arguments by the tables of commands and flags. Undefined when help or the version was asked for and printed. Without a command
 * piped text is extracted, and a terminal gets the help. Throws a `usage` fault for what cannot be understood.
 */
export async function parseArguments(argv: readonly string[], io: Io): Promise<Request | undefined> {
  const args = withCommand(argv, io);
  let request: Request | undefined;
  const program = new Program('newsx').version(VERSION).helpCommand(false).showSuggestionAfterError(false).exitOverride();
  let text = '';
  program.configureOutput({ writeOut: (part) => { text += part; }, writeErr: () => undefined });
  program.helpInformation = mainHelp;
  for (const name of COMMAND_NAMES) {
    const command = addCommand(program, name);
    // Flags of the others are never read, and making all of them takes a tenth of a cold start.
    if (name === args[0]) addFlags(command, name, io.env, (operands, values) => { request = { command: name, operands, values }; });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw new NewsxError('usage', `${error.message.replace(/^error: /u, '').replaceAll('\n', ' ')}${commandHint(error, args)}${flagHint(error, args)}`);
  }
  if (request === undefined) await print(text, io);
  return request;
}

/** A mistyped command, or a file where a command is expected. */
function commandHint({ code }: CommanderError, [first = '']: readonly string[]): string {
  if (code !== 'commander.unknownCommand') return '';
  return existsSync(first) ? ` (did you mean "newsx extract ${first}"?)` : didYouMean(first, COMMAND_NAMES);
}

/** A flag that other commands have, or a mistyped one. */
function flagHint({ code, message }: CommanderError, [command]: readonly string[]): string {
  const [, name] = code === 'commander.unknownOption' ? /'--([a-z-]+)/u.exec(message) ?? [] : [];
  if (name === undefined) return '';
  const owners = COMMAND_NAMES.filter((owner) => commandOf(owner).flags.some((flag) => longName(flag) === name));
  if (owners.length > 0) return ` (a flag of newsx ${owners.slice(0, FEW).join(', ')}${owners.length > FEW ? ' and others' : ''})`;
  const own = COMMAND_NAMES.filter((owner) => owner === command).flatMap((owner) => commandOf(owner).flags);
  return didYouMean(`--${name}`, own.map((flag) => `--${longName(flag)}`));
}

const FEW = 3;

/** The arguments with `extract` before them where they begin with no command and text is piped in; `help COMMAND` is `COMMAND --help`. */
function withCommand(argv: readonly string[], io: Io): readonly string[] {
  const [first] = argv;
  if (first === undefined) return io.stdin.isTTY === true ? ['--help'] : ['extract', '-'];
  if (first === 'help') return argv[1] === undefined ? ['--help'] : isCommand(argv[1]) ? [argv[1], '--help'] : argv.slice(1);
  return first.startsWith('-') && first !== '--help' && first !== '-h' && first !== '--version' && first !== '-V' ? ['extract', ...argv] : argv;
}

function isCommand(word: string): boolean {
  return (COMMAND_NAMES as readonly string[]).includes(word);
}

function addCommand(program: Program, name: CommandName): Program {
  const { operands } = commandOf(name);
  const command = program.command(name).exitOverride().allowExcessArguments(false);
  command.helpInformation = () => commandHelp(name);
  // Which operands are needed is for the command to say: it says what they are.
  if (operands !== undefined) command.argument(operands.startsWith('[') ? operands.replaceAll('…', '...') : `[${operands}]`);
  return command;
}

function addFlags(command: Program, name: CommandName, env: Io['env'], called: (operands: readonly string[], values: Values) => void): void {
  const { flags } = commandOf(name);
  for (const flag of flags) command.addOption(optionOf(flag));
  command.action(() => called(command.args, mergedValues(flags, valuesOf(flags, command.opts()), env)));
}

function optionOf(name: FlagName): Option {
  const { short, value, list } = flagOf(name);
  const option = new Option(`${short === undefined ? '' : `-${short}, `}--${longName(name)}${value === undefined ? '' : ` <${value}>`}`);
  if (list === true) option.argParser((part: string, before: readonly string[] | undefined) => [...(before ?? []), part]);
  return option;
}

/** What was set by flags. The parser reads `--no-x` as x being false. */
function valuesOf(flags: readonly FlagName[], options: Readonly<Record<string, unknown>>): Map<string, Setting> {
  const values = new Map<string, Setting>();
  for (const name of flags) {
    const negative = name.startsWith('no-');
    const value = options[camelCase(negative ? name.slice(3) : longName(name))] as Setting['value'] | undefined;
    if (negative ? value === false : value !== undefined && (value as unknown) !== false) values.set(name, { value: negative ? true : value!, origin: 'flag' });
  }
  return values;
}

/** Flag before environment before file, for the flags of the command. */
function mergedValues(flags: readonly FlagName[], given: Values, env: Io['env']): Values {
  const named = given.get('config')?.value;
  const file = !flags.includes('config') || given.has('no-config') ? [] : [...fileSettings(typeof named === 'string' ? named : undefined)];
  const lasting = [...file, ...environmentSettings(env)].filter(([name]) => flags.includes(name));
  return new Map<string, Setting>([...lasting, ...given]);
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
