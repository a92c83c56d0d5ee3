/** The kinds of words and amounts that patterns name in upper case. What each of them is where it stands, the numbers pass knows. */
export const TERMINAL_NAMES = [
  'AMOUNT', 'FIGURES', 'ZERO', 'FIGURE', 'ORDINAL', 'ONE', 'FRACTION', 'FRACTIONS', 'DAY', 'HOUR', 'MONTHNUMBER', 'YEAR', 'YEARWORDS', 'MONTH', 'MONTHTWIN', 'WEEKDAY', 'DAYWORD',
  'RELATIVE', 'DECADE', 'PART', 'DAYNOUN', 'YEARNOUN', 'MONTHPERIOD', 'PERIOD', 'UNIT', 'UNITONE', 'UNITS', 'COUNT', 'UNITPAIR', 'CURRENCY', 'CURRENCYPAIR', 'SYMBOL', 'CLOCK', 'DOTCLOCK',
  'NUMDATE', 'DAYMONTH', 'RATIO', 'LAPTIME', 'PHONE', 'DIALED',
] as const;

/** One of these names. */
export type TerminalName = (typeof TERMINAL_NAMES)[number];
