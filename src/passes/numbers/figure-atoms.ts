import { fold } from '../../arabic/fold.ts';
import type { Token } from '../../document.ts';
import type { NumberLexicons } from '../../resources/number-lexicons.ts';
import { NO_WORD, type Atom } from './atoms.ts';
import { figureEnd, isDigit, readFigure } from './figures.ts';
import { entryAt } from './look-up.ts';
import { isGlued, skipLetters } from './offsets.ts';

/** A figure with what is written onto it, and the offset up to which it was read. */
export interface FigureAtoms {
  readonly atoms: readonly Atom[];
  readonly covered: number;
  /** Letters that belong to no number are written onto it: nothing before it belongs to it either. */
  readonly broken: boolean;
}

const LETTERS_ONLY = /^[\p{L}\p{M}\u0640²³]+$/u;
const FIGURE_LEADS: ReadonlySet<string> = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'كال', 'وب', 'ول', 'فب', 'فل', 'ولل', 'وبال', 'ه']);
/** A word that ran into the figure after it (`الرياض26`). */
const RUN_ON_WORD = /^[\u0620-\u064a]{3,}$/u;

/**
 * Splits a token with digits: proclitics or a month before the figure, a unit or scale word after it (`و1,200`, `سبتمبر10`, `3.5مليار`, `1445هـ`).
 * `conjunction` is a و that stands alone before the token; reading begins at `from`.
 */
export function figureAtoms(text: string, tokens: readonly Token[], index: number, to: number, from: number, lexicons: NumberLexicons, conjunction: string): FigureAtoms {
  const token = tokens[index]!;
  const atom = (start: number, end: number, rest: Partial<Atom>): Atom =>
    ({ start, end, first: index, last: index, key: '', lead: '', article: false, word: NO_WORD, figure: null, glued: isGlued(text, start), ...rest });
  const whole = lexicons.words.get(token.key);
  if (whole?.unit !== undefined) return { atoms: [atom(token.start, token.end, { key: token.key, word: whole })], covered: token.end, broken: false };

  let start = from;
  while (start < token.end && !isDigit(text.charCodeAt(start))) start++;
  const end = figureEnd(text, start);
  const atoms: Atom[] = [];
  const before = fold(text.slice(from, start));
  const isLead = FIGURE_LEADS.has(before);
  const word = isLead ? undefined : lexicons.words.get(before);
  const none: FigureAtoms = { atoms: [], covered: end, broken: true };
  if (word?.month !== undefined) atoms.push(atom(from, start, { key: before, word }));
  else if (!isLead && (word !== undefined || !RUN_ON_WORD.test(before))) return none;

  const lead = conjunction + (isLead ? before : '');
  atoms.push(atom(start, end, { lead, article: lead.endsWith('ال') || lead.endsWith('لل'), figure: readFigure(text, start, end), glued: isLead && isGlued(text, from) }));
  const broken = !isLead && word === undefined;
  if (end >= token.end) return { atoms, covered: end, broken };
  const after = text.slice(end, token.end);
  const tail = LETTERS_ONLY.test(after) ? entryAt(tokens, index, to, fold(after), lexicons) : undefined;
  if (tail === undefined) return none;
  const { key, stripped, article } = tail.form;
  atoms.push(atom(skipLetters(text, end, token.end, stripped), tokens[tail.last]!.end, { last: tail.last, key, article, word: tail.word, glued: true }));
  return { atoms, covered: tokens[tail.last]!.end, broken };
}
