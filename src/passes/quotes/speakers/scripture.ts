import type { Frame } from '../frame.ts';
import { keyAt, type Page, wordAt } from '../page/page.ts';
import type { Source } from './sources.ts';

const GOD = holyOne('الله');
const PROPHET = holyOne('النبي');
/** A prophet whom only a blessing stands for was named within so many tokens. */
const REACH = 120;

/** Whether a formula stands where a speaker would: `قال تعالى`, `قال صلى الله عليه وسلم`. */
export function isFormula(page: Page, at: number): boolean {
  return wordAt(page, at).is.divine || isBlessing(page, at);
}

/** Marks between a cue and the formula. */
const PARTING = new Set(['(', 'ـ', '-']);

/** Whose words a frame gives where a formula stands right after its cue. */
export function saidBy(page: Page, { cue }: Frame): Source | undefined {
  const at = PARTING.has(keyAt(page, cue.end)) ? cue.end + 1 : cue.end;
  return wordAt(page, at).is.divine ? GOD : isBlessing(page, at) ? prophetBefore(page, cue.first) : undefined;
}

function isBlessing(page: Page, at: number): boolean {
  return wordAt(page, at).is.blessing && /^(?:الله|السلام|الصلاه)$/u.test(keyAt(page, at + 1));
}

/** The prophet by the word he was last called by. */
function prophetBefore(page: Page, at: number): Source {
  for (let i = at - 1; i > Math.max(0, at - REACH); i--) {
    const name = /^[وفبلك]?(النبي|الرسول)$/u.exec(keyAt(page, i))?.[1] ?? (keyAt(page, i) === 'رسول' && keyAt(page, i + 1) === 'الله' ? 'رسول الله' : undefined);
    if (name !== undefined) return holyOne(name);
  }
  return PROPHET;
}

function holyOne(name: string): Source {
  return { id: undefined, name, type: 'PER', gender: 'm', number: 'sg', nouns: [], named: false };
}

/** A source in brackets has no more tokens. */
const LONGEST_CITATION = 8;

/** Where speech from `first` to `end` ends without the source in brackets after it: `(رواه مسلم)`. */
export function withoutCitation(page: Page, first: number, end: number): number {
  if (keyAt(page, end - 1) !== ')') return end;
  for (let i = end - 2; i > Math.max(first, end - LONGEST_CITATION); i--) if (keyAt(page, i) === '(') return wordAt(page, i + 1).is.citation ? i : end;
  return end;
}
