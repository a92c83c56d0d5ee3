import type { NominalCue } from '../../../resources/quotes/lexicons.ts';
import { withoutPronoun } from '../../../arabic/verbs.ts';
import { PHRASE } from './facts.ts';
import { factsAt, hasTrait, keyAt, type Page, wordAt } from './page.ts';
import { RULE, SECOND } from './traits.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** A fixed phrase of the lexicon in the text. */
export interface PhraseMatch {
  readonly cue: NominalCue;
  readonly first: number;
  readonly end: number;
  /** Whether a source may be named right after it, of a phrase that tells whose word its sentence is. */
  readonly named: boolean;
}

/** The longest phrase that begins at a token, proclitic و or ف allowed; none within a name. */
export function phraseAt(page: Page, index: number): PhraseMatch | undefined {
  return (factsAt(page, index) & PHRASE) === 0 ? undefined : page.phrases.get(index);
}

/** Whether a phrase begins at a word that may be a verb: one that is no verb of saying (`يذكر أن`), one that ends there (`هل تعلم`), or one that makes a frame of its own (`جاء في بيان أن`, `حسب الوزير`). */
export function isOthersVerb(page: Page, i: number): boolean {
  const phrase = phraseAt(page, i);
  if (phrase === undefined) return endsFormula(page, i);
  const { role } = phrase.cue;
  return (role === 'source' && phrase.named) || role === 'formula' || role === 'document' || role === 'reentry' || role === 'hearsay';
}

function endsFormula(page: Page, i: number): boolean {
  const phrase = i === 0 ? undefined : phraseAt(page, i - 1);
  return phrase?.cue.role === 'formula' && phrase.end === i + 1;
}

/** Looks for `phraseAt` in the lexicon. */
export function longestPhrase(page: Page, index: number): PhraseMatch | undefined {
  const { phrases } = wordAt(page, index);
  if (page.nameOf[index]! >= 0 && page.nameOf[index] === page.nameOf[index - 1]) return undefined;
  if (phrases === undefined) return undefined;
  const longer = hasTrait(page, index + 1, SECOND) ? phrases.byNext.get(keyAt(page, index + 1)) : undefined;
  return (longer && firstOf(page, index, longer)) ?? firstOf(page, index, phrases.open);
}

function firstOf(page: Page, index: number, cues: readonly NominalCue[]): PhraseMatch | undefined {
  for (const cue of cues) {
    const end = phraseEnd(page, index, cue);
    if (end !== undefined) return { cue, first: index, end, named: isNamed(page, end, cue) };
  }
  return undefined;
}

/** End of the phrase at `index`; its last word may be written in one with the next (`وفقا لوزارة`, of which `ل` belongs to the name's token). */
function phraseEnd(page: Page, index: number, { rest }: NominalCue): number | undefined {
  for (let k = 0; k < rest.length; k++) {
    const key = keyAt(page, index + 1 + k);
    if (key === rest[k]) continue;
    const fused = k === rest.length - 1 && rest[k]!.length === 1 && key.startsWith(rest[k]!) && key.length > 3;
    return fused ? index + 1 + k : undefined;
  }
  return index + 1 + rest.length;
}

function isNamed(page: Page, end: number, { role, lemma }: NominalCue): boolean {
  if (role === 'opinion') return true;
  if (role !== 'source' && role !== 'relay' && role !== 'clause') return false;
  const pointed = /^ل?(?:هذا|هذه|ذلك|تلك|ذات|نفس)$/u.test(keyAt(page, end));
  const at = pointed ? end + 1 : end;
  const { noun, readings } = wordAt(page, at);
  if (role === 'clause') return readings.some(({ kind }) => isFinite(kind));
  if (hasTrait(page, at, RULE)) return false;
  const key = keyAt(page, at);
  const bare = key.startsWith('لل') ? `ا${key.slice(1)}` : key.startsWith('ل') ? key.slice(1) : key;
  const known = page.nameOf[end]! >= 0 || noun !== undefined || page.words.of(bare).noun !== undefined || page.words.isAgency(bare, keyAt(page, end + 1)) || page.closing[end]! >= 0 || isOwnDocument(page, bare);
  return known || (lemma === 'بحسب' && key.startsWith('ال'));
}

/** Whether a word is a document with its author's pronoun: `تقريرها`. */
export function isOwnDocument(page: Page, key: string): boolean {
  return withoutPronoun(key).some(({ base }) => page.words.of(base).noun?.kind === 'document');
}
