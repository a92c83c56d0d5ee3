import { existsSync } from 'node:fs';
import { folderCorpus, generatedCorpus } from './bench/corpus.ts';
import { benchFirstSight, benchLongLine, benchPasses, benchPeers } from './bench/in-process.ts';
import { benchBatch, benchColdStart, benchHugeLines } from './bench/processes.ts';
import { benchPython } from './bench/python.ts';
import { benchStream } from './bench/stream.ts';

/**
 * Measures newsx beside others in one run: `npm run bench [-- PART… FOLDER]`. Parts: passes peers line cold batch huge stream python; all when
 * none is named. Articles are generated from the project's own, or those of FOLDER. Ratios count; machines differ.
 */
const PARTS = ['passes', 'peers', 'line', 'cold', 'batch', 'huge', 'stream', 'python'] as const;
const BATCH = 2000;
const MOST = 300;
const STREAM = 1_000_000;

const args = process.argv.slice(2);
const folder = args.find((arg) => !(PARTS as readonly string[]).includes(arg));
if (folder !== undefined && !existsSync(folder)) throw new Error(`${folder}: expected a folder, or one of ${PARTS.join(' ')}`);
const wanted = new Set<string>(args.some((arg) => arg !== folder) ? args : PARTS);
const corpus = folder === undefined ? generatedCorpus(MOST) : folderCorpus(folder, MOST);

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
if (wanted.has('passes')) await benchPasses(corpus);
if (wanted.has('passes') && folder !== undefined) await benchFirstSight(corpus);
if (wanted.has('peers')) await benchPeers(corpus);
if (wanted.has('line')) await benchLongLine(corpus);
if (wanted.has('cold')) benchColdStart(corpus.articles[0]!);
if (wanted.has('batch')) benchBatch(folder === undefined ? generatedCorpus(BATCH) : folderCorpus(folder, BATCH));
if (wanted.has('huge')) benchHugeLines(corpus);
if (wanted.has('stream')) await benchStream(STREAM);
if (wanted.has('python')) benchPython(corpus);
