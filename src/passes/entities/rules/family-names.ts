import { settledConfidence, sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { isFirstName, mayBeOn, numberOfWord, plays, playsBare, type Words } from '../words.ts';
import { mayBeQualified } from './agreement.ts';
import { addEnding, endingSieve, mayEndAlike, type EndingSieve } from './endings.ts';
import { isSeldomFamily } from './name-parts.ts';
import { NOTHING, type TextRule } from './rule.ts';
import { isToldOrTitled, opensClause } from './telling.ts';

const SPEECH = rolesOf('speech');
const TITLE = rolesOf('title');
const COUNTRY = rolesOf('nationality', 'regional');
const ADJECTIVE = COUNTRY | rolesOf('adjective', 'wide');

/** Family names by the numbers of their words. */
interface Families {
  /** The first names that each follows. */
  readonly firsts: ReadonlyMap<number, ReadonlySet<number>>;
  /** Those of two words: أمير علي حاجي زاده is حاجي زاده. */
  readonly pairs: ReadonlySet<number>;
}

/** More words than a text has different ones. */
const MOST_NUMBERS = 2 ** 26;

/** Family names standing alone, of persons whom the text names in full; and two of them in a row, which are two persons. */
export const familyNames: TextRule = (words, drafts) => {
  const sieve = endingSieve(words);
  const families = familiesOf(words, drafts.list, sieve);
  if (families.firsts.size === 0) return NOTHING;
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayEndAlike(sieve, words, at)) continue;
    const own = drafts.at[at];
    if (own === undefined) {
      const cut = familyCut(words, at, families);
      if (cut >= 0 && mayStandAlone(words, at, cut, drafts)) found.push({ first: at, last: at + 1, cut, type: 'PER', confidence: sureOf('family-name') });
    } else if (own.first === at && isTeller(words, own, families)) {
      found.push(redrawn(own, { type: 'PER', confidence: sureOf('family-name') }));
    } else if (own.first === at && beginsWithFamily(words, own, families) && !families.firsts.get(words.numbers[at]!)!.has(words.numbers[at + 1]!)) {
      found.push(redrawn(own, { last: at + 1, confidence: settledConfidence(own.confidence) }));
      if (families.firsts.has(words.numbers[at + 1]!)) found.push(redrawn(own, { first: at + 1, cut: 0, confidence: settledConfidence(own.confidence) }));
      at++;
    }
  }
  return found;
};

/** The family names of a text, which the sieve lets through. Of two words that are each a family name, the second is none for it. */
function familiesOf(words: Words, drafts: readonly Draft[], sieve: EndingSieve): Families {
  const firsts = new Map<number, Set<number>>();
  const pairs = new Set<number>();
  const families = { firsts, pairs };
  const { numbers } = words;
  for (let index = 0; index < drafts.length; index++) {
    const { type, first, last } = drafts[index]!;
    if (type !== 'PER' || last - first === 1) continue;
    const own = firsts.get(numbers[last - 1]!);
    if (own === undefined) firsts.set(numbers[last - 1]!, new Set([numbers[first]!]));
    else own.add(numbers[first]!);
    if (last - first > 2) pairs.add(pairOf(words, last - 2));
    addEnding(sieve, words, last - 1, 0);
  }
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    if (!beginsWithFamily(words, draft, families)) continue;
    const family = numbers[draft.last - 1]!;
    const own = firsts.get(family);
    own?.delete(numbers[draft.first]!);
    if (own?.size === 0) firsts.delete(family);
  }
  return families;
}

function pairOf({ numbers }: Words, first: number): number {
  return numbers[first]! * MOST_NUMBERS + numbers[first + 1]!;
}

/** Whether a name of two words begins with what is the family name of somebody else and no first name, and is nobody's family name as a whole. */
function beginsWithFamily(words: Words, { type, first, last, cut }: Draft, { firsts, pairs }: Families): boolean {
  return type === 'PER' && last - first === 2 && cut === 0 && firsts.has(words.numbers[first]!) && !isFirstName(words, first) && !pairs.has(pairOf(words, first));
}

/** Whether a company has the family name of a person of the text, who is told of or tells: مايكل بلومبيرغ, وقال بلومبيرغ. */
function isTeller(words: Words, { type, first, last, cut }: Draft, families: Families): boolean {
  return type === 'ORG' && last - first === 1 && cut === 0 && families.firsts.has(words.numbers[first]!) && (isToldOrTitled(words, first) || plays(words, last, SPEECH));
}

/** How many letters before a family name are proclitics, or -1 when the word is none. */
function familyCut(words: Words, at: number, families: Families): number {
  if (families.firsts.has(words.numbers[at]!)) return 0;
  const word = words.keys[at]!;
  if (!'وفبلك'.includes(word[0]!)) return -1;
  if (isFamilyAfter(words, word, 1, families)) return 1;
  const isTwice = (word[0] === 'و' || word[0] === 'ف') && (word[1] === 'ب' || word[1] === 'ل' || word[1] === 'ك');
  return isTwice && isFamilyAfter(words, word, 2, families) ? 2 : -1;
}

function isFamilyAfter(words: Words, word: string, cut: number, families: Families): boolean {
  const rest = word.slice(cut);
  return families.firsts.has(numberOfWord(words, word[cut - 1] === 'ل' && rest[0] === 'ل' ? `ا${rest}` : rest));
}

function mayStandAlone(words: Words, at: number, cut: number, drafts: Drafts): boolean {
  if (mayBeOn(words, at) || isTitle(words, at, drafts)) return false;
  if (playsBare(words, at + 1, ADJECTIVE) || (drafts.at[at + 1] === undefined && isFirstName(words, at + 1))) return false;
  if (plays(words, at, COUNTRY)) return !mayBeQualified(words, at - 1) && (cut > 0 || drafts.at[at - 1] === undefined);
  return isToldOrTitled(words, at) || opensClause(words, at + 1) || plays(words, at + 1, SPEECH) || !isSeldomFamily(words, at);
}

/** Whether a word that is a title too (الشيخ) stands before another title or a person. */
function isTitle(words: Words, at: number, drafts: Drafts): boolean {
  return plays(words, at, TITLE) && (plays(words, at + 1, TITLE) || drafts.at[at + 1]?.type === 'PER');
}
