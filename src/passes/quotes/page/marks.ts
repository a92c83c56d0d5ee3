import type { Token } from '../../../document.ts';
import type { Range } from './page.ts';
import { sorted } from './sorted.ts';

/** A pair of quotation marks by the indexes of its tokens. An unclosed pair reaches to the end of its paragraph (`close` is that end, exclusive). */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

type Family = 'guillemet' | 'curly' | 'straight' | 'single';
type Direction = 'open' | 'close' | 'either';

const FAMILIES: ReadonlyMap<string, readonly [Family, Direction]> = new Map(Object.entries({
  '«': ['guillemet', 'open'], '»': ['guillemet', 'close'], '‹': ['guillemet', 'open'], '›': ['guillemet', 'close'],
  '“': ['curly', 'open'], '”': ['curly', 'close'], '„': ['curly', 'open'], '‟': ['curly', 'open'],
  '"': ['straight', 'either'], '＂': ['straight', 'either'],
  '\'': ['single', 'either'], '‘': ['single', 'open'], '’': ['single', 'close'],
} satisfies Record<string, readonly [Family, Direction]>));
const SPACE_OR_OPENING = /[\s([{:،]/u;
const SPACE_OR_CLOSING = /[\s)\]}.,،؛؟!:…]/u;

/** Marks that some papers write twice for one of another family, by the token of each half. */
const DOUBLED: ReadonlyMap<string, string> = new Map([["'", '"'], ['‘', '"'], ['’', '"'], ['`', '"'], ['´', '"'], ['<', '«'], ['>', '»']]);

/** Whether the token at `i` is the first half of a mark that is written twice. */
export function isDoubled(tokens: readonly Token[], i: number): boolean {
  const { key, end } = tokens[i]!;
  return DOUBLED.has(key) && tokens[i + 1]?.key === key && tokens[i + 1]!.start === end && tokens[i + 2]?.key !== key;
}

/** The tokens with each mark that is written twice (`''…''`, `<<…>>`) as one token, keyed like the mark it stands for. */
export function withDoubledMarks(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    merged.push(isDoubled(tokens, i) ? { start: token.start, end: tokens[++i]!.end, kind: 'punctuation', key: DOUBLED.get(token.key)! } : token);
  }
  return merged;
}

/** Whether a key is that of a quotation mark of any family. */
export function isQuotationMark(key: string): boolean {
  return FAMILIES.has(key);
}

/** Tells whether speech may follow token `i` at once: a mark right after it opens whatever its shape. */
type Introduces = (token: number) => boolean;

/**
 * Pairs the marks of a paragraph, which stand at the tokens `marks`. A mark opens or closes by its shape unless the spaces around it say
 * otherwise; straight marks have no shape and go by spaces, then by parity. Where shapes leave marks without a partner and spaces and
 * parity do not (` ” … “ `), the shapes are passed over.
 */
export function pairMarks(text: string, tokens: readonly Token[], { first, end }: Range, marks: readonly number[], introduces: Introduces): readonly MarkPair[] {
  const shaped = pairBy(text, tokens, { first, end }, marks, introduces, true);
  if (shaped.left === 0) return shaped.pairs;
  const unshaped = pairBy(text, tokens, { first, end }, marks, introduces, false);
  return unshaped.left === 0 ? unshaped.pairs : shaped.pairs;
}

/** A mark that is open, and where in the stack the one of its family below it is: looking through the stack would let a hostile page be quadratic. */
interface Opened {
  readonly open: number;
  readonly family: Family;
  readonly below: number;
}

function pairBy(text: string, tokens: readonly Token[], { first, end }: Range, marks: readonly number[], introduces: Introduces, shapes: boolean): { readonly pairs: readonly MarkPair[]; readonly left: number } {
  const pairs: MarkPair[] = [];
  const stack: Opened[] = [];
  const tops: Record<Family, number> = { guillemet: -1, curly: -1, straight: -1, single: -1 };
  const leave = (): number => {
    const { open, family, below } = stack.pop()!;
    tops[family] = below;
    return open;
  };
  const unclosed = (open: number): void => {
    if (!isSingle(tokens[open]!) || isIntroduced(tokens, open, first, introduces)) pairs.push({ open, close: end, closed: false });
  };
  let left = 0;
  for (const i of marks) {
    const [family, direction] = FAMILIES.get(tokens[i]!.key)!;
    const above = tops[family];
    if (opens(text, tokens[i]!, shapes ? direction : 'either', above >= 0) || (above < 0 && i > first && introduces(i - 1))) {
      tops[family] = stack.push({ open: i, family, below: above }) - 1;
    } else if (above >= 0 && (family !== 'single' || above === stack.length - 1)) {
      while (stack.length > above + 1) unclosed(leave());
      pairs.push({ open: leave(), close: i, closed: true });
    } else if (family !== 'single') left++;
  }
  for (const { open } of stack) unclosed(open);
  for (const { open, closed } of pairs) if (!closed && !isSingle(tokens[open]!)) left++;
  return { pairs: sorted(pairs, (a, b) => a.open - b.open), left };
}

/** Whether speech may follow at `open`: right after what introduces it, or a comma after that. */
function isIntroduced(tokens: readonly Token[], open: number, first: number, introduces: Introduces): boolean {
  const before = tokens[open - 1]?.key === '،' ? open - 2 : open - 1;
  return before >= first && introduces(before);
}

/** Whether a mark is also written for an apostrophe or minutes, so that without a partner it may be no mark. */
function isSingle({ key }: Token): boolean {
  return FAMILIES.get(key)?.[0] === 'single';
}

function opens(text: string, { start, end }: Token, direction: Direction, isOpen: boolean): boolean {
  const before = start === 0 || text[start - 1] === ' ' || SPACE_OR_OPENING.test(text[start - 1]!);
  const after = end >= text.length || text[end] === ' ' || SPACE_OR_CLOSING.test(text[end]!);
  if (before !== after && (direction === 'either' || isOpen === (direction === 'open'))) return before;
  return direction === 'either' ? !isOpen : direction === 'open';
}
