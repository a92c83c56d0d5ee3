import { isFinite } from '../../../resources/quotes/words.ts';
import { isInitialTitle, nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { afterDateline } from '../syntax/openings.ts';
import { ARTICLE, AUXILIARY, LEAD, NEGATOR, NOUN, PREPOSITION, READING, SINGLE, TIME, WORD } from '../page/facts.ts';
import { factsAt, hasArticle, hasTrait, isComma, isWord, keyAt, type Name, nameAt, type Page, type Range, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { BEING, JOINED_PREPOSITION, JOINING } from '../page/traits.ts';
import { describe, type Source, toldOf } from './sources.ts';

/** The subject of a sentence's main clause and where it stands: whom a later dropped subject may mean. */
export interface SentenceSubject {
  readonly source: Source;
  readonly at: number;
}

/** How far into a sentence its subject may begin. */
const REACH = 14;

/** The subject of the sentence: a noun phrase that heads a source right after the first verb, or at the start. */
export function sentenceSubject(page: Page, sentence: Range): SentenceSubject | undefined {
  const first = clauseStart(page, sentence);
  for (let at = first; at <= first + 1 && at < sentence.end; at++) {
    if (!headsSubject(page, at, first)) continue;
    const end = nounPhraseEnd(page, at, Math.min(sentence.end, at + 24), true);
    return { source: gendered(page, at === first ? first - 1 : first, describe(page, { first: at, end: at === first ? verbAfter(page, at, end) : end })), at };
  }
  return undefined;
}

const WAS = new Set(['كانت', 'وكانت', 'فكانت']);

/** A person whom only the verb before shows to be a woman: `وكانت ليو قد تدربت`. */
function gendered(page: Page, verb: number, source: Source): Source {
  if (source.type !== 'PER' || source.number !== 'sg' || !source.named) return source;
  const { readings } = wordAt(page, verb);
  const feminine = WAS.has(keyAt(page, verb)) || (readings.length > 0 && readings.every(({ kind, gender }) => isFinite(kind) && gender === 'f'));
  return feminine ? toldOf(source, { gender: 'f' }) : source;
}

/** The verb that a subject stands before, which no lexicon need know, or `end`: a negator, or a word in the imperfect's shape where only an adjective may stand. */
function verbAfter(page: Page, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const facts = page.facts[i]!;
    if ((facts & NEGATOR) !== 0) return i;
    if ((facts & NOUN) === 0 && page.nameOf[i] === -1 && isImperfect(page.tokens[i]!.key) && (hasArticle(page, i - 1) || ORIGIN.test(keyAt(page, i - 1)))) return i;
  }
  return end;
}

function isImperfect(key: string): boolean {
  return (key[0] === 'ي' || key[0] === 'ت' || key[0] === 'س') && IMPERFECT.test(key) && !ORIGIN.test(key);
}

const IMPERFECT = /^س?[يت][\u0621-\u06d3]{3,}$/u;
/** Adjectives of origin and the like. */
const ORIGIN = /^.{3,}(?:ي|يه)$/u;

/** An adverbial without a comma ends before the auxiliary within so many words: `وحتى الآن كانت القاهرة تستورد`. */
const LONGEST_ADVERBIAL = 7;

/** The first word after a dateline, after adverbials before a comma and after auxiliaries. */
function clauseStart(page: Page, sentence: Range): number {
  const { end } = sentence;
  let at = afterDateline(page, sentence);
  while (at < end && (!isWord(page, at) || (page.traits[at]! & JOINING) !== 0)) at++;
  at = adverbialEnd(page, at, end);
  while (at + 1 < end && ((page.facts[at]! & AUXILIARY) !== 0 || ((page.facts[at]! & NEGATOR) !== 0 && at > sentence.first))) at++;
  return at;
}

/** The token after the adverbial or turn that begins at `at`, or `at` where there is none. */
function adverbialEnd(page: Page, at: number, end: number): number {
  const turn = phraseAt(page, at);
  if (turn?.cue.role === 'turn') return isComma(page, turn.end) ? turn.end + 1 : turn.end;
  if (!opensAdverbial(page, at)) return isComma(page, at + 1) && page.nameOf[at] === -1 && (page.facts[at]! & NOUN) === 0 ? at + 2 : at;
  for (let i = at; i < Math.min(end, at + REACH); i++) if (isComma(page, i)) return i + 1;
  for (let i = at + 1; i < Math.min(end, at + LONGEST_ADVERBIAL); i++) if ((page.traits[i]! & BEING) !== 0) return i;
  return at;
}

/** Whether a sentence's first word opens an adverbial, و before it or not: no verb of saying does, nor one that is spelled as a preposition before a person. */
function opensAdverbial(page: Page, at: number): boolean {
  const facts = factsAt(page, at);
  if (isVerb(page, at) && ((facts & PREPOSITION) === 0 || isPerson(page, at + 1))) return false;
  if ((facts & (PREPOSITION | LEAD | TIME)) !== 0) return true;
  return hasTrait(page, at, JOINED_PREPOSITION);
}

/** Whether a word may be a finite verb of saying. */
function isVerb(page: Page, at: number): boolean {
  return (factsAt(page, at) & READING) !== 0 && wordAt(page, at).readings.some(({ kind }) => isFinite(kind));
}

function isPerson(page: Page, at: number): boolean {
  return wordAt(page, at).noun?.kind === 'person' || nameAt(page, at)?.type === 'PER';
}

/** A name, or a noun that heads a source without a preposition written in one with it; after a word that may be a verb. */
function headsSubject(page: Page, at: number, first: number): boolean {
  const facts = page.facts[at]!;
  if ((facts & WORD) === 0 || (facts & PREPOSITION) !== 0 || page.enclosing[at]! >= 0 || (at > first && !mayBeVerb(page, first))) return false;
  if ((facts & SINGLE) !== 0 && isInitialTitle(page, at)) return true;
  const name = nameAt(page, at);
  if (name !== undefined) return (name.type === 'PER' || name.type === 'ORG' || (at > first && FEMININE.test(keyAt(page, first)))) && startsAt(page, name, at);
  const { key } = page.tokens[at]!;
  const { noun } = wordAt(page, at);
  if (at > first && (facts & ARTICLE) !== 0 && ((noun === undefined && isVerb(page, first)) || nameAt(page, at + 1)?.type === 'PER' || ONE_OF_SEVERAL.test(key))) return true;
  if (noun === undefined || (noun.kind === 'group' && !(noun.number === 'pl' && (at === first || key.endsWith('ون')))) || (noun.kind === 'document' && (at === first || !isDefinite(page, at)))) return false;
  const letter = key[0] === 'و' ? key[1] : key[0];
  return letter !== 'ب' && letter !== 'ل' && letter !== 'ك';
}

/** Whether the first word of a clause may be its verb, and neither its subject nor an adverbial. */
function mayBeVerb(page: Page, first: number): boolean {
  const facts = page.facts[first]!;
  if ((facts & NOUN) !== 0 || page.closing[first]! >= 0 || ((facts & PREPOSITION) !== 0 && opensAdverbial(page, first))) return false;
  return !page.tokens[first]!.key.startsWith('ال') || page.text[page.tokens[first]!.start] === 'أ';
}

/** A verb in the feminine, as cities and countries take it. */
const FEMININE = /^[وف]?(?:ت[\u0621-\u06d3]{2,}|[\u0621-\u06d3]{2,}ت)$/u;
/** Whether a name begins with the token, after a conjunction written in one with it. */
function startsAt(page: Page, { start }: Name, at: number): boolean {
  const token = page.tokens[at]!;
  return start === token.start || (start === token.start + 1 && page.text[token.start] === 'و');
}

/** Ordinals that stand for one of several people. */
const ONE_OF_SEVERAL = /^ال(?:ثانيه?|ثالثه?|رابعه?|اخر)$/u;

/** Whether a noun has the article, or a name or noun with the article after it. */
function isDefinite(page: Page, at: number): boolean {
  return keyAt(page, at).startsWith('ال') || page.nameOf[at + 1]! >= 0 || keyAt(page, at + 1).startsWith('ال');
}
