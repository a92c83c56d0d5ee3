import type { CurrencyWord } from '../../../resources/numbers/readings.ts';
import { thousandsOf, type Figure } from '../atoms/figures.ts';
import { captured, reading, type Context, type Reader } from '../grammar/context.ts';
import type { Capture, Match, Row } from '../grammar/match.ts';

/** How many of a currency. */
export interface Sum {
  /** Null where the text gives no number. */
  readonly count: number | null;
  readonly currency: CurrencyWord;
  /** Whether a number says how many. */
  readonly counted: boolean;
}

/** Small units belong to the main one before them, and one or two more of the same unit (`مئة دينار ودينارين`). */
function belongsTo({ currency, counted }: Sum, main: Sum): boolean {
  return main.currency.parts === 1 && (currency.parts > 1 || (currency.noun === main.currency.noun && !counted));
}

/** `3.5 مليار دولار`, `$7.50`, `ريالان`, `20 دولارا و50 سنتا`. Small units count as parts of the main one. */
export const money: Reader = (match, row, context) => {
  const sums = sumsOf(match, row);
  const [main, ...more] = sums;
  if (main === undefined || (captured(match, 'of') !== undefined && !isOfMoney(match, row)) || !more.every((sum) => belongsTo(sum, main))) return null;
  const value = sums.reduce<number | null>((total, { count, currency }) => (total === null || count === null ? null : total + inParts(total < 0 ? -count : count, currency.parts)), 0);
  return reading('money', value === null ? null : rounded(value), currencyCode(match, row, context), value === null);
};

/** So many small units in the main one, of which so many make one. */
export function inParts(count: number, parts: number): number {
  return rounded(count / parts);
}

/** Without the noise of binary fractions. */
function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** `مئات الملايين من الدولارات`: a big or vague number of a definite currency. */
function isOfMoney(match: Match, row: Row): boolean {
  const amount = captured(match, 'AMOUNT')?.value;
  const currency = captured(match, 'CURRENCY');
  return typeof amount === 'object' && amount !== null && (amount.value === null || amount.scale > 1) && currency !== undefined && row.atoms[currency.at]!.article;
}

/** The sums a match names, in order. */
export function sumsOf(match: Match, row: Row): readonly Sum[] {
  const sums: Sum[] = [];
  const amounts = match.captures.filter(({ name }) => name === 'AMOUNT' || name === 'FIGURES');
  let next = 0;
  for (const capture of match.captures) {
    if (capture.name === 'FRACTION') sums.push({ count: Number(capture.value), currency: sums[sums.length - 1]!.currency, counted: false });
    const currency = currencyOf(capture, row);
    if (currency === undefined) continue;
    const amount = amounts[next];
    const beside = amount !== undefined && (amount.end === capture.at || (captured(match, 'of')?.at === amount.end && amount.end + 1 === capture.at) || (capture.name === 'SYMBOL' && amount.at === capture.end));
    if (beside) next++;
    const value = beside && typeof amount.value === 'object' && amount.value !== null ? (roundThousands(row.atoms[amount.at]!.figure, amount.value.bare, currency) ?? amount.value.value) : capture.name === 'CURRENCYPAIR' ? 2 : 1;
    sums.push({ count: captured(match, 'negative') === undefined ? value : -1, currency, counted: beside });
  }
  return sums;
}

/** `10.500 دولار`, `7.500 يورو`: hundreds after a point are no thousandths but of a currency that has such parts, or of prices below ten. */
function roundThousands(figure: Figure | null, bare: boolean, { code, noun, count }: CurrencyWord): number | null {
  const value = bare && count !== 'symbol' && figure?.text.endsWith('00') === true && !noun.startsWith('dinar') ? thousandsOf(figure) : null;
  return value === null || (value < 10_000 && code !== 'USD' && code !== 'EUR') ? null : value;
}

function currencyOf({ name, at }: Capture, row: Row): CurrencyWord | undefined {
  return name === 'CURRENCY' || name === 'CURRENCYPAIR' || name === 'SYMBOL' ? row.atoms[at]!.word.currency : undefined;
}

/** ISO 4217 of the first currency of a match that has one: by its own name, the adjective after it, or the text. */
export function currencyCode(match: Match, row: Row, context: Context): string | null {
  const { nationalities, nationalCurrencies, spelledCodes } = context.lexicons;
  for (const capture of match.captures) {
    const currency = currencyOf(capture, row);
    if (currency === undefined) continue;
    const adjective = row.atoms[capture.end - 1]!;
    const country = adjective.word.roles.includes('nationality') ? nationalities.get(adjective.key) : undefined;
    if (country !== undefined) {
      const code = nationalCurrencies.get(`${currency.noun} ${country}`);
      if (code !== undefined) return code;
    }
    return currency.code === '' ? context.nationalCurrency(currency.noun) : (spelledCodes.get(context.text.slice(adjective.start, adjective.end)) ?? currency.code);
  }
  return null;
}
