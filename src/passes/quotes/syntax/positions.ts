import { complementizerAt, isGovernor } from './complementizers.ts';
import { ADVERB, AUXILIARY, CONJUNCTION, NEGATOR, PREPOSITION, RELATIVE, TIME } from '../page/facts.ts';
import { factsAt, hasArticle, hasTrait, isComma, isMark, isWord, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { HONORIFIC, NOT } from '../page/traits.ts';
import { preverbalSubject } from './preverbal.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/**
 * How well a finite verb fits where it stands, 0 (a noun must be read) to 1: at the start of a clause, after an auxiliary or joined by
 * و it is certain; after a preposition it is excluded; elsewhere forms that are also nouns need a subject right before them, which no noun with ل ends (`لشؤون نقل الآثار`).
 */
export function verbFit(page: Page, index: number, reading: Reading): number {
  if (reading.kind === 'jussive' && !hasTrait(page, index - 1, NOT)) return 0;
  if (reading.person === 1 && (page.enclosing[index]! < 0 || reading.kind === 'imperfect' || reading.verb.group !== 'say')) return 0;
  const bare = reading.kind === 'perfect' && reading.gender === 'm' && reading.number === 'sg' && !reading.clitic;
  const noun = bare && reading.verb.homograph !== null;
  if (noun && keyAt(page, index + 1) === 'اخر' && (factsAt(page, index + 2) & (AUXILIARY | NEGATOR | RELATIVE)) !== 0) return 0;
  if (reading.verb.lemma === 'ادعى' && reading.kind === 'imperfect' && page.text[page.tokens[index]!.end - 1] === 'ى') return 0;
  if (reading.clitic && (!reading.verb.takesObject || page.text[page.tokens[index]!.end - 1] === 'ة')) return 0;
  if (hasTrait(page, index - 1, NOT) && (keyAt(page, index) === 'يعد' || keyAt(page, index) === 'تعد')) return 0;
  if (reading.prefix === 'ل' && reading.verb.tier !== 'A') return 0;
  if (reading.number === 'du' && reading.verb.lemma === 'رد' && keyAt(page, index + 1) === 'علي') return 0;
  if (isVerbalNoun(page, index, reading)) return 0;
  if (reading.verb.lemma === 'بين' && reading.prefix === 'و' && isSecondOfTwo(page, index)) return 0;
  if (reading.verb.lemma === 'سلم' && keyAt(page, index - 1) === 'عليه') return 0;
  if (bare && reading.verb.homograph === 'preposition' && reading.prefix === '' && !startsSource(page, index + 1)) return 0;
  if (reading.kind === 'imperfect' && reading.verb.sharesImperfect && !reading.clitic && !namesSource(page, index + 1)) return 0;
  if (reading.number === 'du' && reading.kind === 'perfect' && reading.prefix === '' && isWord(page, index - 1) && !keyAt(page, index - 1).endsWith('ان') && (factsAt(page, index - 1) & AUXILIARY) === 0) return 0;
  if (reading.verb.lemma === 'قدر' && reading.kind === 'imperfect' && (isMeasured(page, index + 1) || isAble(page, index))) return 0;
  if (reading.number === 'du' && reading.kind === 'perfect' && reading.prefix === '' && reading.verb.homograph === 'noun') return 0;
  if (!isWord(page, index - 1) || page.paragraphOf[index - 1] !== page.paragraphOf[index]) return noun && isComma(page, index - 1) ? 0.7 : 1;
  const before = keyAt(page, index - 1);
  const facts = factsAt(page, index - 1);
  if (reading.clitic && /^[بلم]?ما$/u.test(before)) return 0;
  if (before === 'و') return 1;
  if (reading.prefix === 'و' || reading.prefix === 'ف') return noun && (facts & PREPOSITION) !== 0 ? 0 : 0.95;
  if ((facts & (AUXILIARY | NEGATOR | CONJUNCTION | RELATIVE)) !== 0 || before === 'كما') return 0.95;
  if ((facts & PREPOSITION) !== 0) return /^(?:ذلك|هذا|هذه)$/u.test(before) && !noun ? 0.8 : 0;
  if (wordAt(page, index - 1).is.channel && reading.verb.group !== 'say') return 0;
  if ((facts & (TIME | ADVERB)) !== 0) return noun ? 0.6 : 0.85;
  if (!bare) return 0.8;
  if (!noun) return 0.65;
  if (reading.verb.homograph === 'preposition') return 0;
  if (followsAdverbial(page, index)) return 0.55;
  return /^ل(?!ل)[\u0621-\u06d3]{3}/u.test(before) || preverbalSubject(page, index) === null ? 0 : 0.6;
}

/** What lies between two is told within so many words. */
const BETWEEN_REACH = 16;

/** Whether `وبين` names the second of two that something lies between: `بين المدينة وبين الميناء`. */
function isSecondOfTwo(page: Page, index: number): boolean {
  for (let i = index - 1; i >= index - BETWEEN_REACH && page.paragraphOf[i] === page.paragraphOf[index] && page.stops[i] !== 1; i--) if (keyAt(page, i) === 'بين') return true;
  return false;
}

/** Whether `يقدر` is "can", of what somebody cannot do or what follows with على: `لا يقدر على المشي`. */
function isAble(page: Page, i: number): boolean {
  return (factsAt(page, i - 1) & NEGATOR) !== 0 || keyAt(page, i + 1) === 'علي';
}

/** Whether a figure with ب follows at once, or after what somebody has, which is no source: `تقدر بعشرة`, `تقدر ديونها بعشرة`. */
function isMeasured(page: Page, i: number): boolean {
  if (keyAt(page, i)[0] === 'ب') return true;
  return OWNED.test(page.text.slice(page.tokens[i]?.start, page.tokens[i]?.end)) && wordAt(page, i).noun === undefined && keyAt(page, i + 1)[0] === 'ب';
}

/** A noun with a pronoun of the third person, no feminine ending of the fold. */
const OWNED = /[\u0621-\u06d3]{2}(?:ه|ها|هم)$/u;

/** An adverbial that opens a sentence has no more words. */
const LONGEST_OPENING = 6;

/** Whether a preposition's phrase that opens the sentence ends in a definite word right before the verb, and a person follows it: `وفي هذا الإطار كشف المدير أن`. */
function followsAdverbial(page: Page, index: number): boolean {
  if (!hasArticle(page, index - 1) || !startsSource(page, index + 1)) return false;
  let first = index - 1;
  while (first > index - LONGEST_OPENING && isWord(page, first - 1) && page.paragraphOf[first - 1] === page.paragraphOf[index]) first--;
  const opens = !isWord(page, first - 1) || page.paragraphOf[first - 1] !== page.paragraphOf[index];
  return opens && page.words.of(keyAt(page, first).replace(/^و/u, '')).is.preposition;
}

/** Whether a form of the perfect is the verbal noun of its spelling: with إ, with which no verb of the fourth form begins (`إبان`), or with a pronoun after a noun that a preposition governs (`بسحب وصفه`). */
function isVerbalNoun(page: Page, index: number, { kind, prefix, clitic, verb }: Reading): boolean {
  if (kind !== 'perfect') return false;
  if (verb.lemma[0] === 'أ' && page.text[page.tokens[index]!.start + prefix.length] === 'إ') return true;
  return clitic && prefix === '' && /^[بل](?!ال)[\u0621-\u06d3]{3}/u.test(keyAt(page, index - 1)) && wordAt(page, index).readings.some((other) => other.kind === 'masdar' && other.clitic);
}

/** Whether a word that may be a verb or a preposition is followed as a verb is: by who speaks, or by what he says. */
function startsSource(page: Page, index: number): boolean {
  return namesSource(page, index) || complementizerAt(page, index) !== undefined || hasTrait(page, index, HONORIFIC);
}

/** Whether a word begins the name of somebody who may speak. */
function namesSource(page: Page, index: number): boolean {
  const noun = wordAt(page, index).noun;
  const name = nameAt(page, index);
  return (noun !== undefined && noun.kind !== 'document' && noun.kind !== 'media') || name?.type === 'PER' || name?.type === 'ORG';
}

/** How well a participle in the accusative fits: it reports speech as a circumstance, after a comma, a closing mark or a clause; never after a preposition. */
export function participleFit(page: Page, index: number, reading: Reading): number {
  if (reading.prefix === 'ب' || reading.prefix === 'ل' || reading.prefix === 'ك') return 0;
  if (reading.prefix !== '' && reading.gender === 'f' && (reading.number === 'pl' || page.text[page.tokens[index]!.end - 1] === 'ه')) return 0;
  if (isComma(page, index - 1) || isMark(page, index - 1)) return 1;
  if (reading.gender === 'f' && reading.number === 'sg' && (page.text[page.tokens[index]!.end - 1] === 'ه' || isAdjective(page, index))) return 0;
  if (reading.prefix !== '') return reading.verb.homograph === 'noun' ? 0 : 0.9;
  if (!isWord(page, index - 1)) return 0.8;
  const before = keyAt(page, index - 1);
  if ((wordAt(page, index - 1).is.preposition && !/^(?:هذا|هذه|ذلك|تلك|هؤلاء)$/u.test(before)) || (page.tokens[index - 1]!.kind === 'number' && reading.verb.tier !== 'A')) return 0;
  if (reading.verb.lemma === 'تابع' || (reading.verb.homograph === 'noun' && !(TAKEN.test(keyAt(page, index + 1)) && keyAt(page, index).endsWith('ا')))) return 0;
  return reading.verb.tier === 'A' || reading.number === 'sg' ? 0.75 : 0.5;
}

/** Prepositions that go on with a participle, which no noun of its spelling takes (`كاشفا عن خطة`). */
const TAKEN = /^(?:عن|الي|علي|ب[\u0621-\u06d3]{3,})$/u;

/** Whether a feminine participle describes the indefinite noun right before it: `مصادر مطلعة`. */
function isAdjective(page: Page, index: number): boolean {
  const { noun } = wordAt(page, index - 1);
  return noun !== undefined && noun.gender === 'f' && !hasArticle(page, index - 1);
}

/** Groups whose verbal noun carries a clause without its subject's pronoun (`تأكيد الوزير أن`); those of the rest name topics, channels and acts. */
const SPOKEN: ReadonlySet<string> = new Set(['assert', 'claim', 'deny', 'predict', 'announce', 'admit', 'warn', 'explain']);

/** How well a verbal noun fits: with its subject's pronoun (`قوله`) or the article (`القول`); a modal before it makes it the author's. */
export function masdarFit(page: Page, index: number, reading: Reading): number {
  const before = keyAt(page, index - 1);
  if (isGovernor(page, index - 1) || before === 'يمكن' || before === 'صح' || before === 'جاز') return 0;
  if (before === 'نقلا' || before === 'عدم' || (!reading.clitic && !SPOKEN.has(reading.verb.group) && reading.verb.lemma !== 'قال')) return 0;
  if (reading.clitic && (reading.prefix === 'ل' || isOccasion(page, index))) return 0;
  if (reading.clitic) return reading.verb.tier === 'A' || SPOKEN.has(reading.verb.group) ? 0.9 : 0;
  return 0.6;
}

/** Verbs whose object is what somebody said all in all, and which take what he said last. */
const CLOSING: ReadonlySet<string> = new Set(['ختم', 'اختتم']);
/** Whoever ends his speech stands between verb and speech, and has no more words. */
const LONGEST_SPEAKER = 8;

/** Whether a noun of saying is where something was said (`في ختام تصريحه`) or what somebody ended (`اختتم الوزير تصريحه بأن`), so that what follows belongs to another cue. */
function isOccasion(page: Page, index: number): boolean {
  if (!wordAt(page, index).is.channel) return false;
  if (wordAt(page, index - 1).is.preposition || wordAt(page, index - 1).is.channel) return true;
  for (let i = index - 1; i >= index - LONGEST_SPEAKER && isWord(page, i); i--) if (wordAt(page, i).readings.some(({ verb, kind }) => isFinite(kind) && CLOSING.has(verb.lemma))) return true;
  return false;
}
