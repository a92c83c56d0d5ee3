import type { FrameAt } from './boundaries.ts';
import { BA, COMMA, LAM, LEADING, MARK, NOUN, READING, STOP } from '../page/facts.ts';
import { hasTrait, isWord, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { PARTITIVE } from '../page/traits.ts';
import { nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { PREPOSITIONS_OF_PHRASES } from '../syntax/prepositions.ts';
import { readSubject } from '../syntax/subjects.ts';
import { takesContent, type Found } from './objects.ts';
import type { ReportingVerb } from '../../../resources/quotes/lexicons.ts';
import type { Reading } from '../../../resources/quotes/words.ts';

/** Verbs by which somebody named is judged: `أشاد بروسيا`; with others a name after ب is where something is. */
const VALUING: ReadonlySet<string> = new Set(['praise', 'criticise']);

/** After a comma, و begins another clause unless a pronoun, an article or a preposition follows. */
const NEW_CLAUSE = /^و(?!ه[وي]$|ال|ب|ل)/u;

/** A word like this has a preposition, or the search for one ends. */
const HALTING = STOP | READING | COMMA | LEADING | LAM | BA | MARK;

/** The first phrase with a preposition that the verb takes. */
export function prepositional(page: Page, i: number, { verb, kind }: Reading, limit: number, frameAt: FrameAt): Found | undefined {
  if (verb.lemma === 'وعد' && kind === 'imperfect') return undefined;
  for (let k = i + 1; k < limit; k++) {
    const facts = page.facts[k]!;
    if ((facts & HALTING) === 0) continue;
    if (page.stops[k] === 1 || (frameAt(k) !== undefined && frameAt(k)!.form !== 'reported')) return undefined;
    if ((facts & COMMA) !== 0 && (kind === 'participle' || NEW_CLAUSE.test(keyAt(page, k + 1)))) return undefined;
    const key = keyAt(page, k);
    const preposition = (facts & LEADING) !== 0 && page.nameOf[k] === -1 && !isBeside(page, k) ? PREPOSITIONS_OF_PHRASES.get(key) : undefined;
    const takes = preposition === undefined ? takesWithBa(page, k, verb) : verb.complements.has(preposition);
    const forTo = (verb.lemma === 'دعا' || (k === i + 1 && verb.group === 'point' && verb.complements.has('إلى'))) && isOtherWithLam(page, k);
    if (takes && key === 'الي' && wordAt(page, k - 1).is.addressed) continue;
    if (takes && key === 'من' && hasTrait(page, k - 1, PARTITIVE)) continue;
    if (takes && key === 'من' && verb.complements.has('NP') && verb.group === 'direct') return afterAddressee(page, i, k, limit);
    if ((takes || forTo) && isWord(page, k)) {
      const subject = readSubject(page, i + 1, k, verb.takesObject);
      const object = takesContent(verb) && subject.object?.first === subject.speaker?.end ? subject.object : undefined;
      return { first: object?.first ?? k, subject };
    }
    if (page.closing[k]! >= 0 && page.unclosed[k] === 0) k = page.closing[k]!;
  }
  return undefined;
}

/** `إلى جانب` is one preposition, and opens nothing that a verb takes. */
function isBeside(page: Page, k: number): boolean {
  return keyAt(page, k) === 'الي' && keyAt(page, k + 1) === 'جانب';
}

/** Whether the verb takes ب, and the word has it; of names only where the verb judges whoever is named. */
function takesWithBa(page: Page, k: number, { complements, group }: ReportingVerb): boolean {
  if ((page.facts[k]! & BA) === 0 || !complements.has('ب')) return false;
  const key = keyAt(page, k);
  if (key === 'بما' && VALUING.has(group)) return !/^(?:في|ان)$/u.test(keyAt(page, k + 1));
  if ((key.length <= 3 && key !== 'ب') || wordAt(page, k).is.objectless) return false;
  return page.nameOf[k] === -1 || (VALUING.has(group) && !startsName(page, k));
}

/** Whether a word with ل in it is neither a name nor a noun that heads a source: what is called for, and not who is called. */
function isOtherWithLam(page: Page, k: number): boolean {
  return (page.facts[k]! & (LAM | NOUN)) === LAM && keyAt(page, k).length > 4 && page.nameOf[k] === -1;
}

/** Whether a name begins with the first letter of the word, which then is no preposition (`بوتين`; not `بروسيا`). */
function startsName(page: Page, i: number): boolean {
  const name = nameAt(page, i);
  return name !== undefined && name.start <= page.tokens[i]!.start;
}

/** A noun with a pronoun is a phrase by itself. */
const OWNED = /(?:ه|ها|هم)$/u;

/** What somebody is asked for: `طلب من الوزارة توضيح الأمر`. */
function afterAddressee(page: Page, i: number, preposition: number, limit: number): Found | undefined {
  const owned = OWNED.test(page.text.slice(page.tokens[preposition + 1]?.start, page.tokens[preposition + 1]?.end));
  const loose = owned ? preposition + 2 : nounPhraseEnd(page, preposition + 1, limit);
  const end = loose < limit && isWord(page, loose) ? loose : nounPhraseEnd(page, preposition + 1, limit, true);
  if (end >= limit || !isWord(page, end)) return undefined;
  const { speaker, via, object } = readSubject(page, i + 1, preposition);
  return { first: end, subject: { speaker, via, addressee: { first: preposition, end }, object } };
}
