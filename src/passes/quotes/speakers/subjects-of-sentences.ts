import { isFinite, withoutConjunction } from '../../../resources/quotes/words.ts';
import { isInitialTitle, nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { afterDateline } from '../syntax/openings.ts';
import { hasArticle, isComma, isWord, keyAt, type Name, type Page, type Range, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
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

/** A person whom only the verb before shows to be a woman: `وكانت ليو قد تدربت`. */
function gendered(page: Page, verb: number, source: Source): Source {
  if (source.type !== 'PER' || source.number !== 'sg' || !source.named) return source;
  const feminine = /^[وف]?كانت$/u.test(keyAt(page, verb)) || (wordAt(page, verb).readings.length > 0 && wordAt(page, verb).readings.every(({ kind, gender }) => isFinite(kind) && gender === 'f'));
  return feminine ? toldOf(source, { gender: 'f' }) : source;
}

/** The verb that a subject stands before, which no lexicon need know, or `end`: a negator, or a word in the imperfect's shape where only an adjective may stand. */
function verbAfter(page: Page, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const complete = hasArticle(page, i - 1) || keyAt(page, i - 1).startsWith('وال') || ORIGIN.test(keyAt(page, i - 1));
    if (wordAt(page, i).is.negator || (complete && IMPERFECT.test(keyAt(page, i)) && !ORIGIN.test(keyAt(page, i)) && wordAt(page, i).noun === undefined && page.nameOf[i] === -1)) return i;
  }
  return end;
}

const IMPERFECT = /^س?[يت][\u0621-\u06d3]{3,}$/u;
/** Adjectives of origin and the like. */
const ORIGIN = /^.{3,}(?:ي|يه)$/u;

/** What joins a sentence to the one before. */
const JOINING = /^(?:و|كما|ثم)$/u;
/** An adverbial without a comma ends before the auxiliary within so many words: `وحتى الآن كانت القاهرة تستورد`. */
const LONGEST_ADVERBIAL = 7;
const BEING = /^(?:كان|كانت|فقد)$/u;

/** The first word after a dateline, after adverbials before a comma and after auxiliaries. */
function clauseStart(page: Page, sentence: Range): number {
  const { end } = sentence;
  let at = afterDateline(page, sentence);
  while (at < end && (!isWord(page, at) || JOINING.test(keyAt(page, at)))) at++;
  at = adverbialEnd(page, at, end);
  while (at + 1 < end && (wordAt(page, at).is.auxiliary || (wordAt(page, at).is.negator && at > sentence.first))) at++;
  return at;
}

/** The token after the adverbial or turn that begins at `at`, or `at` where there is none. */
function adverbialEnd(page: Page, at: number, end: number): number {
  const turn = phraseAt(page, at);
  if (turn?.cue.role === 'turn') return isComma(page, turn.end) ? turn.end + 1 : turn.end;
  if (!opensAdverbial(page, at)) return isComma(page, at + 1) && page.nameOf[at] === -1 && wordAt(page, at).noun === undefined ? at + 2 : at;
  for (let i = at; i < Math.min(end, at + REACH); i++) if (isComma(page, i)) return i + 1;
  for (let i = at + 1; i < Math.min(end, at + LONGEST_ADVERBIAL); i++) if (BEING.test(keyAt(page, i))) return i;
  return at;
}

/** Whether a sentence's first word opens an adverbial, و before it or not; a verb of saying that is spelled as a preposition does not before a person. */
function opensAdverbial(page: Page, at: number): boolean {
  const own = wordAt(page, at);
  const bare = page.words.of(withoutConjunction(keyAt(page, at)));
  if (own.readings.some(({ kind }) => isFinite(kind)) && (own.is.preposition ? isPerson(page, at + 1) : own !== bare)) return false;
  return own.is.preposition || own.is.lead || own.is.time || bare.is.preposition || keyAt(page, at).startsWith('وف');
}

function isPerson(page: Page, at: number): boolean {
  return wordAt(page, at).noun?.kind === 'person' || page.names[page.nameOf[at] ?? -1]?.type === 'PER';
}

/** A name, or a noun that heads a source without a preposition written in one with it; after a word that may be a verb. */
function headsSubject(page: Page, at: number, first: number): boolean {
  const key = keyAt(page, at);
  if (!isWord(page, at) || wordAt(page, at).is.preposition || page.enclosing[at]! >= 0) return false;
  if (at > first && ((keyAt(page, first).startsWith('ال') && page.text[page.tokens[first]!.start] !== 'أ') || (wordAt(page, first).is.preposition && opensAdverbial(page, first)) || wordAt(page, first).noun !== undefined || page.closing[first]! >= 0)) return false;
  if (isInitialTitle(page, at)) return true;
  const name = page.names[page.nameOf[at]!];
  if (name !== undefined) return (name.type === 'PER' || name.type === 'ORG' || (at > first && FEMININE.test(keyAt(page, first)))) && startsAt(page, name, at);
  if (at > first && hasArticle(page, at) && wordAt(page, at).noun === undefined && wordAt(page, first).readings.some(({ kind }) => isFinite(kind))) return true;
  if (at > first && hasArticle(page, at) && page.names[page.nameOf[at + 1] ?? -1]?.type === 'PER') return true;
  if (at > first && ONE_OF_SEVERAL.test(key)) return true;
  const noun = wordAt(page, at).noun;
  if (noun?.kind === 'document' && (at === first || !isDefinite(page, at))) return false;
  return noun !== undefined && noun.kind !== 'group' && !/^[بلك]/u.test(key.startsWith('و') ? key.slice(1) : key);
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
