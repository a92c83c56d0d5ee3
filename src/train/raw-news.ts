import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold } from '../arabic/fold.ts';
import { NewsxError } from '../errors.ts';

/** A number with its inner marks, a run of letters and digits, or any single mark. */
const WORD = /\p{N}+(?:[.,:/٫٬]\p{N}+)+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const SENTENCE_END = /^[.؟?!…]$/u;

/**
 * Raw news in folded words, sentence by sentence, of a file of gzipped NDJSON with `title` and `text` in each line: what clusters, name statistics and
 * machine labelling are made from. Throws a `data` fault that names file and line.
 */
export function* readRawNews(path: string): Generator<readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(path));
  } catch (error) {
    throw new NewsxError('data', `${path}: expected gzipped NDJSON (${(error as NodeJS.ErrnoException).code ?? 'unreadable'})`);
  }
  let line = 0;
  let start = 0;
  const decoder = new TextDecoder();
  while (start < bytes.length) {
    line++;
    const end = bytes.indexOf(10, start) === -1 ? bytes.length : bytes.indexOf(10, start);
    const { title, text } = parseRecord(path, line, decoder.decode(bytes.subarray(start, end)));
    yield* splitSentences(title);
    yield* splitSentences(text);
    start = end + 1;
  }
}

function parseRecord(path: string, line: number, json: string): { title: string; text: string } {
  try {
    const { title = '', text = '' } = JSON.parse(json) as { title?: string; text?: string };
    return { title, text };
  } catch {
    throw new NewsxError('data', `${path}:${line}: expected a JSON object with "title" and "text"`);
  }
}

/** The sentences of a text as folded words; a line break or a final mark ends a sentence. */
function splitSentences(text: string): string[][] {
  const sentences: string[][] = [];
  for (const line of text.split(/\r?\n/u)) {
    let sentence: string[] = [];
    for (const [word] of fold(line).matchAll(WORD)) {
      sentence.push(word);
      if (!SENTENCE_END.test(word)) continue;
      sentences.push(sentence);
      sentence = [];
    }
    if (sentence.length > 0) sentences.push(sentence);
  }
  return sentences;
}
