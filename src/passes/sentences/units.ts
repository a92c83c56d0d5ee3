import { PAIRED_MARKS } from '../../arabic/quotation-marks.ts';

/** Marks that may end a sentence: . ! ? ؟ ۔ … and the doubled ones. */
export const STOP = 1;
/** Marks that end a clause: ، ؛ : */
export const CLAUSE = 2;

/** Quotation marks and brackets, within which a stop may not end the sentence. */
export const PAIRED = 3;

/** `STOP`, `CLAUSE` or `PAIRED` for the units that are one, else 0. */
export const ENDS = new Uint8Array(0x10000);
for (const mark of '.!?؟۔…‼⁇⁈⁉') ENDS[mark.charCodeAt(0)] = STOP;
for (const mark of '،؛:') ENDS[mark.charCodeAt(0)] = CLAUSE;
for (const mark of PAIRED_MARKS) ENDS[mark] = PAIRED;

/** The full stop. */
export const DOT = 0x2e;
/** The sign of three dots. */
export const ELLIPSIS = 0x2026;

const CLOSES = 1;
const OPENS = 2;
const PAUSES = 4;
/** What a mark may do beside a stop, as bits. */
const ROLES = new Uint8Array(0x10000);
for (const [marks, role] of [['»”"“)]}’\'＂›', CLOSES], ['«“"([{‹„', OPENS], ['،,؛;:', PAUSES]] as const) for (const mark of marks) ROLES[mark.charCodeAt(0)]! |= role;

/** A mark that may end a sentence. */
export function isStop(unit: number): boolean {
  return ENDS[unit] === STOP;
}

/** A mark that may close what stands before it; straight and curly double marks may also open. */
export function isClosing(unit: number): boolean {
  return (ROLES[unit]! & CLOSES) !== 0;
}

/** A mark that may open what stands after it. */
export function isOpening(unit: number): boolean {
  return (ROLES[unit]! & OPENS) !== 0;
}

/** An opening bracket. */
export function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0x5b || unit === 0x7b;
}

/** A mark after which a sentence goes on. */
export function isPause(unit: number): boolean {
  return (ROLES[unit]! & PAUSES) !== 0;
}
