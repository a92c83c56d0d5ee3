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

const GENERAL: readonly FlagName[] = ['config', 'no-config', 'color', 'quiet'];
const TIMED: readonly FlagName[] = [...GENERAL, 'verbose'];
const INPUT: readonly FlagName[] = ['files-from', 'null', 'include', 'exclude', 'no-ignore', 'input-format', 'text-field', 'id-field', 'date-field', 'carry', 'encoding', 'max-bytes'];
const OUTPUT: readonly FlagName[] = ['format', 'json', 'bom', 'ascii', 'offsets'];
const BATCH: readonly FlagName[] = ['jobs', 'out', 'resume', 'cache', 'cache-location', 'shard', 'fail-fast', 'max-errors', 'fail-on'];
const LAYER: readonly FlagName[] = [...OUTPUT, ...INPUT, ...BATCH, ...TIMED];
const NAMES: readonly FlagName[] = ['gazetteer', 'min-confidence'];

/** Flags that many commands share, as help groups them. */
export const FLAG_GROUPS: Readonly<Record<string, readonly FlagName[]>> = {
  Output: ['per', ...OUTPUT, 'normalize-format', 'keywords-format', 'explain-format'], Input: INPUT, Batches: BATCH, General: TIMED,
};

const commandTable = <const T extends Readonly<Record<string, Command>>>(table: T): T => table;

/** Every command of newsx, in the order of the help. */
const COMMANDS = commandTable({
  extract: {
    summary: 'blocks, sentences, names, numbers and quotes of articles, one record a document', operands: '[paths…]',
    flags: ['passes', 'per', 'date', ...NAMES, 'clauses', ...LAYER],
    examples: [
      ['newsx extract article.txt', 'tables on a terminal'],
      ['newsx extract articles/ > all.ndjson', 'every *.txt below a folder, one JSON record a line'],
      ["newsx extract article.txt | jq -c '.quotes[]'", 'who said what'],
      ['newsx extract --format csv --per quote --bom articles/ > quotes.csv', 'one row a quote, for Excel'],
      ['newsx extract --passes entities,quotes article.txt', 'only these layers'],
      ['newsx extract --format parquet --per quote archive/ > quotes.parquet', 'typed columns for DuckDB, pandas and R'],
      ['newsx extract --out results --resume archive/', 'one result a document; go on after an interruption'],
      ['newsx extract --text-field body --carry url news.ndjson', 'records of a big file'],
    ],
  },
  quotes: {
    summary: 'who said what', operands: '[paths…]', flags: ['explain', 'by-speaker', 'date', ...NAMES, ...LAYER],
    examples: [['newsx quotes article.txt', 'quotes, cues and speakers'], ['newsx quotes --by-speaker article.txt', 'what each speaker said'], ['newsx quotes --explain article.txt', 'why each is a quote']],
  },
  entities: {
    summary: 'named people, places and organizations', operands: '[paths…]', flags: [...NAMES, ...LAYER],
    examples: [['newsx entities --format csv articles/ > names.csv', 'one row a mention'], ['newsx entities --format conll article.txt', 'IOB2 columns'], ['newsx entities --gazetteer mine.tsv article.txt', 'names of your own']],
  },
  numbers: {
    summary: 'figures, money, measures, dates and times with their values', operands: '[paths…]', flags: ['date', ...LAYER],
    examples: [['newsx numbers article.txt', 'values and units'], ['newsx numbers --date 2026-11-22 article.txt', 'relative dates resolved']],
  },
  sentences: {
    summary: 'sentences', operands: '[paths…]', flags: ['clauses', ...LAYER],
    examples: [['newsx sentences article.txt', 'a table on a terminal'], ["newsx sentences article.txt | jq -r '.sentences[].text'", 'one sentence a line']],
  },
  tokens: {
    summary: 'words, figures and marks', operands: '[paths…]', flags: ['clitics', ...LAYER],
    examples: [['newsx tokens --format tsv article.txt', 'one row a token'], ['newsx tokens --clitics article.txt', 'و+ب+ال+قاهرة']],
  },
  blocks: { summary: 'headline, dateline, paragraphs, captions, source line', operands: '[paths…]', flags: LAYER, examples: [['newsx blocks article.txt', 'the pieces of the page']] },
  normalize: {
    summary: 'text in a normal form, with the way back to raw offsets', operands: '[paths…]', flags: ['profile', 'ops', 'list', 'normalize-format', 'json', 'ascii', ...INPUT, ...BATCH, ...TIMED],
    examples: [
      ['newsx normalize article.txt', 'the text as newsx matches it'], ['newsx normalize --profile search --format ndjson article.txt', 'with the offset of each unit'],
      ['newsx normalize --ops tatweel,diacritics article.txt', 'only these operations'], ['newsx normalize --list', 'profiles and operations'],
    ],
  },
  keywords: {
    summary: 'the words that set each document apart from the batch (TF-IDF)', operands: '[paths…]', flags: ['top', 'keywords-format', 'json', 'ascii', ...INPUT, ...TIMED],
    examples: [['newsx keywords articles/', 'ten words a document'], ['newsx keywords --top 5 --format csv articles/', 'one row a word']],
  },
  report: {
    summary: 'one self-contained HTML page of articles, speakers, names and dates', operands: '[paths…]', flags: ['output', 'title', 'date', ...NAMES, ...INPUT, ...TIMED],
    examples: [['newsx report articles/ -o report.html', 'open it in any browser; it needs no network']],
  },
  explain: {
    summary: 'every layer of one text, for learning and bug reports', operands: '[text…]', flags: ['date', ...NAMES, 'explain-format', 'json', 'ascii', ...GENERAL],
    examples: [['newsx explain "وقال الوزير إن 300 دولار صرفت."', 'blocks, tokens, names, numbers, quotes and their rules']],
  },
  tag: {
    summary: 'name tags of tokenized text in CoNLL columns', operands: '[files…]', flags: ['tag-profile', 'model', ...GENERAL],
    examples: [['newsx tag test.conll', 'token and IOB2 tag'], ['newsx tag --profile anercorp test.conll', 'by the guidelines of ANERcorp']],
  },
  eval: {
    summary: 'score newsx on CoNLL files and annotated articles', operands: '[paths…]', flags: ['min', 'tag-profile', 'model', 'json', ...GENERAL],
    examples: [['newsx eval gold.conll', 'precision, recall and F1 of each type'], ['newsx eval --min quotes=0.8 gold/', 'a gate for CI']],
  },
  train: {
    summary: 'train a tagger on CoNLL files', operands: '[files…]', flags: ['output', 'tag-profile', ...GENERAL],
    examples: [['newsx train -o mine.bin train.conll', 'then newsx tag --model mine.bin']],
  },
  passes: { summary: 'the layers, what each requires and uses', flags: ['json', ...GENERAL], examples: [['newsx passes', 'a table']] },
  schema: { summary: 'JSON Schema of the output', flags: [], examples: [['newsx schema > newsx.schema.json', 'for validators and editors']] },
  config: {
    summary: 'settings in force and where they come from', flags: ['print', 'json', ...GENERAL],
    examples: [['newsx config --print', 'flag, environment or file of every setting']],
  },
  completion: { summary: 'completions for a shell', operands: 'bash|zsh|fish', flags: [], examples: [['newsx completion bash > /etc/bash_completion.d/newsx', 'bash, zsh or fish']] },
  man: { summary: 'the manual page', flags: [], examples: [['newsx man | man -l -', 'read it']] },
});

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** The command of that name as plain data. */
export function commandOf(name: CommandName): Command {
  return COMMANDS[name];
}

/** The command names in the order of the help. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
