import { fold } from '../../../arabic/fold.ts';
import { characterClass, LETTER, MARK } from '../../../arabic/unit-classes.ts';
import { formOf, type NumberForm } from '../../../resources/numbers/forms.ts';
import type { NumberWord } from '../../../resources/numbers/readings.ts';
import { NO_WORD, type Atom } from './atoms.ts';
import { figureEnd, isDigit, readFigure } from './figures.ts';
import { isGlued, skipLetters } from './offsets.ts';
import { entryInside, type Words } from './words.ts';

/** A figure with what is written onto it, and the offset up to which it was read. */
export interface FigureAtoms {
  readonly atoms: readonly Atom[];
  readonly covered: number;
  /** Letters that belong to no number are written onto it: nothing before it belongs to it either. */
  readonly broken: boolean;
}

/** By itself it stands for a hyphen. */
const TATWEEL = '\u0640';
const POWERS = '²³';
const FIGURE_LEADS: ReadonlySet<string> = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'فال', 'كال', 'وب', 'ول', 'فب', 'فل', 'ولل', 'وبال', 'ه']);
/** The noun a figure counts, written onto it (`800محظرة`). */
const COUNTED = /^[\u0620-\u063f\u0641-\u064a][\u0620-\u063f\u0641-\u0652]{2,}$/u;
/** Another figure that is written onto it (`10و12`, `19/25,17/25`). */
const RUN_ON_FIGURE = /^[و,،][0-9\u0660-\u0669]/u;
/** A word that ran into the figure after it (`الرياض26`). */
const RUN_ON_WORD = /^[\u0620-\u064a]{3,}$/u;

/**
 * Splits a token with digits: proclitics or a month before the figure, a unit or scale word after it (`و1,200`, `سبتمبر10`, `3.5مليار`, `1445هـ`).
 * `conjunction` is a و that stands alone before the token; reading begins at `from`.
 */
export function figureAtoms(words: Words, index: number, to: number, from: number, conjunction: string): FigureAtoms {
  const { text, tokens, lexicons } = words;
  const token = tokens[index]!;
  const whole = token.kind === 'number' ? undefined : lexicons.words.get(token.key);
  if (whole?.unit !== undefined) return { atoms: [wordIn(token.start, token.end, index, token.key, whole, isGlued(text, token.start))], covered: token.end, broken: false };

  let start = from;
  while (start < token.end && !isDigit(text.charCodeAt(start))) start++;
  const end = figureEnd(text, start);
  const before = start === from ? '' : fold(text.slice(from, start));
  const isLead = FIGURE_LEADS.has(before);
  const form = isLead ? undefined : formOf(before, lexicons);
  const word = form?.word;
  const none: FigureAtoms = { atoms: [], covered: end, broken: true };
  if (!isLead && (word === undefined ? !RUN_ON_WORD.test(before) : !runsOn(word))) return none;

  const lead = conjunction + (isLead ? before : '');
  const article = lead.endsWith('ال') || lead.endsWith('لل');
  const figure: Atom = { start, end, first: index, last: index, key: '', lead, article, word: NO_WORD, figure: readFigure(text, start, end), glued: isLead && isGlued(text, from) };
  const atoms = form === undefined || word === undefined ? [figure] : [wordBefore(text, from, start, index, form, word), figure];
  const broken = !isLead && word === undefined;
  if (end >= token.end) return { atoms, covered: end, broken };
  const after = text.slice(end, token.end);
  if (after.startsWith(TATWEEL)) return { atoms: [...atoms, ...afterTatweel(text, end, token.end, index)], covered: token.end, broken };
  const dated = monthAndYear(words, end, token.end, index);
  if (dated !== undefined) return { atoms: [...atoms, ...dated], covered: token.end, broken };
  if (RUN_ON_FIGURE.test(after)) {
    const comma = after.startsWith('و') ? [] : [wordIn(end, end + 1, index, ',', NO_WORD, true)];
    const more = figureAtoms(words, index, to, end + comma.length, '');
    if (!more.broken) return { atoms: [...atoms, ...comma, ...more.atoms], covered: more.covered, broken };
  }
  const tail = isUnitSpelling(after) ? entryInside(words, index, to, fold(after)) : undefined;
  if (tail === undefined) return COUNTED.test(after) ? { atoms, covered: token.end, broken } : none;
  const { form: unit, last } = tail;
  const tailStart = skipLetters(text, end, token.end, unit.stripped);
  atoms.push({ start: tailStart, end: tokens[last]!.end, first: index, last, key: unit.key, lead: '', article: unit.article, word: tail.word, figure: null, glued: true });
  return { atoms, covered: tokens[last]!.end, broken };
}

/** Whether a word of the lexicon may run into the figure after it: a month, a noun of time, a connecting word (`سبتمبر10`, `عام2010`, `في2014`). */
function runsOn({ month, unit, weak }: NumberWord): boolean {
  return weak || month !== undefined || (unit?.kind === 'duration' && unit.count === '1');
}

const MONTH_AND_YEAR = /^([\u0620-\u064a]{3,})[0-9\u0660-\u0669\u06f0-\u06f9]{4}$/u;

/** A month and a year that are written onto the day before them (`27يناير2011`). */
function monthAndYear({ text, lexicons }: Words, from: number, to: number, index: number): readonly Atom[] | undefined {
  const [, name = ''] = MONTH_AND_YEAR.exec(text.slice(from, to)) ?? [];
  const key = fold(name);
  const word = lexicons.words.get(key);
  if (word?.month === undefined) return undefined;
  const start = from + name.length;
  return [wordIn(from, start, index, key, word, true), { start, end: to, first: index, last: index, key: '', lead: '', article: false, word: NO_WORD, figure: readFigure(text, start, to), glued: true }];
}

/** A tatweel after a figure stands for a hyphen (`2021ـ2023`). */
function afterTatweel(text: string, from: number, to: number, index: number): readonly Atom[] {
  const hyphen = wordIn(from, from + 1, index, '-', NO_WORD, true);
  const end = isDigit(text.charCodeAt(from + 1)) ? figureEnd(text, from + 1) : from;
  if (end !== to) return [hyphen];
  return [hyphen, { start: from + 1, end, first: index, last: index, key: '', lead: '', article: false, word: NO_WORD, figure: readFigure(text, from + 1, end), glued: true }];
}

/** The word that a figure is written onto, without its proclitics (`لسنة2008`). */
function wordBefore(text: string, from: number, to: number, index: number, { key, stripped, article }: NumberForm, word: NumberWord): Atom {
  const start = skipLetters(text, from, to, stripped);
  return { start, end: to, first: index, last: index, key, lead: fold(text.slice(from, start)), article, word, figure: null, glued: isGlued(text, from) };
}

/** A word that is written onto a figure, or holds one. */
function wordIn(start: number, end: number, index: number, key: string, word: NumberWord, glued: boolean): Atom {
  return { start, end, first: index, last: index, key, lead: '', article: false, word, figure: null, glued };
}

/** Whether a text consists of letters, their marks and the powers of units. By units, as V8 takes milliseconds to compile a pattern with these properties. */
function isUnitSpelling(text: string): boolean {
  for (const character of text) {
    const kind = characterClass(character, 0);
    if (kind !== LETTER && kind !== MARK && !POWERS.includes(character)) return false;
  }
  return true;
}
