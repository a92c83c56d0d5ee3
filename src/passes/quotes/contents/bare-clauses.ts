import { complementizerAt } from '../syntax/complementizers.ts';
import { readSubject } from '../syntax/subjects.ts';
import { ADVERB, COMMA, COMPLEMENTIZER, LAM, LEAD, NOUN, PREPOSITION, READING, RELATIVE, TIME } from '../page/facts.ts';
import { factsAt, isWord, keyAt, type Page, wordAt } from '../page/page.ts';
import type { Complement } from './complements.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/** A verb and the bare clause it says stand no farther apart. */
const NARROW = 16;

/** What was said without any complementizer after a comma: `وذكر في حديثه، يضم المركز قاعات`. Only where the verb begins its sentence, and no more than its subject and adverbials stand before the comma. */
export function partedClause(page: Page, cue: number, { verb, kind, prefix }: Reading): Complement | undefined {
  if (!isFinite(kind) || prefix !== 'و' || isWord(page, cue - 1) || !verb.complements.has('quote') || (verb.tier !== 'A' && verb.group !== 'add')) return undefined;
  const limit = Math.min(page.paragraphs[page.paragraphOf[cue]!]!.end, cue + 1 + NARROW);
  for (let i = cue + 1; i < limit && page.stops[i] === 0; i++) {
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0) i = page.closing[i]!;
    else if ((page.facts[i]! & COMMA) !== 0 && (isStarter(page, i + 1) || isVerb(page, i + 1)) && readSubject(page, cue + 1, i).object === undefined) return { kind: 'clause', first: i + 1, until: i, fit: 0.7 };
  }
  return undefined;
}

/** Whether an unknown word has the form of a verb in the imperfect, third person masculine: few nouns begin as it does. */
function isVerb(page: Page, i: number): boolean {
  return (factsAt(page, i) & (NOUN | TIME | ADVERB)) === 0 && page.nameOf[i] === -1 && /^ي[\u0621-\u06d3]{2,}$/u.test(keyAt(page, i));
}

/** What was said without any complementizer: `وقال المدرب لن نستسلم`. Only after `قال` and verbs of adding. */
export function bareClause(page: Page, cue: number, { verb, kind, prefix }: Reading): Complement | undefined {
  if ((verb.lemma !== 'قال' && verb.group !== 'add') || verb.tier !== 'A' || kind === 'masdar' || (kind !== 'participle' && prefix === '' && isWord(page, cue - 1))) return undefined;
  const paragraph = page.paragraphs[page.paragraphOf[cue]!]!;
  const limit = Math.min(paragraph.end, cue + 1 + NARROW);
  if (kind === 'participle' && verb.lemma === 'قال' && isSaid(page, cue + 1)) return { kind: 'clause', first: cue + 1, until: cue + 1, fit: 0.7 };
  let relative = false;
  for (let i = cue + 1; i < limit && page.stops[i] === 0; i++) {
    relative = (page.facts[i]! & COMMA) === 0 && (relative || (page.facts[i]! & RELATIVE) !== 0);
    if (!relative && isStarter(page, i) && (i === cue + 1 || readSubject(page, cue + 1, i).object === undefined)) return { kind: 'clause', first: i, until: i, fit: 0.7 };
    if (page.closing[i]! >= 0 || complementizerAt(page, i) !== undefined) return undefined;
  }
  return undefined;
}

/** What stands before speech, and is no part of it, right after a participle of saying. */
const NOT_SAID = PREPOSITION | TIME | LEAD | ADVERB | LAM | COMPLEMENTIZER | NOUN;

/** Whether speech begins with the word right after `قائلا`, to whom no subject is told: `وختم قائلا ننتظر القرار`. */
function isSaid(page: Page, i: number): boolean {
  return isWord(page, i) && page.nameOf[i] === -1 && (factsAt(page, i) & NOT_SAID) === 0;
}

/** Whether speech begins with the word: one that opens clauses, or "we" in a verb of saying (`وقال ندرك أن`). */
function isStarter(page: Page, i: number): boolean {
  const { is, readings } = wordAt(page, i);
  return is.starter || ((factsAt(page, i) & (READING | NOUN)) === READING && page.nameOf[i] === -1 && readings.every(({ person, kind }) => person === 1 && kind === 'imperfect') && keyAt(page, i)[0] === 'ن');
}
