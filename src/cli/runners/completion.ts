import { NewsxError } from '../../errors.ts';
import { commandOf, COMMAND_NAMES, type CommandName } from '../commands.ts';
import { flagOf, longName, type FlagName } from '../flags.ts';
import type { Io, Request } from '../io.ts';
import { print } from '../sink.ts';
import { didYouMean } from '../suggest.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** Prints the completion script of a shell, made from the tables of commands and flags. */
export async function completion({ operands: [shell = ''] }: Request, io: Io): Promise<number> {
  const names = Object.keys(SHELLS);
  if (!Object.hasOwn(SHELLS, shell)) throw new NewsxError('usage', `completion: expected one of ${names.join(', ')}${shell === '' ? '' : `, found "${shell}"`}${didYouMean(shell, names)}`);
  await print(SHELLS[shell as keyof typeof SHELLS](), io);
  return 0;
}

const spellingsOf = (flag: FlagName): readonly string[] => [`--${longName(flag)}`, ...(flagOf(flag).short === undefined ? [] : [`-${flagOf(flag).short}`])];
const flagsOf = (flags: readonly FlagName[]): string => [...flags.flatMap(spellingsOf), '--help'].join(' ');
const withChoices = (flags: readonly FlagName[]): readonly FlagName[] => flags.filter((flag) => flagOf(flag).choices !== undefined);

/** The words that a command takes, where they are known: `bash|zsh|fish`. */
const operandsOf = (name: CommandName): readonly string[] => (commandOf(name).operands?.includes('|') === true ? commandOf(name).operands!.split('|') : []);

function bashScript(): string {
  const cases = COMMAND_NAMES.map((name) => {
    const { flags } = commandOf(name);
    const values = withChoices(flags).map((flag) => `        ${spellingsOf(flag).join('|')}) COMPREPLY=($(compgen -W "${flagOf(flag).choices!.join(' ')}" -- "$word")); return;;\n`).join('');
    const operands = operandsOf(name).length === 0 ? '' : `      COMPREPLY=($(compgen -W "${operandsOf(name).join(' ')}" -- "$word"))\n`;
    return `    ${name})\n      case "$before" in\n${values}      esac\n${operands}      [[ "$word" == -* ]] && COMPREPLY=($(compgen -W "${flagsOf(flags)}" -- "$word"));;\n`;
  });
  return `# bash completion of newsx
_newsx() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${COMMAND_NAMES.join(' ')} --help --version" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
}
complete -o default -F _newsx newsx
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/gu, '\\$&');

function zshScript(): string {
  const cases = COMMAND_NAMES.map((name) => {
    const specs = commandOf(name).flags.map((flag) => {
      const { help, value, choices } = flagOf(flag);
      const action = value === undefined ? '' : `:${value}:${choices === undefined ? '_files' : `(${choices.join(' ')})`}`;
      return `        ${quoted(`--${longName(flag)}[${zshText(help)}]${action}`)} \\\n`;
    });
    const operands = operandsOf(name).length === 0 ? "'*:file:_files'" : `'1:word:(${operandsOf(name).join(' ')})'`;
    return `      ${name}) _arguments \\\n${specs.join('')}        ${operands};;\n`;
  });
  return `#compdef newsx
_newsx() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${COMMAND_NAMES.map((name) => `      ${quoted(`${name}:${zshText(commandOf(name).summary)}`)}\n`).join('')}    )
    _describe command commands
  else
    local command=$words[2]
    shift words; (( CURRENT-- ))
    case $command in
${cases.join('')}    esac
  fi
}
compdef _newsx newsx
`;
}

function fishScript(): string {
  const commands = COMMAND_NAMES.map((name) => `complete -c newsx -n __fish_use_subcommand -f -a ${name} -d ${quoted(commandOf(name).summary)}\n`);
  const flags = COMMAND_NAMES.flatMap((name) => commandOf(name).flags.map((flag) => {
    const { short, value, choices, help } = flagOf(flag);
    const taking = value === undefined ? '' : choices === undefined ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
    return `complete -c newsx -n '__fish_seen_subcommand_from ${name}' -l ${longName(flag)}${short === undefined ? '' : ` -s ${short}`}${taking} -d ${quoted(help)}\n`;
  }));
  const operands = COMMAND_NAMES.filter((name) => operandsOf(name).length > 0).map((name) => `complete -c newsx -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(operandsOf(name).join(' '))}\n`);
  return `# fish completion of newsx\n${commands.join('')}${operands.join('')}${flags.join('')}`;
}
