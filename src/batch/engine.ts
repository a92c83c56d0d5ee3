/** V8 of Node 20 and of Node 22. Another version may not know a flag, and would say so on standard error. */
const KNOWN: readonly number[] = [11, 12];

/**
 * From now on V8 collects garbage when the heap has grown by two fifths since the last collection, not when it has doubled or more: a long document then
 * needs half the memory, and no more time.
 */
export function keepHeapSmall(): void {
  setFlag('--heap-growing-percent=40');
}

/**
 * From now on V8 copies less of the called functions into the ones it compiles (a quarter of its usual limit), and in Node 20 compiles what has run four
 * times as long as it usually waits for. Rules are many and small: compiling them takes a sixth of the processor time of one article and a seventh of that
 * of a thousand, and what is compiled is as fast.
 */
export function compileLess(): void {
  setFlag('--max-inlined-bytecode-size-cumulative=250');
  setFlag('--interrupt-budget=270000', [11]);
}

/** The module is only loaded here: it would cost the start of every run. Node before 20.16 does without. */
function setFlag(flag: string, versions = KNOWN): void {
  if (versions.includes(Number.parseInt(process.versions.v8, 10))) process.getBuiltinModule?.('node:v8')?.setFlagsFromString(flag);
}
