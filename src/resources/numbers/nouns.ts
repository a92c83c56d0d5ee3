/** The inflected forms of unit and currency nouns, derived from the singulars of the lexicons. */

/** Cells hold several forms with `|` between them; `-` is none. */
export function formsOf(cell: string): readonly string[] {
  return cell === '-' ? [] : cell.split('|');
}

/** Words that link a unit to another one and are not inflected themselves. */
const LINKS = /^(?:في|على|بال.*|يوميا|.*\/.*)$/u;

/** Each word of a noun phrase with its endings up to the first linking word (`كيلومتر مربع`, `متر في الساعة`); the rest stays. */
function inflect(phrase: string, ending: (word: string) => string): string {
  const words = phrase.split(' ');
  const link = words.findIndex((word) => LINKS.test(word));
  return words.map((word, at) => (link >= 0 && at >= link ? word : ending(word))).join(' ');
}

/** Both duals of a singular (`يومان يومين`, `ساعتان ساعتين`). */
export function dualsOf(singular: string): readonly string[] {
  const dual = (ending: string) => (word: string): string => `${word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word}${ending}`;
  return [inflect(singular, dual('ان')), inflect(singular, dual('ين'))];
}

/** The accusative that follows eleven to ninety-nine (`يوما`, `كيلومترا مربعا`); a word in ة keeps its form. */
export function accusativesOf(singular: string): readonly string[] {
  const accusative = (word: string): string => (word.endsWith('ة') || word.endsWith('ا') ? word : `${word}ا`);
  const whole = inflect(singular, accusative);
  const [head = '', ...rest] = singular.split(' ');
  return rest.length === 0 ? [whole] : [whole, [accusative(head), ...rest].join(' ')];
}

/** A unit with a metric prefix joined and apart (`كيلومتر`, `كيلو متر`). */
export function prefixed(prefix: string, form: string): readonly string[] {
  return [`${prefix}${form}`, `${prefix} ${form}`];
}
