import { adverbialAt, bracketEnd, isCircumstance } from './adverbials.ts';
import { anonymityEnd, opensAnonymity } from './anonymity.ts';
import { ADVERBIAL, COMMA, DEMONSTRATIVE, LOOSE, MARK, NEGATOR, NOUN, PHRASE, PREPOSITION, READING, RELATIVE, SINGLE, TIME, WITH_PRONOUN, WITHHOLDING, WORD } from '../page/facts.ts';
import { factsAt, hasArticle, hasTrait, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { DEFINITE, DEFINITE_NOUN, GOVERNING, HONORIFIC, OBJECT, SOUND_PLURAL } from '../page/traits.ts';

/** With a word like this a noun phrase may end before its first adverbial, clause or verb. */
const PARTING = ADVERBIAL | LOOSE | DEMONSTRATIVE | PHRASE | RELATIVE | READING | NEGATOR | WITHHOLDING;

/** End of the noun phrase that begins at `first`, with appositions after a comma; relative clauses, adverbials and an object are left out. */
export function nounPhraseEnd(page: Page, first: number, end: number, objects = false): number {
  let definite = false;
  let appositions = 0;
  for (let i = first; i < end; i++) {
    const facts = page.facts[i]!;
    if ((facts & COMMA) !== 0) {
      if (!startsApposition(page, i + 1, end) || (objects && appositions++ > 0 && isSecondNoun(page, i + 1))) return i;
      definite = false;
      continue;
    }
    const close = (facts & MARK) === 0 ? -1 : page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && close < end) {
      i = close;
      definite = true;
      continue;
    }
    if (isInitialTitle(page, i)) {
      i++;
      continue;
    }
    if ((facts & WORD) === 0) {
      if (keyAt(page, i) !== '(') return i;
      i = Math.max(i, bracketEnd(page, i, end) - 1);
      continue;
    }
    if (i > first && (facts & PARTING) !== 0) {
      const named = nameAfter(page, first, i, end);
      if (named >= 0) {
        i = named - 1;
        continue;
      }
      if (isOutside(page, i, definite)) return i;
      if (opensAnonymity(page, i)) return Math.min(end, anonymityEnd(page, i));
    }
    const defines = page.nameOf[i]! >= 0 || (page.traits[i]! & DEFINITE) !== 0;
    if (i > first && definite && (isAge(page, i) || startsObject(page, i, defines, objects) || (objects && (isSecondNoun(page, i) || isOther(page, i) || isAddressed(page, first, i))) || (page.nameOf[i]! >= 0 && hasTrait(page, i - 1, SOUND_PLURAL)))) return i;
    definite = defines || (page.traits[i]! & SOUND_PLURAL) !== 0;
  }
  return end;
}

/** Whether the word at `i` is no part of the noun phrase before it: a fixed phrase, an adverbial, a clause or a verb begins, or, after a definite noun, another phrase. */
function isOutside(page: Page, i: number, definite: boolean): boolean {
  const facts = page.facts[i]!;
  const phrase = phraseAt(page, i);
  if (phrase !== undefined && phrase.cue.role !== 'noun') return true;
  if ((facts & RELATIVE) !== 0 || isCircumstance(page, i) || adverbialAt(page, i, false) !== undefined) return true;
  if ((facts & LOOSE) !== 0 && page.nameOf[i] === -1 && !hasTrait(page, i - 1, GOVERNING)) return true;
  return ((facts & READING) !== 0 && (isVerb(page, i) || isSpeaking(page, i))) || (definite && (facts & DEMONSTRATIVE) !== 0);
}

/** The name of whoever has an office stands so near after what belongs to it. */
const LONGEST_OFFICE = 9;

/**
 * The token where the name begins of somebody whose office, which heads the phrase, goes on at `at` with a preposition that elsewhere ends
 * the phrase: `المدير التنفيذي لـ«رواق» سامي حداد`, `رئيس بعثة الصندوق إلى مصر سامي حداد`; -1 where there is none.
 */
function nameAfter(page: Page, first: number, at: number, end: number): number {
  if (wordAt(page, first).noun?.kind !== 'person' || !((page.facts[at]! & (LOOSE | WITH_PRONOUN)) !== 0 || adverbialAt(page, at, false) === 'addressee')) return -1;
  for (let i = first; i < at; i++) if (nameAt(page, i)?.type === 'PER') return -1;
  for (let i = at; i < Math.min(end, at + LONGEST_OFFICE); i++) {
    if (i > at && (nameAt(page, i)?.type === 'PER' || isInitialTitle(page, i))) return i;
    const facts = page.facts[i]!;
    if ((facts & (WORD | MARK)) === 0 || (facts & (RELATIVE | TIME | PHRASE)) !== 0 || wordAt(page, i).noun?.kind === 'person') return -1;
  }
  return -1;
}

/** Whether a title of one letter with its stop stands before a name: `أستاذ الاقتصاد د. سامي حداد`. */
export function isInitialTitle(page: Page, i: number): boolean {
  return (factsAt(page, i) & (SINGLE | WORD)) === (SINGLE | WORD) && page.tokens[i]!.kind === 'word' && keyAt(page, i + 1) === '.' && page.stops[i + 1] === 0 && (page.nameOf[i + 2] ?? -1) >= 0;
}

/** Whether a word can be nothing but a verb of saying in the imperfect, before which a headline's subject ends: `علماء يكشفون`; not `يدعى`, before a name. */
function isVerb(page: Page, i: number): boolean {
  const { readings, noun } = wordAt(page, i);
  const called = page.text[page.tokens[i]!.end - 1] === 'ى';
  return readings.length > 0 && noun === undefined && !called && page.nameOf[i] === -1 && readings.every(({ kind, prefix }) => kind === 'imperfect' && prefix === '');
}

/** Whether a verbal noun of saying follows the subject: `ختم المتحدث بالقول`. */
function isSpeaking(page: Page, i: number): boolean {
  return keyAt(page, i).startsWith('بال') && page.nameOf[i] === -1 && wordAt(page, i).readings.some(({ kind, prefix }) => kind === 'masdar' && prefix === 'ب');
}

/** Whether a figure tells the age of whoever is named before it: `ويؤكد سامي حداد 18 سنة أن`. */
function isAge(page: Page, i: number): boolean {
  return page.tokens[i]!.kind === 'number' && page.nameOf[i] === -1 && nameAt(page, i - 1)?.type === 'PER';
}

/** After a definite noun, a bare indefinite word that is no title, preposition or conjunction begins another phrase: the object. */
function startsObject(page: Page, i: number, defines: boolean, objects: boolean): boolean {
  if (defines || (page.facts[i]! & PREPOSITION) !== 0 || !hasTrait(page, i, OBJECT)) return false;
  return (objects || wordAt(page, i).noun?.kind !== 'body') && page.tokens[i]!.kind === 'word' && !hasTrait(page, i - 1, HONORIFIC);
}

/** Whether a body is named right after a document, a place or a person, which it cannot be, or a second place: `دعا البيان مجلس القضاء`, `طالبت عمان بيروت`, `اتهم حداد الصين`. */
function isOther(page: Page, i: number): boolean {
  const name = nameAt(page, i);
  if (name === undefined || name.type === 'PER' || name.start !== page.tokens[i]!.start) return false;
  const before = nameAt(page, i - 1);
  return (name.type === 'ORG' && wordAt(page, i - 1).noun?.kind === 'document') || (before !== undefined && before !== name && (before.type === 'LOC' || (before.type === 'PER' && !hasArticle(page, i - 1))));
}

/** Whether a person after a body, a document or several people is whom they address: `ناشدت الجمعية رئيس البلدية`, `طالب النواب سامي حداد`. */
function isAddressed(page: Page, first: number, i: number): boolean {
  const head = wordAt(page, first).noun;
  const noun = wordAt(page, i).noun;
  if (head === undefined || page.nameOf[first]! >= 0) return false;
  if (head.kind === 'person' || head.kind === 'group') return head.number === 'pl' && nameAt(page, i)?.type === 'PER' && nameAt(page, i)!.start === page.tokens[i]!.start && !wordAt(page, i - 1).noun;
  return noun?.kind === 'person' && (hasArticle(page, i) ? noun.number === 'pl' : noun.number === 'sg' && hasArticle(page, i - 1));
}

/** Whether a definite word after a definite noun is no adjective or name of it: the object of the verb. */
function isSecondNoun(page: Page, i: number): boolean {
  return hasTrait(page, i, DEFINITE_NOUN) && page.nameOf[i]! < 0 && wordAt(page, i).noun?.kind !== 'person';
}

function startsApposition(page: Page, i: number, end: number): boolean {
  const facts = factsAt(page, i);
  if (i >= end || (facts & WORD) === 0 || (facts & (RELATIVE | PREPOSITION)) !== 0 || adverbialAt(page, i, true) !== undefined) return false;
  const key = keyAt(page, i);
  if (/^(?:بال|كال|لل)/u.test(key)) return false;
  return page.nameOf[i]! >= 0 || (facts & NOUN) !== 0 || isInitialTitle(page, i) || key.startsWith('ال');
}

/** Whether a source may be named from `i` on: a known name, a noun that heads sources, or a definite noun. */
export function startsNounPhrase(page: Page, i: number): boolean {
  const facts = factsAt(page, i);
  const key = keyAt(page, i);
  if ((facts & PREPOSITION) !== 0) return /^و?(?:اخر|احدث)$/u.test(key) && wordAt(page, i + 1).noun?.kind === 'document';
  if ((facts & TIME) !== 0) return false;
  return page.nameOf[i]! >= 0 || (facts & NOUN) !== 0 || key.startsWith('ال') || (key.startsWith('وال') && (facts & READING) === 0) || page.closing[i]! >= 0;
}
