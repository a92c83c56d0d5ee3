import { Script } from 'node:vm';

const NAMED = /import\{([^}]*)\}from("[^"]+");/gu;
const WHOLE = /import(?:\*as)? ([\w$]+) from("[^"]+");/gu;
const BARE = /import("[^"]+");/gu;
const LAZY = /import\(("\.\/[^"]+")\)/gu;
/** Modules of which only functions are taken, for hashes and unzipping, and by few calls: they are required when one is called. */
const SELDOM: ReadonlySet<string> = new Set(['"node:crypto"', '"node:zlib"']);
const EXPORTS = /export\{([^}]*)\};\s*$/u;

/**
 * A chunk of a program as esbuild writes it, made a CommonJS module: Node starts one a seventh sooner than it sets its loader of ES modules going.
 * What a chunk takes from others are constants of its own, as fast as before. Packages that are loaded lazily stay imported, as some are ES modules.
 * Throws where something is left that no CommonJS module may have.
 */
export function commonModule(chunk: string): string {
  const code = chunk
    .replace(EXPORTS, (_, names: string) => `module.exports={${renamed(names, (local, name) => `${name}:${local}`)}};\n`)
    .replaceAll(NAMED, (_, names: string, from: string) => (SELDOM.has(from)
      ? `const ${renamed(names, (name, local) => `${local}=(...given)=>require(${from}).${name}(...given)`)};`
      : `const{${renamed(names, (name, local) => `${name}:${local}`)}}=require(${from});`))
    .replaceAll(WHOLE, (_, local: string, from: string) => `const ${local}=require(${from});`)
    .replaceAll(BARE, (_, from: string) => `require(${from});`)
    .replaceAll(LAZY, (_, from: string) => `Promise.resolve().then(()=>require(${from}))`)
    .replaceAll('import.meta.url', 'require("node:url").pathToFileURL(__filename)');
  return new Script(`(function(){"use strict";${code}})`) && `"use strict";${code}`;
}

/** Names as esbuild lists them, each with its other name: `a,b as c`. */
function renamed(names: string, pair: (first: string, second: string) => string): string {
  return names.split(',').filter((name) => name !== '').map((name) => name.split(' as ')).map(([first = '', second = first]) => pair(first, second)).join();
}
