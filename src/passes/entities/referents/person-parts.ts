/** First words of names that make one part with the word after them (عبد الله, أبو علي), by their folded form; أبا and أبي are أبو in other cases. */
const JOINING: Readonly<Record<string, string>> = { عبد: 'عبد', ابو: 'ابو', ابي: 'ابو', ابا: 'ابو', ام: 'ام', ال: 'ال' };
/** Whether a folded word makes one part of a name with the word after it. */
export function joinsNext(word: string): boolean {
  return Object.hasOwn(JOINING, word);
}

const SON = new Set(['بن', 'ابن', 'بنت', 'ولد']);

/**
 * The parts of a person's name from its folded words, spelled alike however they were written: عبد الله as عبدالله, أبو علي as أبوعلي, بن and ابن
 * with the name that follows. The last part is the family name, or the father's.
 */
export function personParts(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isSon = SON.has(words[at]!) && at + 1 < words.length;
    const first = isSon ? at + 1 : at;
    const joined = first + 1 < words.length ? JOINING[words[first]!] : undefined;
    const part = joined === undefined ? words[first]! : joined + words[first + 1]!;
    parts.push(isSon ? `بن ${part}` : part);
    at = joined === undefined ? first : first + 1;
  }
  return parts;
}
