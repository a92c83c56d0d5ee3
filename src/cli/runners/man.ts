import { VERSION } from '../../version.ts';
import { commandOf, COMMAND_NAMES } from '../commands.ts';
import { FLAGS, type FlagName } from '../flags.ts';
import { EXIT_CODES, flagHelp, flagUsage } from '../help.ts';
import type { Io, Request } from '../io.ts';
import { print } from '../sink.ts';

/** Prints the manual page (roff), made from the tables of commands and flags. */
export async function man(_: Request, io: Io): Promise<number> {
  await print(manualPage(), io);
  return 0;
}

function manualPage(): string {
  const commands = COMMAND_NAMES.map((name) => {
    const { summary, operands = '', examples, flags } = commandOf(name);
    const shown = examples.map(([line, meaning]) => `.IP\n.nf\n${roff(line)}\n.fi\n${roff(meaning)}\n`).join('');
    const own = flags.length === 0 ? '' : `.IP\nFlags: ${roff(flags.map((flag) => flagUsage(flag).split(' ').find((word) => word.startsWith('--'))).join(', '))}\n`;
    return `.TP\n.B newsx ${name} ${roff(operands)}\n${roff(summary)}\n${shown}${own}`;
  });
  const flags = (Object.keys(FLAGS) as FlagName[]).map((flag) => `.TP\n.B ${roff(flagUsage(flag))}\n${roff(flagHelp(flag))}\n`);
  const exits = EXIT_CODES.map(([code, meaning]) => `.TP\n.B ${code}\n${roff(meaning)}\n`);
  return `.TH NEWSX 1 "" "newsx ${VERSION}"
.SH NAME
newsx \\- Arabic news, analysed: sentences, names, numbers and dates, and who said what
.SH SYNOPSIS
.B newsx
.I command
[flags] [paths]
.SH COMMANDS
${commands.join('')}.SH FLAGS
${flags.join('')}.SH ENVIRONMENT
Every lasting flag has a variable (NEWSX_FORMAT for \\-\\-format). NO_COLOR and FORCE_COLOR are obeyed.
.SH FILES
newsx.config.json, or "newsx" in package.json, here or in a folder above; .newsxignore and .gitignore.
.SH EXIT STATUS
${exits.join('')}`;
}

/** Text with what roff would take for a request or an escape made plain. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll(/^([.'])/gmu, '\\&$1');
}
