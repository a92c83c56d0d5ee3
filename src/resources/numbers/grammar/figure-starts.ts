import type { Starts } from './starts.ts';

/** A figure in Latin digits with the marks between them: `r`, `d`, `t` and `c` stand for the letter ر and the Arabic decimal and thousands separators and comma. */
export interface FigureText {
  readonly text: string;
  /** Null where it is no number. */
  readonly value: number | null;
  /** Whether it is nothing but digits. */
  readonly plain: boolean;
}

/** Terminals of figures with marks, which plain figures may begin. */
const MARKED_TERMINALS = ['NUMDATE', 'DAYMONTH', 'RATIO'];
const VALUE_TERMINALS = ['AMOUNT', 'COUNT', 'FIGURES'];
const PLAIN_TERMINALS = ['AMOUNT', 'COUNT', 'YEAR', 'FIGURES', 'FIGURE', 'PHONE', ...MARKED_TERMINALS];
const DAY_TERMINALS = ['DAY', 'HOUR', 'MONTHNUMBER'];

type StartsOf = (names: readonly string[], begun: readonly string[]) => Starts;

/** What figures may begin. */
export function figureStarts(startsOf: StartsOf): (figure: FigureText) => Starts {
  const ofPlain = plainStarts(startsOf);
  const ofMarked = markedStarts(startsOf);
  return (figure) => (figure.plain ? ofPlain(figure.text) : ofMarked(figure));
}

/** Four digits may be a year by themselves, fewer only before the name of an era; days and hours have one or two; numbers that are dialed begin with a zero and are long, or with two. */
function plainStarts(startsOf: StartsOf): (digits: string) => Starts {
  const year = startsOf(PLAIN_TERMINALS, MARKED_TERMINALS);
  const day = startsOf([...PLAIN_TERMINALS, ...DAY_TERMINALS], [...MARKED_TERMINALS, 'YEAR']);
  const dialed = startsOf([...PLAIN_TERMINALS, ...DAY_TERMINALS, 'DIALED'], MARKED_TERMINALS);
  const other = startsOf(PLAIN_TERMINALS, [...MARKED_TERMINALS, 'YEAR']);
  return (digits) => {
    if (digits.startsWith('0') && (digits.length > 8 || digits.startsWith('00'))) return dialed;
    return digits.length <= 2 ? day : digits.length === 4 ? year : other;
  };
}

/** The marks that tell what a figure may be, each with a bit. */
const MARKS = './,:r';
const POINT = 1;
const SLASH = 2;
const COMMA = 4;
const COLON = 8;
const LETTER = 16;
const VALUE = 32;

/** A point or a comma may stand for the colon of a time, points and slashes part dates, slashes shares. */
function markedStarts(startsOf: StartsOf): (figure: FigureText) => Starts {
  const known: (Starts | undefined)[] = new Array<undefined>(2 * VALUE).fill(undefined);
  const startsOfTraits = (traits: number): Starts => {
    const has = (marks: number, names: readonly string[]): readonly string[] => ((traits & marks) === 0 ? [] : names);
    const names = [['FIGURE'], has(VALUE, VALUE_TERMINALS), has(COLON, ['CLOCK']), has(POINT | COMMA | COLON, ['DOTCLOCK']), has(LETTER, ['LAPTIME']), has(POINT | SLASH, ['NUMDATE']), has(SLASH, ['DAYMONTH', 'RATIO'])];
    return startsOf(names.flat(), []);
  };
  return ({ text, value }) => {
    let traits = value === null ? 0 : VALUE;
    for (let at = 0; at < text.length; at++) {
      const mark = MARKS.indexOf(text.charAt(at));
      if (mark >= 0) traits |= 1 << mark;
    }
    return (known[traits] ??= startsOfTraits(traits));
  };
}
