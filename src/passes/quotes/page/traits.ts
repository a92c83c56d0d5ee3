import type { SourceNoun } from '../../../resources/quotes/lexicons.ts';
import { withoutConjunction, type Word, type Words } from '../../../resources/quotes/words.ts';

/** Further facts of a form, a bit each, which single rules ask for: `facts.ts` has those that all ask for. */

/** Goes on with a fixed phrase after its first word. */
export const SECOND = 1 << 0;
/** Makes a description mean the one before, with its pronoun or not: `ذاته`, `نفس`. */
export const SAME = 1 << 1;
/** The object, of whom the verb's subject speaks: `يصف نفسه بأنه`. */
export const REFLEXIVE = 1 << 2;
/** Points, with ل: `لهذا`. */
export const POINTED = 1 << 3;
/** Takes up the noun before its verb: `كلمة قال فيها`. */
export const RESUMING = 1 << 4;
/** A pronoun that opens an aside about the verb's dropped subject: `وهي`. */
export const ASIDE = 1 << 5;
/** After such a word the clause opens with an adverbial, and its own verb comes after the comma: `إنه خلال زيارته، حذر …`. */
export const OPENING = 1 << 6;
/** Excepts what follows with أن: `غير أنه`. */
export const EXCEPTING = 1 << 7;
/** Whom something is incumbent on: `علينا أن`. */
export const INCUMBENT = 1 << 8;
/** A preposition that verbs take, with a pronoun: `التي طالبت بها النقابة`. */
export const TAKEN_UP = 1 << 9;
/** A title of courtesy that a pronoun makes definite: `سموه`. */
export const COURTESY = 1 << 10;
/** Takes an أن of its own: `يمكن أن`. */
export const GOVERNOR = 1 << 11;
/** With ل in it, names the press or hearers by itself: `لرويترز`, `للصحفيين`. */
export const ADDRESS = 1 << 12;
/** With ل in it, may begin the name of an agency. */
export const AGENCY = 1 << 13;
/** Definite, and no adjective. */
export const DEFINITE_NOUN = 1 << 14;
/** A preposition after a conjunction written in one with it. */
export const JOINED_PREPOSITION = 1 << 15;
/** Joins a sentence to the one before. */
export const JOINING = 1 << 22;
/** An auxiliary before which an adverbial without a comma ends. */
export const BEING = 1 << 23;
/** A subject follows at once. */
export const ANNOUNCING = 1 << 24;
/** Denies what a jussive says: `لم`. */
export const NOT = 1 << 25;
/** A noun that ends in ون, which no genitive follows: `رجح صناعيون ارتفاع الأسعار`. */
export const SOUND_PLURAL = 1 << 26;
/** Begins with the article, or with ل and the article. */
export const DEFINITE = 1 << 27;
/** May be the object after a definite subject: no title, and no conjunction or preposition written in one with it. */
export const OBJECT = 1 << 28;
// What is left of it less proclitics, article and pronoun has the role.
export const HONORIFIC = 1 << 16;
export const PARTITIVE = 1 << 17;
export const EVENT = 1 << 18;
export const GOVERNING = 1 << 19;
export const RULE = 1 << 20;
export const TITLED = 1 << 21;

function joined(starts: string, stems: string, endings: string): readonly string[] {
  return starts.split('|').flatMap((start) => stems.split('|').flatMap((stem) => endings.split('|').map((ending) => start + stem + ending)));
}

const THEIRS = 'ه|ها|هم|هما';
const CLOSED: ReadonlyMap<string, number> = mapOf([
  [SAME, joined('', 'ذات|نفس|عين', `|${THEIRS}`)],
  [REFLEXIVE, joined('', 'نفس|بنفس|لنفس|انفس', THEIRS)],
  [POINTED, joined('ل', 'هذا|هذه|نفس|ذات', '')],
  [RESUMING, joined('', 'في|خلال|عبر|ب', 'ه|ها')],
  [ASIDE, joined('وه', 'و|ي|م|ما|ن', '')],
  [OPENING, ['في', 'اذا', 'لو', 'مع', 'عند', 'علي', 'لدي']],
  [EXCEPTING, ['غير', 'الا', 'بيد']],
  [JOINING, ['و', 'كما', 'ثم']],
  [BEING, ['كان', 'كانت', 'فقد']],
  [ANNOUNCING, joined('|و|ف', 'كان|كانت|لكن|ان|اما', '')],
  [NOT, ['لم', 'ولم', 'فلم']],
  [INCUMBENT, joined('|و|ف', 'علي', `${THEIRS}|نا|كم`)],
  [TAKEN_UP, joined('', 'عن|علي|في|من|ب|ل|الي', THEIRS)],
  [COURTESY, joined('|و|ف|ل|ب', 'محدثنا|محدثتنا|سمو|معالي|سعادت|فضيلت|جلالت|سيادت|فخامت|سماحت|دولت', '|ه|ها')],
]);

function mapOf(classes: readonly (readonly [number, readonly string[]])[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [trait, keys] of classes) for (const key of keys) map.set(key, (map.get(key) ?? 0) | trait);
  return map;
}

const OF_ORIGIN = /(?:ي|يه|يون|يين)$/u;
/** Verbal nouns whose first letter is no conjunction. */
export const MASDAR_IN_WAW = /^(?:وجود|وقف|وقوع|وفاه|وصول|وضع|وقوف|ولاء|وعود|ورود)/u;

/** The traits of a form of which the lexicons know `word`. */
export function traitsOf(key: string, { is, noun }: Word, words: Words): number {
  let traits = CLOSED.get(key) ?? 0;
  const stem = words.stemOf(key);
  if (stem.honorific) traits |= HONORIFIC;
  if (stem.partitive) traits |= PARTITIVE;
  if (stem.event) traits |= EVENT;
  if (stem.governing) traits |= GOVERNING;
  if (stem.rule) traits |= RULE;
  if (stem.titled) traits |= TITLED;
  if (noun?.number === 'pl' && key.endsWith('ون')) traits |= SOUND_PLURAL;
  if (key.startsWith('ال') || key.startsWith('لل')) traits |= DEFINITE;
  if (mayBeObject(key, noun, traits)) traits |= OBJECT;
  if (words.goesOn(key)) traits |= SECOND;
  if (key.startsWith('ال') && !stem.adjective && !OF_ORIGIN.test(key)) traits |= DEFINITE_NOUN;
  if (key[0] === 'ل' && key.length > 3) traits |= addressTraits(key, words);
  const rest = key[0] === 'و' || key[0] === 'ف' ? words.of(withoutConjunction(key)).is : undefined;
  if (is.governor || rest?.governor === true) traits |= GOVERNOR;
  if (rest?.preposition === true || key.startsWith('وف')) traits |= JOINED_PREPOSITION;
  return traits;
}

function mayBeObject(key: string, noun: SourceNoun | undefined, traits: number): boolean {
  const written = noun?.lemma[0] === key[0] || (key[0] !== 'ب' && key[0] !== 'ل');
  return (noun === undefined || noun.kind === 'document' || noun.kind === 'body') && (key[0] !== 'و' || MASDAR_IN_WAW.test(key)) && written
    && !key.endsWith('ون') && ((traits & SAME) === 0 || key.length === LONGEST_BARE);
}

/** `ذات`, `نفس` and `عين` without a pronoun. */
const LONGEST_BARE = 3;

function addressTraits(key: string, words: Words): number {
  const bare = key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
  const { is, noun } = words.of(bare);
  if (/^[a-z]/iu.test(bare) || is.addressee || noun?.kind === 'media' || words.isAgency(bare, '')) return ADDRESS;
  return words.beginsAgency(bare) ? AGENCY : 0;
}
