import { settledConfidence, sureOf } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { endsLine, startsLine } from './page.ts';
import { procliticsAt } from './proclitics.ts';
import { isUnknown } from './unknown-words.ts';
import { isCommonWord, isDefinite, isGivenName, playsBare, plays, rolesOf, type Words } from './words.ts';

const TITLE = rolesOf('title');
const SPEECH = rolesOf('speech');
const COUNTRY = rolesOf('nationality', 'regional');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide');
const COMMON = rolesOf('title', 'stop', 'field', 'place-generic', 'national', 'definite-head', 'council', 'blessing');

/** Sound masculine plurals, which follow names as objects do, not as parts. */
const PLURAL = /(?:ون|ين)$/u;
const CLAUSES = new Set(['ان', 'انه', 'انها', 'بان', ':']);

/** Full names completed by the words beside them that are given names or family names of the text. */
export function fullNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const alone = new Set(drafts.filter(({ type, first, last }) => type === 'PER' && last - first === 1).map(({ first, cut }) => words.keys[first]!.slice(cut)));
  const found: Draft[] = [];
  for (const draft of drafts) {
    if (draft.type !== 'PER') continue;
    let { first, last, cut } = draft;
    const before = first - 1;
    if (cut === 0 && before >= 0 && owners[before] === -1 && words.sentenceEnds[before] === words.sentenceEnds[first]) {
      const ownCut = procliticsAt(words, before);
      if (isGivenName(words, before, ownCut) && !isDefinite(words, first - 1)) [first, cut] = [before, ownCut];
    }
    const isFree = last < words.sentenceEnds[first]! && owners[last] === -1;
    const isShort = isOneName(words, first, last, cut);
    if (isFree && isRegnal(words, first, last)) last++;
    else if (isFree && isDefinite(words, last) && (alone.has(words.keys[last]!) || (isShort && (isFamilyLike(words, last) || (last - first === 2 && isNisba(words, last)))))) last++;
    else if (isFree && isShort && (isGivenName(words, last, 0) || (isToldOrTitled(words, first) && isNextName(words, last)))) last++;
    if (first !== draft.first || last !== draft.last) found.push({ ...draft, first, last, cut, confidence: settledConfidence(draft.confidence) });
  }
  return found;
}

/** Whether a word numbers a ruler of that name: الملك تشارلز الثالث, العاهل المغربي محمد السادس. */
function isRegnal(words: Words, first: number, last: number): boolean {
  const isRuler = RULER.test(words.keys[first - 1] ?? '') || (plays(words, first - 1, COUNTRY) && RULER.test(words.keys[first - 2] ?? ''));
  return isRuler && last - first <= 2 && ORDINAL.test(words.keys[last]!);
}

const RULER = /^[وفبلك]?(?:ال|ل)?(?:ملك|ملكه|عاهل|عاهله|امبراطور|امبراطوره|قيصر|بابا|سلطان|شاه|خديوي|بطريرك|امير)$/u;
const ORDINAL = /^ال(?:اول|اولي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|ثاني)ه?$/u;

/** Whether a word no list knows ends a name of two before a mark or the end of the line. */
function isLastName(words: Words, first: number, at: number): boolean {
  return at === first + 1 && isNextName(words, at) && (endsLine(words, at + 1) || !/\p{L}/u.test(words.keys[at + 1]!));
}

/** A first name or a kunya (أبو علي), after which a family name may come. */
function isOneName(words: Words, first: number, last: number, cut: number): boolean {
  return last - first === 1 ? isGivenName(words, first, cut) : last - first === 2 && KUNYA.test(words.keys[first]!.slice(cut));
}

const KUNYA = /^(?:ابو|ابا|ابي|ام)$/u;

/** A family name after a kunya may be any nisba (أبو علي العسكري), for kunyas take no adjectives. */
function isNisba({ keys }: Words, at: number): boolean {
  return /^ال\p{L}{2,}ي$/u.test(keys[at]!);
}

/** Whether a title or a verb of telling stands before the word. */
function isToldOrTitled(words: Words, first: number): boolean {
  return plays(words, first - 1, SPEECH) || (plays(words, first - 1, TITLE) && isTitle(words, first - 1));
}

/** Whether a word after a first name can only be the next name: an unknown one and no adverb. */
export function isNextName(words: Words, at: number): boolean {
  return words.keys[at]!.length > 2 && !words.keys[at]!.endsWith('ا') && isUnknown(words, at);
}

/** Whether a definite word beside a first name may be the family name: no ordinary word, no adjective, no plural. */
function isFamilyLike(words: Words, at: number): boolean {
  return !PLURAL.test(words.keys[at]!) && !plays(words, at, COMMON | ADJECTIVE) && !isCommonWord(words, at);
}

const LONGEST_NAME = 4;
/** What nothing but a name follows, be it one word that no list knows: السيدة عيشة. */
const COURTESIES: ReadonlySet<string> = new Set(['السيد', 'السيده', 'الانسه', 'الشاب', 'الشابه', 'الطفل', 'الطفله', 'الفتاه', 'المرحوم', 'المرحومه', 'المدعو', 'المدعوه', 'الحاج', 'الحاجه']);

/** Persons after a title, a kinsman or a verb of telling, by their first name: السيدة إخلاص آدم; and a family name that tells at the start of a line. */
export function titledNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    const isHeading = owners[at] === -1 && words.keys[at + 1] === ':' && /^ال.+ي$/u.test(words.keys[at]!) && startsLine(words, at) && isFamilyLike(words, at);
    if (isHeading) found.push({ first: at, last: at + 1, cut: 0, type: 'PER', confidence: sureOf('heading') });
    if (!(plays(words, at, SPEECH) || (plays(words, at, TITLE) && /ال|(?:ه|ها)$/u.test(words.keys[at]!)))) continue;
    const first = at + 1;
    const isCourtesy = COURTESIES.has(words.keys[at]!);
    if (first >= words.sentenceEnds[at]! || owners[first] !== -1 || !(words.known.names.givenNames.has(words.keys[first]!) || (isCourtesy && isNextName(words, first)))) continue;
    let last = first + 1;
    while (last < words.sentenceEnds[at]! && last - first < LONGEST_NAME && (drafts[owners[last]!]?.type === 'PER' || (owners[last] === -1 && (continuesName(words, last) || (isCourtesy && isLastName(words, first, last)))))) last++;
    if (last - first < 2 && !isCourtesy) continue;
    found.push({ first, last: Math.max(last, drafts[owners[last - 1]!]?.last ?? last), cut: 0, type: 'PER', confidence: sureOf('titled') });
    at = last - 1;
  }
  return found;
}

/**
 * Persons known by what they say: a first name and a family name right before إن or its kin (وقال أستاذ التاريخ بجامعة دمشق إياد الحمصي إن).
 * An institution read on over them ends before them.
 */
export function tellingNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at + 2 < words.keys.length; at++) {
    if (!words.known.names.givenNames.has(words.keys[at]!) || !CLAUSES.has(words.keys[at + 2]!)) continue;
    if (at + 2 >= words.sentenceEnds[at]! || owners[at] !== owners[at + 1] || !continuesName(words, at + 1)) continue;
    const owner = drafts[owners[at]!];
    if (owner !== undefined && (owner.type !== 'ORG' || owner.last !== at + 2 || at - owner.first < 2)) continue;
    if (owner !== undefined) found.push({ ...owner, last: at, confidence: settledConfidence(owner.confidence) });
    found.push({ first: at, last: at + 2, cut: 0, type: 'PER', confidence: sureOf('titled') });
  }
  return found;
}

/** Whether a word goes on with a name: another first name, or a definite word that may be a family name. */
export function continuesName(words: Words, at: number): boolean {
  return isGivenName(words, at, 0) || (isDefinite(words, at) && isFamilyLike(words, at));
}

/** Family names standing alone, of persons whom the text names in full; and two of them in a row, which are two persons. */
export function familyNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const families = familiesOf(words, drafts);
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  if (families.size === 0) return found;
  for (let at = 0; at < words.keys.length; at++) {
    const own = drafts[owners[at]!];
    if (own === undefined) {
      const cut = familyCut(words.keys[at]!, families);
      if (cut >= 0 && mayStandAlone(words, at, cut, drafts, owners)) found.push({ first: at, last: at + 1, cut, type: 'PER', confidence: sureOf('family-name') });
    } else if (own.first === at && beginsWithFamily(words, own, families) && !families.get(words.keys[at]!)!.has(words.keys[at + 1]!)) {
      found.push({ ...own, last: at + 1, confidence: settledConfidence(own.confidence) });
      if (families.has(words.keys[at + 1]!)) found.push({ ...own, first: at + 1, cut: 0, confidence: settledConfidence(own.confidence) });
      at++;
    }
  }
  return found;
}

/** Family names, each with the first names it follows. Of two words that are each a family name, the second is none for it. */
function familiesOf(words: Words, drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
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

/** Whether a name of two words begins with what is the family name of somebody else. */
function beginsWithFamily({ keys }: Words, { type, first, last, cut }: Draft, families: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return type === 'PER' && last - first === 2 && cut === 0 && families.has(keys[first]!);
}

/** How many letters before a family name are proclitics, or -1 when the word is none. */
function familyCut(word: string, families: ReadonlyMap<string, unknown>): number {
  if (families.has(word)) return 0;
  for (const cut of [1, 2]) {
    const rest = word.slice(cut);
    if (!/^(?:[وفبلك]|[وف][بلك])$/u.test(word.slice(0, cut))) return -1;
    if (families.has(word[cut - 1] === 'ل' && rest[0] === 'ل' ? `ا${rest}` : rest)) return cut;
  }
  return -1;
}

function mayStandAlone(words: Words, at: number, cut: number, drafts: readonly Draft[], owners: Int32Array): boolean {
  const { keys } = words;
  if (playsBare(words, at + 1, ADJECTIVE)) return false;
  const isToldOf = plays(words, at - 1, SPEECH) || (plays(words, at - 1, TITLE) && isTitle(words, at - 1)) || CLAUSES.has(keys[at + 1] ?? '') || plays(words, at + 1, SPEECH);
  if (plays(words, at, COUNTRY)) return cut > 0 ? !isNoun(words, at - 1) : !isNoun(words, at - 1) && drafts[owners[at - 1]!] === undefined;
  return isToldOf || !(plays(words, at, COMMON) || isCommonWord(words, at));
}

/** Whether an adjective with the article may belong to the word. */
function isNoun({ keys }: Words, at: number): boolean {
  return /^[وفبك]?ال|^ول?ل|^لل/u.test(keys[at] ?? '');
}

function isTitle({ keys }: Words, at: number): boolean {
  return keys[at]!.includes('ال');
}
