import { Script } from 'node:vm';

const NAMED = /import\{([^}]*)\}from("[^"]+");/gu;
const WHOLE = /import(?:\*as)? ([\w$]+) from("[^"]+");/gu;
const BARE = /import("[^"]+");/gu;
const LAZY = /import\(("\.\/[^"]+")\)/gu;
const LAZY_PACKAGE = /import\(("[^."][^"]*")\)/gu;
/** Modules of which only functions are taken, for hashes and unzipping, and by few calls: they are required when one is called. */
const SELDOM: ReadonlySet<string> = new Set(['"node:crypto"', '"node:zlib"']);
const EXPORTS = /export\{([^}]*)\};\s*$/u;

/** A chunk of a program as esbuild writes it, and the name by which others import it. */
export interface Chunk {
  readonly name: string;
  readonly text: string;
}

/**
 * One script of all chunks of a program: a `Program` (see `compiled.ts`) that runs the chunk named `entry`, and any other when it is first asked for. It is
 * ASCII alone, of which V8 keeps and reads half the bytes. Throws where something is left that no script may have.
 */
export function joinedProgram(chunks: readonly Chunk[], entry: string): string {
  const table = chunks.map(({ name, text }) => `${JSON.stringify(name)}:(module,require)=>{${body(text)}}`);
  const text = `(require,$load,$place)=>{"use strict";const chunks={${table.join(',\n')}},made={};
const take=name=>{if(!chunks[name])return require(name);if(!made[name])chunks[name](made[name]={},take);return made[name].exports};
return take(${JSON.stringify(entry)})}`;
  return new Script(text) && text.replaceAll(/[^\0-\x7f]/gu, escaped);
}

/** Esbuild escapes all strings and names; what is left stands in regular expressions, all of which know these escapes. */
function escaped(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

/** A chunk as the body of a function. What it takes from others are constants of its own, as fast as before. Packages may be ES modules: they are loaded by a function that can. */
function body(chunk: string): string {
  return chunk
    .replace(EXPORTS, (_, names: string) => `module.exports={${renamed(names, (local, name) => `${name}:${local}`)}};\n`)
    .replaceAll(NAMED, (_, names: string, from: string) => (SELDOM.has(from)
      ? `const ${renamed(names, (name, local) => `${local}=(...given)=>require(${from}).${name}(...given)`)};`
      : `const{${renamed(names, (name, local) => `${name}:${local}`)}}=require(${from});`))
    .replaceAll(WHOLE, (_, local: string, from: string) => `const ${local}=require(${from});`)
    .replaceAll(BARE, (_, from: string) => `require(${from});`)
    .replaceAll(LAZY, (_, from: string) => `Promise.resolve().then(()=>require(${from}))`)
    .replaceAll(LAZY_PACKAGE, (_, from: string) => `$load(${from})`)
    .replaceAll('import.meta.url', '$$place');
}

/** Names as esbuild lists them, each with its other name: `a,b as c`. */
function renamed(names: string, pair: (first: string, second: string) => string): string {
  return names.split(',').filter((name) => name !== '').map((name) => name.split(' as ')).map(([first = '', second = first]) => pair(first, second)).join();
}
