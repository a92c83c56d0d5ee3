import { keyAt, type Page, spanOf } from '../page/page.ts';
import { bareNoun } from '../../../resources/quotes/words.ts';

/** A noun and the name somebody goes by: `القرصان المعروف باسم «الظل»`. */
export interface Alias {
  readonly at: number;
  readonly noun: string;
  /** Undefined where the noun means another than who was called so before: `القرصان التركي`. */
  readonly name: string | undefined;
}

const CALLED = /^(?:المعروفه?|الملقبه?|المكنيه?|الشهيره?)$/u;
const AS = /^(?:باسم|بلقب|ب)$/u;
/** A name in marks is no longer. */
const LONGEST_NAME = 5;

/** An adjective of origin with the article. */
const ORIGIN = /^ال.{2,}(?:ي|يه)$/u;

/** The aliases in marks of a page and the mentions that part others from them, in the order of the text. */
export function aliasesOf(page: Page): readonly Alias[] {
  const found: Alias[] = [];
  const { closing, unclosed } = page;
  for (let mark = 3; mark < closing.length; mark++) {
    const close = closing[mark]!;
    if (close <= mark + 1 || close > mark + 1 + LONGEST_NAME || unclosed[mark] === 1 || !AS.test(keyAt(page, mark - 1)) || !CALLED.test(keyAt(page, mark - 2))) continue;
    const { start, end } = spanOf(page, { first: mark + 1, end: close });
    const head = ORIGIN.test(keyAt(page, mark - 3)) ? mark - 4 : mark - 3;
    found.push({ at: head, noun: bareNoun(keyAt(page, head)), name: page.text.slice(start, end) });
  }
  return found.length === 0 ? found : [...found, ...othersOf(page, found)].sort((a, b) => a.at - b.at);
}

function othersOf(page: Page, aliases: readonly Alias[]): readonly Alias[] {
  const nouns = new Set(aliases.map(({ noun }) => noun));
  const known = new Set(aliases.map(({ at }) => at));
  const others: Alias[] = [];
  page.tokens.forEach(({ key }, at) => {
    if (ORIGIN.test(keyAt(page, at + 1)) && nouns.has(bareNoun(key)) && !known.has(at)) others.push({ at, noun: bareNoun(key), name: undefined });
  });
  return others;
}

/** The last alias before a bare noun that introduced somebody by the same noun. */
export function aliasAt(aliases: readonly Alias[], page: Page, at: number): Alias | undefined {
  if (aliases.length === 0) return undefined;
  const wanted = bareNoun(keyAt(page, at));
  return aliases.findLast(({ at: before, noun }) => before < at && noun === wanted);
}
