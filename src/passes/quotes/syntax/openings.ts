import { isWord, keyAt, nameAt, type Page, type Range } from '../page/page.ts';

/** The dash after a place that opens a sentence comes within so many tokens. */
const LONGEST_DATELINE = 12;
const DASH = /^[-–—]+$/u;

/** The token after a dateline that runs into its sentence: `دبي، الإمارات (CNN)-- أعلنت`. */
export function afterDateline(page: Page, { first, end }: Range): number {
  if (nameAt(page, first)?.type !== 'LOC') return first;
  for (let i = first + 1; i < Math.min(end, first + LONGEST_DATELINE); i++) if (!isWord(page, i) && DASH.test(keyAt(page, i))) return i + 1;
  return first;
}

/** The first token of what a sentence says: after its dateline, and after bullets and emoji. */
export function firstOfText(page: Page, sentence: Range): number {
  let at = afterDateline(page, sentence);
  while (at < sentence.end && isOrnament(page, at)) at++;
  return at;
}

const BULLET = /^[-–—*•·▪▫◆◇■□●○★✓✔►▶]+$/u;

function isOrnament({ tokens, text }: Page, at: number): boolean {
  const { kind, start, end } = tokens[at]!;
  return kind === 'emoji' || (kind !== 'word' && BULLET.test(text.slice(start, end)));
}
