import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { DATA_FOLDER, dataFiles } from './support/data-files.ts';

const LAYERS = ['blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'] as const;
const TEXTS = ['01-cabinet', '16-brief'].map((name) => readFileSync(`fixtures/articles/${name}.txt`, 'utf8'));

/** A worker as a user writes one: the built core, data files from the message that starts it, one answer a text. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads';
const { createAnalyser } = await import(workerData.core);
const analyse = createAnalyser(workerData.layers, { read: (path) => workerData.files.get(path) });
parentPort.on('message', (text) => parentPort.postMessage(analyse({ path: 'a.txt', text })));
parentPort.postMessage('ready');
`;

describe('newsx/core in worker threads', () => {
  it('gives every layer as the library gives it, in several at once', async () => {
    const files = new Map(dataFiles().map((path) => [path, new Uint8Array(readFileSync(new URL(path, DATA_FOLDER)))]));
    const core = pathToFileURL(resolve('dist/program/core.js')).href;
    const analyse = await analyser(LAYERS);
    const answers = await Promise.all(TEXTS.map(async (text) => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`), { workerData: { core, layers: LAYERS, files } });
      const answer = await new Promise((told, failed) => {
        worker.on('error', failed).on('message', (message: unknown) => {
          if (message === 'ready') worker.postMessage(text);
          else told(message);
        });
      });
      await worker.terminate();
      return answer;
    }));
    expect(answers).toEqual(TEXTS.map((text) => analyse({ path: 'a.txt', text })));
  });
});
