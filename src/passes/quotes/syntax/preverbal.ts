import { adverbialAt } from './adverbials.ts';
import { nounPhraseEnd, startsNounPhrase } from './noun-phrases.ts';
import { AUXILIARY, NOUN, OPENER, RELATIVE, WORD } from '../page/facts.ts';
import { factsAt, hasArticle, hasTrait, isComma, isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { ANNOUNCING, RESUMING } from '../page/traits.ts';
import { readSubject } from './subjects.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/** Openers of a clause whose subject stands before its verb; looked for so many tokens to the left. */
const LONGEST_PREVERBAL = 24;

/** The noun phrase before the verb at `verb`, back to what opens its clause (`لكن`, `أن`, a comma, the sentence's start); null where there is none. */
export function preverbalSubject(page: Page, verb: number): Range | null {
  const paragraph = page.paragraphs[page.paragraphOf[verb]!]!;
  const around = page.enclosing[verb]!;
  const lowest = Math.max(around >= 0 ? around + 1 : paragraph.first, verb - LONGEST_PREVERBAL);
  let end = verb;
  while (end > lowest && (factsAt(page, end - 1) & AUXILIARY) !== 0 && page.nameOf[end - 1] === -1) end--;
  if (end > lowest && isComma(page, end - 1)) end--;
  end = withoutBlessing(page, lowest, end);
  let first = end;
  while (first > lowest && !opensClause(page, first - 1)) first = page.opening[first - 1]! >= lowest ? page.opening[first - 1]! : first - 1;
  while (first < end && !isWord(page, first) && page.closing[first] === -1) first++;
  if (first >= end) return null;
  const starts = (first > lowest && isAnnouncedAt(page, first)) || startsNounPhrase(page, first);
  const plural = wordAt(page, verb).readings.some(({ kind, number }) => isFinite(kind) && number === 'pl');
  for (let i = first; i < end; i++) {
    if ((page.facts[i]! & RELATIVE) !== 0) return i > first && starts && !(plural && isSingle(page, { first, end: i })) ? { first, end: i } : null;
  }
  if (starts && nounPhraseEnd(page, first, end) === end && !(plural && isSingle(page, { first, end }))) return { first, end };
  return describedSubject(page, verb, first, lowest) ?? relativeSubject(page, Math.max(first, end - LONGEST_RELATIVE), end, plural);
}

/** Whoever a relative clause describes has no more words before it. */
const LONGEST_DESCRIBED = 10;

/** The noun phrase that a relative clause describes which begins at `clause` and ends before the verb: `إلا أن الوزير الذي يرأس الوفد كشف أن`. */
function describedSubject(page: Page, verb: number, clause: number, lowest: number): Range | null {
  const relative = clause - 1;
  if (relative <= lowest || (page.facts[relative]! & RELATIVE) === 0 || !agreesWith(keyAt(page, relative), wordAt(page, verb).readings)) return null;
  const end = isComma(page, relative - 1) ? relative - 1 : relative;
  let first = end;
  while (first > end - LONGEST_DESCRIBED && first > lowest && !opensClause(page, first - 1)) first--;
  const starts = first < end && (first === lowest || opensClause(page, first - 1)) && (hasArticle(page, first) || keyAt(page, first)[0] !== 'و') && ((first > lowest && isAnnouncedAt(page, first)) || startsNounPhrase(page, first));
  return starts && nounPhraseEnd(page, first, end) === end ? { first, end } : null;
}

/** Whether a verb may have for its subject whom the relative pronoun stands for. */
function agreesWith(pronoun: string, readings: readonly Reading[]): boolean {
  const gender = pronoun === 'الذي' ? 'm' : pronoun === 'التي' ? 'f' : undefined;
  return gender !== undefined && readings.some((reading) => isFinite(reading.kind) && reading.number === 'sg' && reading.gender === gender);
}

/** A blessing after a name has no more words: `صلى الله عليه وعلى آله وسلم`. */
const LONGEST_BLESSING = 7;
/** With these words one ends, with those it begins. */
const BLESSED = /^(?:وسلم|السلام|عنه|عنها|عنهما|عنهم|الله|تعالي)$/u;
const BLESSING = /^(?:صلي|عليه|عليها|رضي|رحمه|حفظه)$/u;

/** The end of what precedes a blessing that ends at `end`, which parts nobody from his verb: `النبي صلى الله عليه وسلم قال`. */
function withoutBlessing(page: Page, lowest: number, end: number): number {
  if (!BLESSED.test(keyAt(page, end - 1))) return end;
  for (let i = end - 2; i >= Math.max(lowest + 1, end - LONGEST_BLESSING); i--) if (BLESSING.test(keyAt(page, i)) && /^(?:الله|السلام|الصلاه)$/u.test(keyAt(page, i + 1))) return i;
  return end;
}

/** Whether a phrase names one person or thing, whom no plural verb follows: a name or marked words, or a noun in the singular, none joined to it. */
function isSingle(page: Page, { first, end }: Range): boolean {
  const noun = wordAt(page, first).noun;
  if (noun === undefined ? page.nameOf[first] === -1 && page.closing[first] === -1 : noun.number !== 'sg' || noun.kind === 'group' || noun.kind === 'source') return false;
  for (let i = first + 1; i < end; i++) if (keyAt(page, i)[0] === 'و') return false;
  return true;
}

/** Whether a word follows what a subject follows at once, and may begin one. */
function isAnnouncedAt(page: Page, i: number): boolean {
  return hasTrait(page, i - 1, ANNOUNCING) && page.tokens[i]!.kind === 'word' && !wordAt(page, i).is.preposition && adverbialAt(page, i, true) === undefined && !isImperfect(page, i);
}

/** Whether a verb in the imperfect follows أن, by its prefix: no noun that heads a source, no name (وفي إطار أن تبقى الطرق مفتوحة، أعلن الوزير). */
function isImperfect(page: Page, i: number): boolean {
  return /^[وف]?ان$/u.test(keyAt(page, i - 1)) && /^[يت][\u0621-\u06d3]{2,}$/u.test(keyAt(page, i)) && wordAt(page, i).noun === undefined && page.nameOf[i]! < 0;
}

/** Whether the noun phrase before a verb was announced as the subject (`كان الوزير أكد`), so that none follows the verb. */
export function isAnnounced(page: Page, { first }: Range): boolean {
  return hasTrait(page, first - 1, ANNOUNCING);
}

/** Whether a noun phrase opens its sentence right before the verb, so that what follows the verb is its object: `القاهرة تحذر أنقرة`. */
export function isInitial(page: Page, { first, end }: Range, verb: number): boolean {
  return end === verb && (page.paragraphs[page.paragraphOf[verb]!]!.first === first || page.stops[first - 1] === 1);
}

/** Whether a comma parts the noun phrase before a verb from it and somebody is named right after it: `وكان آخرها المعرض، قالت المديرة`. */
export function isOutdone(page: Page, verb: number, after: Range | null): boolean {
  return isComma(page, verb - 1) && after?.first === verb + 1 && ((page.facts[after.first]! & NOUN) !== 0 || page.nameOf[after.first]! >= 0);
}

/** Whether a pronoun after the verb takes up the noun before it, which is then where it was said and not who said it: `كلمة قال فيها`. */
export function isResumed(page: Page, i: number): boolean {
  return hasTrait(page, i + 1, RESUMING) || (keyAt(page, i + 1) === 'من' && /^خلالها?$/u.test(keyAt(page, i + 2)));
}

/** How far before its verb the noun of a relative clause without a pronoun begins. */
const LONGEST_RELATIVE = 12;

/** The indefinite noun that a clause without a relative pronoun describes: `صدر تقرير للأمم المتحدة يحذر من أن`. */
function relativeSubject(page: Page, first: number, end: number, plural: boolean): Range | null {
  for (let i = end - 1; i >= first; i--) {
    if ((page.facts[i]! & NOUN) === 0 || page.nameOf[i]! >= 0) continue;
    const key = keyAt(page, i);
    const noun = wordAt(page, i).noun;
    const speaks = noun?.kind === 'document' || noun?.kind === 'source' || (plural && noun?.number === 'pl');
    if (keyAt(page, i - 1) === 'وفي' && wordAt(page, i).is.channel) continue;
    if (key.startsWith('ال') || key.startsWith('وال') || key.startsWith('لل') || !speaks) continue;
    const { speaker, object } = readSubject(page, i, end);
    return speaker !== null && speaker.first === i && object === undefined ? speaker : null;
  }
  return null;
}

function opensClause(page: Page, i: number): boolean {
  const facts = page.facts[i]!;
  if ((facts & WORD) !== 0) return (facts & OPENER) !== 0 && page.nameOf[i] === -1;
  return page.opening[i]! < 0 && keyAt(page, i) !== '-' && keyAt(page, i) !== '(' && keyAt(page, i) !== ')';
}
