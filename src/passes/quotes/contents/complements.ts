import type { FrameAt } from './boundaries.ts';
import type { Complement as Taken, ReportingVerb } from '../../../resources/quotes/lexicons.ts';
import { complementizerAt, isGovernor, isSpelledSo, type Complementizer } from '../syntax/complementizers.ts';
import { isNameInMarks } from './named-marks.ts';
import { COLON, COMMA, COMPLEMENTIZER, MARK, PHRASE, PREPOSITION, READING, STOP, TIME, TURNING } from '../page/facts.ts';
import { countWords, factsAt, hasTrait, isComma, isWord, keyAt, type Page, wordAt } from '../page/page.ts';
import { phraseAt } from '../page/phrases.ts';
import { INCUMBENT } from '../page/traits.ts';
import { PREPOSITIONS } from '../syntax/prepositions.ts';
import { isFinite, type Reading } from '../../../resources/quotes/words.ts';

/** What a verb of saying says: where it begins, and where the words between verb and it (subject, adverbials) end. */
export interface Complement {
  readonly kind: 'clause' | 'marks' | 'colon';
  readonly first: number;
  readonly until: number;
  /** How usual the complement is after this verb, 0 to 1. */
  readonly fit: number;
}

/** Nearly all complements stand within so many tokens of a certain verb (99 % of 60,916 counted within 26); those of an uncertain one farther off than NARROW are parted from the names before them. */
const WINDOW = 45;
const NARROW = 16;

/** A complement may begin with a word like this, or the search for one ends. */
const HALTING = STOP | READING | COLON | COMMA | MARK | PHRASE | TURNING | COMPLEMENTIZER;

/** The nearest complement to the right of the cue whose last token is `cue`, before another cue with a complement of its own. */
export function findComplement(page: Page, cue: number, reading: Reading, frameAt: FrameAt): Complement | undefined {
  const paragraph = page.paragraphs[page.paragraphOf[cue]!]!;
  const around = page.enclosing[cue]!;
  const certain = reading.verb.tier === 'A';
  const limit = Math.min(around >= 0 ? page.closing[around]! : paragraph.end, cue + 1 + WINDOW);
  let commas = 0;
  let noun = -1;
  for (let i = cue + 1; i < limit; i++) {
    const facts = page.facts[i]!;
    if ((facts & HALTING) === 0) continue;
    if (page.stops[i] === 1) return undefined;
    const taken = (facts & READING) === 0 ? undefined : frameAt(i);
    if (taken !== undefined && taken.form !== 'reported') return undefined;
    const far = !certain && i > cue + NARROW;
    if ((facts & COLON) !== 0) return far ? undefined : colonComplement(page, cue, i, reading, paragraph.end);
    if ((facts & COMMA) !== 0 && (++commas > (certain ? 6 : 3) || reading.verb.group === 'answer' && reading.kind === 'participle')) return undefined;
    const close = page.closing[i]!;
    if (close >= 0) {
      const marks = far ? undefined : marksComplement(page, cue, i, reading);
      if (marks !== undefined) return marks;
      if (page.unclosed[i] === 0) i = close;
      continue;
    }
    const role = phraseAt(page, i)?.cue.role;
    if (role === 'content' || role === 'pretext' || opensAnother(page, i)) return undefined;
    if (role === 'noun') noun = i;
    const complementizer = complementizerAt(page, i);
    if (complementizer === undefined || complementizer.joined) continue;
    if (complementizer.base === 'بأن' && noun > (reading.verb.complements.has('بأن') ? cue + 1 : cue) && i - noun <= 5) return undefined;
    const fit = clauseFit(page, cue, i, complementizer, reading.verb);
    if (far && (fit < 1 || reading.verb.group === 'add' || !isParted(page, i))) return undefined;
    if (fit > 0) return { kind: 'clause', first: i, until: PREPOSITIONS.get(keyAt(page, i - 1)) !== undefined && i - 1 > cue ? i - 1 : i, fit };
    if (!isGoverned(page, cue, i)) return undefined;
  }
  return undefined;
}

/** Whether a comma or bracket before a clause, or before its preposition, parts it from the names that stand between verb and clause. */
function isParted(page: Page, i: number): boolean {
  const before = PREPOSITIONS.has(keyAt(page, i - 1)) ? i - 2 : i - 1;
  return !isWord(page, before) || PREPOSITIONS.has(keyAt(page, i - 1));
}

/** Whether a word opens a clause that no complement of the verb before it lies in: `مما يؤكد أن`, `الأمر الذي`, `ولكن`, `لكنه`. */
function opensAnother(page: Page, i: number): boolean {
  if ((page.facts[i]! & TURNING) === 0) return false;
  const key = keyAt(page, i);
  return key === 'مما' || BUT.test(key) || (key === 'الامر' && keyAt(page, i + 1) === 'الذي');
}

const BUT = /^(?:ولكن|و?لكن(?:ه|ها|هم))$/u;

/** Whether the complementizer belongs to the word before it: a preposition, modal or conjunction (`بعد أن`, `يمكن أن`, `من أن`). */
function isGoverned(page: Page, cue: number, at: number): boolean {
  return at - 1 > cue && (PREPOSITIONS.get(keyAt(page, at - 1)) !== undefined || isGovernor(page, at - 1) || isModal(page, cue, at));
}

/** Whoever a modal is told of stands between it and its أن, and has no more words. */
const LONGEST_CONCERNED = 4;

/** Whether a modal with whom it concerns stands before a complementizer: `لا يمكن للوزير الجديد أن`. */
function isModal(page: Page, cue: number, at: number): boolean {
  // Right after a verb it is whom that addresses: `اقترح عليه أن`.
  if (at - 2 > cue && hasTrait(page, at - 1, INCUMBENT) && complementizerAt(page, at)?.base !== 'إن') return true;
  for (let i = at - 1; i > Math.max(cue, at - 1 - LONGEST_CONCERNED) && isWord(page, i); i--) {
    if (keyAt(page, i)[0] === 'ل' && isGovernor(page, i - 1) && i - 1 > cue) return true;
  }
  return false;
}

/** So near a verb that takes أن, or after a comma where the verb begins the clause, إن is oftener the same with its hamza misplaced than a clause of its own. */
const MISSPELLED = 8;

/** Whether a verb follows أن at once, as after no verb of showing without a preposition, which takes facts; with ت it may be a noun. */
function isSubjunctive(page: Page, at: number): boolean {
  return /^ي[\u0621-\u06d3]{3}/u.test(keyAt(page, at + 1)) && keyAt(page, at) === 'ان' && page.nameOf[at + 1] === -1 && wordAt(page, at + 1).noun === undefined;
}

/** How usual a complementizer at `at` is after the verb; 0 when it belongs to the word before it (`بعد أن`, `يمكن أن`). */
function clauseFit(page: Page, cue: number, at: number, { base }: Complementizer, verb: ReportingVerb): number {
  const before = keyAt(page, at - 1);
  const takes = (complement: Taken): boolean => verb.complements.has(complement);
  if (base === 'فإن') return 0;
  if (base === 'لأن') return verb.group === 'emote' || verb.group === 'direct' ? (at - cue <= 4 ? 0.8 : 0) : 0;
  if (base === 'بأن') return takes('بأن') ? 1 : takes('ب') ? 0.9 : takes('إن') && !takes('أن') ? 0 : takes('أن') ? 0.8 : 0;
  const preposition = at - 1 > cue ? PREPOSITIONS.get(before) : undefined;
  if (preposition !== undefined) {
    if (takes(preposition)) return 1;
    if (verb.group === 'emote' && (takes('عن') || takes('NP'))) return 0.8;
    return verb.tier === 'A' && preposition !== 'من' && (at === cue + 2 || (preposition === 'إلى' && isComma(page, at - 2))) ? 0.6 : 0;
  }
  if (at - 1 > cue && (isGovernor(page, at - 1) || isModal(page, cue, at))) return 0;
  if (verb.group === 'document' && isSubjunctive(page, at)) return 0;
  if (base === 'إن') return takes('إن') ? 1 : verb.tier === 'A' ? 0.85 : (at - cue <= MISSPELLED || (isComma(page, at - 1) && !isWord(page, cue - 1))) && (takes('أن') || takes('بأن')) ? 0.7 : 0;
  if (takes('أن') || (base === 'ان' && takes('إن'))) return 1;
  return takes('بأن') || (verb.tier === 'A' && (takes('إلى') || takes('على'))) || ((takes('على') || takes('إلى') || takes('من')) && at - cue <= 6 && verb.group !== 'say') ? 0.6 : 0;
}

/** The preposition, written in one with its noun, that the verb takes; "to call for" has ل beside إلى. */
function fusedPreposition({ lemma, complements }: ReportingVerb): 'ب' | 'ل' | undefined {
  return complements.has('ب') ? 'ب' : lemma === 'دعا' ? 'ل' : undefined;
}

/** Whether a word is a noun with the preposition that the verb takes, in one phrase with the marks that open at `open`, and so no subject: `يفيد بوجود`; known names and nouns of people are read as they stand. */
function isGovernedByFused(page: Page, i: number, open: number, preposition: 'ب' | 'ل'): boolean {
  for (let k = i + 1; k < open; k++) if (!isWord(page, k)) return false;
  const key = keyAt(page, i);
  return key[0] === preposition && key.length > 3 && page.tokens[i]!.kind === 'word' && page.nameOf[i] === -1 && wordAt(page, i).noun === undefined && (page.facts[i]! & (PREPOSITION | TIME)) === 0;
}

/** Marked words right after the verb or its subject are what was said, unless they are a name; a verb of judging has its object before a comma. */
function marksComplement(page: Page, cue: number, open: number, { verb, kind, clitic }: Reading): Complement | undefined {
  if ((clitic && verb.group === 'inform') || verb.group === 'document' || (verb.group === 'judge' && isComma(page, open - 1))) return undefined;
  const close = page.closing[open]!;
  const size = countWords(page, { first: open, end: close });
  const attached = keyAt(page, open - 1);
  const fused = fusedPreposition(verb);
  if (open > cue + 1 && isFinite(kind) && fused !== undefined && isGovernedByFused(page, cue + 1, open, fused) && !isNameInMarks(page, open)) return { kind: 'clause', first: cue + 1, until: cue + 1, fit: 0.8 };
  if (attached === 'ب' && verb.complements.has('ب')) return { kind: 'marks', first: open - 1, until: open - 1, fit: 0.9 };
  const preposition = PREPOSITIONS.get(attached);
  if (preposition !== undefined && open - 1 > cue && verb.complements.has(preposition) && !isNameInMarks(page, open)) return { kind: 'marks', first: open - 1, until: open - 1, fit: 0.7 };
  if (attached === 'ل' || attached === 'ب' || attached === 'و' || (preposition !== undefined && open - 1 > cue) || isNameInMarks(page, open)) return undefined;
  const own = PREPOSITIONS.get(keyAt(page, cue + 1));
  if (own !== undefined && open > cue + 1 && verb.complements.has(own)) return undefined;
  const quoting = verb.complements.has('quote') || verb.tier === 'A';
  if (verb.homograph === 'preposition' || (open - 1 > cue && (factsAt(page, open - 1) & PREPOSITION) !== 0)) return undefined;
  const near = (open === cue + 1 || isComma(page, open - 1)) && verb.tier !== 'C';
  if (size <= 2 && close + 1 < page.tokens.length && isWord(page, close + 1) && page.unclosed[open] === 0) return undefined;
  if (size >= 5 ? quoting || verb.tier === 'B' || near : near && (quoting || kind === 'participle')) return { kind: 'marks', first: open, until: open, fit: quoting ? 0.95 : 0.75 };
  return size >= 3 && quoting ? { kind: 'marks', first: open, until: open, fit: 0.7 } : undefined;
}

function colonComplement(page: Page, cue: number, colon: number, { verb, kind }: Reading, end: number): Complement | undefined {
  if (verb.tier === 'C' && !verb.complements.has('quote')) return undefined;
  if (verb.tier === 'B' && !verb.complements.has('quote') && page.closing[colon + 1] === -1 && kind !== 'participle') return undefined;
  const usual = verb.complements.has('quote') || verb.tier === 'A';
  const until = isSpelledSo(page, colon - 1) ? colon - 1 : colon;
  if (colon + 1 < end) return { kind: 'colon', first: colon + 1, until, fit: usual ? 1 : 0.8 };
  const next = page.paragraphs[page.paragraphOf[cue]! + 1];
  return next !== undefined && usual && next.kind !== 'headline' ? { kind: 'colon', first: next.first, until, fit: 0.8 } : undefined;
}
