import { settledConfidence, sureOf } from '../confidence.ts';
import { type Draft, type Drafts, redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { isFirstName, mayBeOn, plays, playsBare, type Words } from '../words.ts';
import { mayBeQualified } from './agreement.ts';
import { endingSieve, mayEndAlike } from './endings.ts';
import { isSeldomFamily } from './name-parts.ts';
import type { TextRule } from './rule.ts';
import { isToldOrTitled, opensClause } from './telling.ts';

const SPEECH = rolesOf('speech');
const TITLE = rolesOf('title');
const COUNTRY = rolesOf('nationality', 'regional');
const ADJECTIVE = COUNTRY | rolesOf('adjective', 'wide');

/** Family names, each with the first names it follows. */
type Families = ReadonlyMap<string, ReadonlySet<string>>;

/** Family names standing alone, of persons whom the text names in full; and two of them in a row, which are two persons. */
export const familyNames: TextRule = (words, drafts) => {
  const families = familiesOf(words, drafts.list);
  const found: Draft[] = [];
  if (families.size === 0) return found;
  const sieve = endingSieve(families.keys());
  for (let at = 0; at < words.keys.length; at++) {
    if (!mayEndAlike(sieve, words, at)) continue;
    const own = drafts.at[at];
    if (own === undefined) {
      const cut = familyCut(words.keys[at]!, families);
      if (cut >= 0 && mayStandAlone(words, at, cut, drafts)) found.push({ first: at, last: at + 1, cut, type: 'PER', confidence: sureOf('family-name') });
    } else if (own.first === at && beginsWithFamily(words, own, families) && !families.get(words.keys[at]!)!.has(words.keys[at + 1]!)) {
      found.push(redrawn(own, { last: at + 1, confidence: settledConfidence(own.confidence) }));
      if (families.has(words.keys[at + 1]!)) found.push(redrawn(own, { first: at + 1, cut: 0, confidence: settledConfidence(own.confidence) }));
      at++;
    }
  }
  return found;
};

/** The family names of a text. Of two words that are each a family name, the second is none for it. */
function familiesOf(words: Words, drafts: readonly Draft[]): Families {
  const families = new Map<string, Set<string>>();
  const full = drafts.filter(({ type, first, last }) => type === 'PER' && last - first > 1);
  for (const { first, last } of full) {
    const family = words.keys[last - 1]!;
    families.set(family, (families.get(family) ?? new Set()).add(words.keys[first]!));
  }
  for (const draft of full) {
    if (!beginsWithFamily(words, draft, families)) continue;
    const firsts = families.get(words.keys[draft.last - 1]!);
    firsts?.delete(words.keys[draft.first]!);
    if (firsts?.size === 0) families.delete(words.keys[draft.last - 1]!);
  }
  return families;
}

/** Whether a name of two words begins with what is the family name of somebody else and no first name. */
function beginsWithFamily(words: Words, { type, first, last, cut }: Draft, families: Families): boolean {
  return type === 'PER' && last - first === 2 && cut === 0 && families.has(words.keys[first]!) && !isFirstName(words, first);
}

/** How many letters before a family name are proclitics, or -1 when the word is none. */
function familyCut(word: string, families: Families): number {
  if (families.has(word)) return 0;
  for (const cut of [1, 2]) {
    const rest = word.slice(cut);
    if (!/^(?:[وفبلك]|[وف][بلك])$/u.test(word.slice(0, cut))) return -1;
    if (families.has(word[cut - 1] === 'ل' && rest[0] === 'ل' ? `ا${rest}` : rest)) return cut;
  }
  return -1;
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
