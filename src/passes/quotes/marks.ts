import type { Token } from '../../document.ts';

/** A pair of quotation marks by the indexes of its tokens. An unclosed pair reaches to the end of its paragraph (`close` is that end, exclusive). */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

type Family = 'guillemet' | 'curly' | 'straight';
type Direction = 'open' | 'close' | 'either';

const FAMILIES: Readonly<Record<string, readonly [Family, Direction]>> = {
  '«': ['guillemet', 'open'], '»': ['guillemet', 'close'], '‹': ['guillemet', 'open'], '›': ['guillemet', 'close'],
  '“': ['curly', 'open'], '”': ['curly', 'close'], '„': ['curly', 'open'], '‟': ['curly', 'open'],
  '"': ['straight', 'either'], '＂': ['straight', 'either'],
};
const SPACE_OR_OPENING = /[\s([{:،]/u;
const SPACE_OR_CLOSING = /[\s)\]}.,،؛؟!:…]/u;

/** Whether a token is a quotation mark of any family. */
export function isQuotationMark({ key }: Token): boolean {
  return Object.hasOwn(FAMILIES, key);
}

/**
 * Pairs the marks of the tokens `first` to `end` (one paragraph). A mark opens or closes by its shape unless the spaces around it say
 * otherwise; straight marks have no shape and go by spaces, then by parity. `introduces(i)` tells whether token `i` lets speech follow:
 * a closing mark right after such a token, with none open, was typed for an opening one.
 */
export function pairMarks(text: string, tokens: readonly Token[], first: number, end: number, introduces: (token: number) => boolean): readonly MarkPair[] {
  const pairs: MarkPair[] = [];
  const stack: { readonly open: number; readonly family: Family }[] = [];
  for (let i = first; i < end; i++) {
    const shape = FAMILIES[tokens[i]!.key];
    if (shape === undefined) continue;
    const [family, direction] = shape;
    const above = lastIndexOfFamily(stack, family);
    if (opens(text, tokens[i]!, direction, above >= 0) || (above < 0 && i > first && introduces(i - 1))) {
      stack.push({ open: i, family });
    } else if (above >= 0) {
      for (const left of stack.splice(above + 1)) pairs.push({ open: left.open, close: end, closed: false });
      pairs.push({ open: stack.pop()!.open, close: i, closed: true });
    }
  }
  for (const { open } of stack) pairs.push({ open, close: end, closed: false });
  return pairs.sort((a, b) => a.open - b.open);
}

function lastIndexOfFamily(stack: readonly { readonly family: Family }[], family: Family): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.family === family) return i;
  return -1;
}

function opens(text: string, { start, end }: Token, direction: Direction, isOpen: boolean): boolean {
  const before = start === 0 || SPACE_OR_OPENING.test(text[start - 1]!);
  const after = end >= text.length || SPACE_OR_CLOSING.test(text[end]!);
  if (before !== after && (direction === 'either' || isOpen === (direction === 'open'))) return before;
  return direction === 'either' ? !isOpen : direction === 'open';
}
