import { keyAt, type Page, spanOf } from './page.ts';
import { bareNoun } from './sources.ts';

/** A noun and the name somebody goes by: `القرصان المعروف باسم «الظل»`. */
export interface Alias {
  readonly at: number;
  readonly noun: string;
  readonly name: string;
}

const CALLED = /^(?:المعروفه?|الملقبه?|المكنيه?|الشهيره?)$/u;
const AS = /^(?:باسم|بلقب|ب)$/u;
/** A name in marks is no longer. */
const LONGEST_NAME = 5;

/** The aliases in marks of a page, in the order of the text. */
export function aliasesOf(page: Page): readonly Alias[] {
  const found: Alias[] = [];
  for (let i = 1; i + 2 < page.tokens.length; i++) {
    const close = page.closing[i + 2]!;
    if (!CALLED.test(keyAt(page, i)) || !AS.test(keyAt(page, i + 1)) || close < 0 || page.unclosed[i + 2] === 1 || close > i + 3 + LONGEST_NAME || close <= i + 3) continue;
    const { start, end } = spanOf(page, { first: i + 3, end: close });
    found.push({ at: i - 1, noun: bareNoun(keyAt(page, i - 1)), name: page.text.slice(start, end) });
  }
  return found;
}

/** The last alias before a bare noun that introduced somebody by the same noun. */
export function aliasAt(aliases: readonly Alias[], page: Page, at: number): Alias | undefined {
  const wanted = bareNoun(keyAt(page, at));
  return aliases.findLast(({ at: before, noun }) => before < at && noun === wanted);
}
