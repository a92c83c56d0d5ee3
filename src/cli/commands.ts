import type { FlagName } from './flags.ts';

/** A command as data: the parser, the help, the man page, completions and the README's table are made from it. */
export interface Command {
  readonly summary: string;
  /** Operands as help shows them. */
  readonly operands?: string;
  readonly flags: readonly FlagName[];
  /** Command lines and what they do: the first thing help shows. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
}

const GENERAL: readonly FlagName[] = ['color', 'quiet', 'verbose'];
const INPUT: readonly FlagName[] = [
  'files-from', 'null', 'include', 'exclude', 'no-ignore', 'input-format', 'text-field', 'id-field', 'date-field', 'carry', 'encoding', 'max-bytes',
];
const OUTPUT: readonly FlagName[] = ['format', 'json', 'bom', 'ascii', 'offsets'];
const BATCH: readonly FlagName[] = ['jobs', 'out', 'resume', 'cache', 'cache-location', 'shard', 'fail-fast', 'max-errors', 'fail-on'];
const LAYER: readonly FlagName[] = [...OUTPUT, ...INPUT, ...BATCH, ...GENERAL];

const commandTable = <const T extends Readonly<Record<string, Command>>>(table: T): T => table;

/** Every command of newsx, in the order of the help. */
export const COMMANDS = commandTable({
  extract: {
    summary: 'blocks, sentences, names, numbers and quotes of articles, one record a document',
    operands: '[paths…]',
    flags: ['passes', 'per', 'date', 'min-confidence', 'clauses', ...LAYER],
    examples: [
      ['newsx extract article.txt', 'tables on a terminal'],
      ['newsx extract articles/ > all.ndjson', 'every *.txt below a folder, one JSON record a line'],
      ["newsx extract article.txt | jq -c '.quotes[]'", 'who said what'],
      ['newsx extract --format csv --per quote --bom articles/ > quotes.csv', 'one row a quote, for Excel'],
    ],
  },
  blocks: { summary: 'headline, dateline, paragraphs, captions, source line', operands: '[paths…]', flags: LAYER, examples: [['newsx blocks article.txt', 'the pieces of the page']] },
  sentences: {
    summary: 'sentences', operands: '[paths…]', flags: ['clauses', ...LAYER],
    examples: [['newsx sentences article.txt', 'a table on a terminal'], ["newsx sentences article.txt | jq -r '.sentences[].text'", 'one sentence a line']],
  },
  tokens: { summary: 'words, figures and marks', operands: '[paths…]', flags: LAYER, examples: [['newsx tokens --format tsv article.txt', 'one row a token']] },
  entities: {
    summary: 'named people, places, organizations', operands: '[paths…]', flags: ['min-confidence', ...LAYER],
    examples: [['newsx entities --format csv articles/ > names.csv', 'one row a mention'], ['newsx entities --format conll article.txt', 'IOB2 columns']],
  },
  numbers: { summary: 'figures, money, measures, dates and times with their values', operands: '[paths…]', flags: ['date', ...LAYER], examples: [['newsx numbers --date 2026-11-22 article.txt', 'relative dates resolved']] },
  quotes: { summary: 'who said what', operands: '[paths…]', flags: ['min-confidence', ...LAYER], examples: [['newsx quotes article.txt', 'quotes, cues and speakers']] },
} as const);

export type CommandName = keyof typeof COMMANDS;

/** The command of that name as plain data. */
export function commandOf(name: CommandName): Command {
  return COMMANDS[name];
}

/** The command names in the order of the help. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
