import { setFlagsFromString } from 'node:v8';

/** The flag is known to Node 20 and 22; a later V8 may have dropped it, and would say so on standard error. */
const LATEST_KNOWN = 12;

/**
 * From now on V8 collects garbage when the heap has grown by two fifths since the last collection, not when it has doubled or more: a long document then
 * needs half the memory, and no more time.
 */
export function keepHeapSmall(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LATEST_KNOWN) setFlagsFromString('--heap-growing-percent=40');
}
