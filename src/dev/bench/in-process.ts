import { createRequire } from 'node:module';
import type { LayerName } from '../../document.ts';
import { toRecord, type ReportedLayer } from '../../report/record.ts';
import { analyser, foldText } from './built.ts';
import type { Corpus } from './corpus.ts';
import { printTimings, processorSeconds, timeInTurn } from './measure.ts';

const EXTRACT = ['blocks', 'sentences', 'entities', 'numbers', 'quotes'] as const satisfies readonly ReportedLayer[];
const NAIVE_TOKEN = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const NAIVE_SENTENCE = /[^.!؟?…\n]+(?:[.!؟?…]+|\n|$)/gu;

/** The passes one by one and together, over the floor of decoding and JSON. */
export async function benchPasses(corpus: Corpus): Promise<void> {
  const encoded = new Map(corpus.articles.map((text) => [text, Buffer.from(text)]));
  const runs: Record<string, (text: string) => unknown> = { 'decode and JSON.stringify': (text) => JSON.stringify({ text: new TextDecoder().decode(encoded.get(text)) }) };
  for (const layer of ['normal', 'marks', 'blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'] as const satisfies readonly LayerName[]) {
    const analyse = await analyser([layer]);
    runs[`${layer} and what it needs`] = (text) => analyse({ path: 'a.txt', text });
  }
  const extract = await analyser(EXTRACT);
  runs['extract, JSON included'] = (text) => JSON.stringify(toRecord(extract({ path: 'a.txt', text }), EXTRACT, { path: 'a.txt' }));
  const timings = timeInTurn(corpus, runs);
  printTimings('Passes', corpus, timings, 'decode and JSON.stringify');
  const tokenize = await analyser(['tokens']);
  const tokens = corpus.articles.reduce((sum, text) => sum + tokenize({ path: 'a.txt', text }).tokens.length, 0);
  const seconds = timings.find(({ name }) => name.startsWith('extract'))!.seconds;
  console.log(`  extract: ${Math.round(tokens / seconds).toLocaleString('en')} tokens a second on one core`);
}

const FIRST_SIGHTS = 5;

/**
 * `extract` on articles seen for the first time: the second half of a folder, after the first half was read once. What rules ask of a form is worked out where it
 * is met first, so that rounds over the same articles are faster than this. The best of several analysers, each of which starts with nothing remembered.
 */
export async function benchFirstSight({ articles }: Corpus): Promise<void> {
  const read = articles.slice(0, articles.length >> 1);
  const unread = articles.slice(read.length);
  let best = Infinity;
  for (let round = 0; round < FIRST_SIGHTS; round++) {
    const extract = await analyser(EXTRACT);
    const record = (text: string): string => JSON.stringify(toRecord(extract({ path: 'a.txt', text }), EXTRACT, { path: 'a.txt' }));
    read.forEach(record);
    const before = processorSeconds();
    unread.forEach(record);
    best = Math.min(best, processorSeconds() - before);
  }
  const megabytes = unread.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(`  extract, ${unread.length} articles for the first time ${(megabytes / best).toFixed(2)} MB/s`);
}

/** Sentences, tokens and normalization beside others on the same text in the same run. */
export async function benchPeers(corpus: Corpus): Promise<void> {
  const require = createRequire(import.meta.url);
  const sentences = await analyser(['sentences']);
  const tokens = await analyser(['tokens']);
  const sentenceSegmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
  const wordSegmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  const sbd = require('sbd') as { sentences: (text: string, options?: object) => string[] };
  const SentenceTokenizer = require('natural/lib/natural/tokenizers/sentence_tokenizer.js') as new (abbreviations: string[]) => { tokenize: (text: string) => string[] };
  const PersianTokenizer = require('natural/lib/natural/tokenizers/aggressive_tokenizer_fa.js') as new () => { tokenize: (text: string) => string[] };
  const naturalSentences = new SentenceTokenizer(['د.']);
  const naturalTokens = new PersianTokenizer();
  /** Some peers throw on some articles; that costs them nothing here. */
  const guarded = (run: (text: string) => unknown) => (text: string): unknown => {
    try {
      return run(text);
    } catch {
      return undefined;
    }
  };

  printTimings('Sentences', corpus, timeInTurn(corpus, {
    'Intl.Segmenter sentences': (text) => [...sentenceSegmenter.segment(text)].length,
    'naive regular expression': (text) => [...text.matchAll(NAIVE_SENTENCE)].length,
    ...sentencex(require),
    sbd: guarded((text) => sbd.sentences(text, { newline_boundaries: true })),
    'natural SentenceTokenizer': guarded((text) => naturalSentences.tokenize(text)),
    'newsx sentences': (text) => sentences({ path: 'a.txt', text }).sentences.length,
  }), 'Intl.Segmenter sentences');
  printTimings('Tokens', corpus, timeInTurn(corpus, {
    'naive regular expression': (text) => [...text.matchAll(NAIVE_TOKEN)].length,
    'Intl.Segmenter words': (text) => [...wordSegmenter.segment(text)].length,
    'natural AggressiveTokenizerFa': guarded((text) => naturalTokens.tokenize(text)),
    'newsx tokens': (text) => tokens({ path: 'a.txt', text }).tokens.length,
  }), 'naive regular expression');
  printTimings('Normalization', corpus, timeInTurn(corpus, {
    'String.normalize NFKC': (text) => text.normalize('NFKC'),
    'newsx normalize': (text) => foldText(text),
  }), 'String.normalize NFKC');
}

/** sentencex cannot be a development dependency: the lock file of some npm versions rejects its optional packages. Run `npm install --no-save sentencex` to have it timed. */
function sentencex(require: NodeJS.Require): Record<string, (text: string) => unknown> {
  try {
    const { segment } = require('sentencex') as { segment: (language: string, text: string) => string[] };
    return { sentencex: (text) => segment('ar', text) };
  } catch {
    console.log('  (sentencex is not installed: npm install --no-save sentencex)');
    return {};
  }
}

/** One line of growing length: how time grows beside Intl.Segmenter, which is quadratic. */
export async function benchLongLine(corpus: Corpus): Promise<void> {
  const line = corpus.articles.join(' ').replaceAll('\n', ' ');
  const sentences = await analyser(['sentences']);
  const tokens = await analyser(['tokens']);
  const extract = await analyser(EXTRACT);
  const time = (run: () => unknown): string => {
    const before = process.hrtime.bigint();
    run();
    return (Number(process.hrtime.bigint() - before) / 1e6).toFixed(0).padStart(8);
  };
  console.log('\nOne line, milliseconds          sentences  tokens  extract');
  for (const units of [100_000, 1_000_000, 10_000_000]) {
    let text = line.slice(0, units);
    while (text.length < units) text += text.slice(0, units - text.length);
    const source = { path: 'a.txt', text };
    console.log(`  ${units.toLocaleString('en').padStart(10)} UTF-16 units      ${time(() => sentences(source))} ${time(() => tokens(source))} ${units > 1_000_000 ? '' : time(() => extract(source))}`);
  }
}
