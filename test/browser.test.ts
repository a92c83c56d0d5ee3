import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { findChromium } from './support/chromium.ts';
import { DATA_FOLDER, dataFiles } from './support/data-files.ts';

const LAYERS = ['blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes'] as const;
const TEXT = readFileSync(new URL('../fixtures/articles/01-cabinet.txt', import.meta.url), 'utf8');

/** What a page or its worker does: fetch the data files, make an analyser that reads them from memory, run it. In a page it can hand the work to a module worker that runs the same script. */
const PAGE_SCRIPT = `
import { createAnalyser } from './src/core.ts';
const analyse = async (layers, paths, text) => {
  const files = new Map(await Promise.all(paths.map(async (path) => [path, new Uint8Array(await (await fetch('/data/' + path)).arrayBuffer())])));
  return createAnalyser(layers, { read: (path) => files.get(path) })({ path: 'a.txt', text });
};
globalThis.analyse = analyse;
globalThis.analyseInWorker = (...request) => new Promise((told, failed) => {
  const worker = new Worker('/page.js', { type: 'module' });
  worker.onmessage = ({ data }) => told(data);
  worker.onerror = ({ message }) => failed(new Error(message));
  worker.postMessage(request);
});
if (typeof document === 'undefined') globalThis.onmessage = async ({ data }) => postMessage(await analyse(...data));`;

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({ stdin: { contents: PAGE_SCRIPT, resolveDir: new URL('..', import.meta.url).pathname }, bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' });
  return outputFiles[0]!.text;
};

describe('the core of the library', () => {
  it('bundles for a browser, which would fail on any Node built-in', async () => {
    expect(await bundle()).not.toMatch(/["']node:/u);
  });
});

const executablePath = findChromium();
if (executablePath === undefined) console.warn('skipped: no Chromium on this machine (apt-get install chromium, or name one in NEWSX_CHROMIUM)');

describe.skipIf(executablePath === undefined)('the core of the library in a browser', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;

  beforeAll(async () => {
    const script = await bundle();
    server = createServer(({ url = '/' }, response) => {
      if (url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
      else if (url === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
      else if (url.startsWith('/data/')) response.end(readFileSync(new URL(url.slice('/data/'.length), DATA_FOLDER)));
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(['analyse', 'analyseInWorker'])('gives every layer as Node gives it: %s', async (name) => {
    const call = `${name}(${JSON.stringify(LAYERS)}, ${JSON.stringify(dataFiles())}, ${JSON.stringify(TEXT)})`;
    const analyse = await analyser(LAYERS);
    const expected: unknown = JSON.parse(JSON.stringify(analyse({ path: 'a.txt', text: TEXT })));
    expect(await page.evaluate(call)).toEqual(expected);
  }, 60_000);
});
