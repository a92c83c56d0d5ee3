/** First words of names that make one part with the word after them (عبد الله, أبو علي), by their folded form; أبا and أبي are أبو in other cases. */
const JOINING: Readonly<Record<string, string>> = { عبد: 'عبد', ابو: 'ابو', ابي: 'ابو', ابا: 'ابو', ام: 'ام', ال: 'ال' };
/** Whether a folded word makes one part of a name with the word after it. */
export function joinsNext(word: string): boolean {
  return Object.hasOwn(JOINING, word);
}

const SON = new Set(['بن', 'ابن', 'بنت', 'ولد']);

/**
 * The parts of a person's name from its folded words, spelled alike however they were written: عبد الله as عبدالله, بن and ابن with the name that
 * follows. The last part is the family name, or the father's.
 */
export function personParts(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    const joined = JOINING[word];
    if (next !== undefined && joined !== undefined) {
      parts.push(joined + (joined === 'عبد' ? next : ` ${next}`));
      at++;
    } else if (next !== undefined && SON.has(word)) {
      const after = words[at + 2];
      const compound = (JOINING[next] !== undefined) && after !== undefined;
      parts.push(`بن ${compound ? (next === 'عبد' ? next + after : `${JOINING[next]!} ${after}`) : next}`);
      at += compound ? 2 : 1;
    } else parts.push(word);
  }
  return parts;
}
