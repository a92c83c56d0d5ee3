import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';
import { EMPTY_WORD } from '../tagger/forms.ts';
import type { TaggerModel } from '../tagger/model.ts';
import { TAGS, tagWords, type TagProfile } from '../tagger/tagger.ts';

/** A file's path, for messages, and its content. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** A sentence of a CoNLL file: its tokens as they stand and their tags as indices into TAGS. */
export interface ConllSentence {
  readonly words: readonly string[];
  readonly tags: Uint8Array;
}

const TAG_INDEX: ReadonlyMap<string, number> = new Map(TAGS.map((tag, index) => [tag, index]));
const LINE_END = /\r?\n/u;
const COLUMNS = /[\t ]+/u;

/**
 * Reads CoNLL text: a token and its BIO tag in the first and last of columns separated by tabs or blanks, an empty line after each
 * sentence; lines that begin with `# ` are skipped. Throws an `input` fault that names file and line when a tag is missing or unknown.
 */
export function readConll(path: string, text: string): readonly ConllSentence[] {
  return readLines(text, (line, number) => {
    const columns = line.trim().split(COLUMNS);
    if (columns.length < 2) throw new NewsxError('input', `${path}:${number}: expected a token and a tag, found "${line}"`, 'conll');
    const tag = TAG_INDEX.get(columns.at(-1)!);
    if (tag === undefined) throw new NewsxError('input', `${path}:${number}: expected one of ${TAGS.join(' ')}, found "${columns.at(-1)!}"`, 'conll');
    return [columns[0]!, tag];
  });
}

/** Reads the tokens of CoNLL text, whatever other columns there are or are not. */
export function readConllWords(text: string): readonly (readonly string[])[] {
  return readLines(text, (line) => [line.trim().split(COLUMNS)[0]!, 0]).map(({ words }) => words);
}

function readLines(text: string, parse: (line: string, number: number) => readonly [string, number]): ConllSentence[] {
  const sentences: ConllSentence[] = [];
  let words: string[] = [];
  let tags: number[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, tags: Uint8Array.from(tags) });
    [words, tags] = [[], []];
  };
  for (const [index, line] of text.split(LINE_END).entries()) {
    if (line.trim() === '') close();
    else if (!line.startsWith('# ')) {
      const [word, tag] = parse(line, index + 1);
      words.push(word);
      tags.push(tag);
    }
  }
  close();
  return sentences;
}

/** Tags the sentences of one document, token for token. */
export function tagConll(sentences: readonly (readonly string[])[], model: TaggerModel, profile: TagProfile): readonly Uint8Array[] {
  const starts = new Uint32Array(sentences.length);
  const words: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    starts[index] = words.length;
    for (const word of sentence) words.push(fold(word) || EMPTY_WORD);
  }
  const { tags } = tagWords(words, starts, model, profile);
  return sentences.map((sentence, index) => tags.subarray(starts[index]!, starts[index]! + sentence.length));
}

/**
 * The tagged copy of a CoNLL file, which may have tags or other columns already: its tokens in order, a tag after each. Throws an `input`
 * fault when there is no token in it.
 */
export function tagConllText(path: string, text: string, model: TaggerModel, profile: TagProfile): string {
  const sentences = readConllWords(text);
  if (sentences.length === 0) throw new NewsxError('input', `${path}: expected a token on each line, found none`, 'conll');
  return formatConll(sentences, tagConll(sentences, model, profile));
}

/** CoNLL text of sentences with tags, a tab between the columns. */
export function formatConll(sentences: readonly (readonly string[])[], tags: readonly Uint8Array[]): string {
  return sentences.map((words, index) => words.map((word, at) => `${word}\t${TAGS[tags[index]![at]!]!}\n`).join('')).join('\n');
}
