import { adverbialAt, adverbialEnd, bracketEnd } from './adverbials.ts';
import { opensAnonymity } from './anonymity.ts';
import { nounPhraseEnd } from './noun-phrases.ts';
import { phraseAt } from '../page/phrases.ts';
import { MARK, PREPOSITION, RELATIVE, WORD } from '../page/facts.ts';
import { factsAt, isComma, keyAt, type Page, type Range } from '../page/page.ts';
import { ASIDE, REFLEXIVE } from '../page/traits.ts';

/** What stands between a cue and what it says: who speaks, to whom, and by which channel; `object` is what follows the speaker's noun phrase. */
export interface Subject {
  readonly speaker: Range | null;
  readonly via: Range | undefined;
  readonly addressee: Range | undefined;
  readonly object: Range | undefined;
}

/** The same with another speaker or none. */
export function withSpeaker({ via, addressee, object }: Subject, speaker: Range | null): Subject {
  return { speaker, via, addressee, object };
}

/** Reads the tokens from `first` to `end` as noun phrase and adverbials; with `objects`, the verb's object may follow its subject at once. */
export function readSubject(page: Page, first: number, end: number, objects = false): Subject {
  const found: { -readonly [part in keyof Subject]: Subject[part] } = { speaker: null, via: undefined, addressee: undefined, object: undefined };
  for (let i = first; i < end; ) {
    const facts = page.facts[i]!;
    if ((facts & (WORD | MARK)) === 0) {
      i = keyAt(page, i) === '(' ? bracketEnd(page, i, end) : i + 1;
      continue;
    }
    if ((page.traits[i]! & REFLEXIVE) !== 0) {
      i++;
      continue;
    }
    const phrase = adverbialAt(page, i, found.speaker === null);
    // A pronoun at once after the verb opens an aside about its dropped subject, whatever names come in it: `وتقول وهي تسقي الورد`.
    if ((i === first && (page.traits[i]! & ASIDE) !== 0) || isAttribution(page, i)) {
      i = commaBefore(page, i, end);
    } else if (phrase !== undefined) {
      const stop = i === first + 1 && isComma(page, first) ? commaBefore(page, i, end) : adverbialEnd(page, i, end, found.speaker === null);
      if (phrase !== 'adverbial' && found[phrase] === undefined) found[phrase] = { first: i, end: stop };
      i = stop;
    } else if (found.speaker === null) {
      const stop = nounPhraseEnd(page, i, end, objects);
      found.speaker = { first: i, end: withoutPreposition(page, i, stop) };
      i = stop;
    } else {
      if ((facts & RELATIVE) !== 0 || opensAnonymity(page, i) || (isComma(page, i - 1) && keyAt(page, i) === 'من')) {
        i = commaBefore(page, i, end);
        continue;
      }
      found.object = { first: i, end };
      break;
    }
  }
  return found;
}

/** Whether a comma parts off whose word it is: `كشفت، حسب ما نقلته الوكالة، أن`. */
function isAttribution(page: Page, i: number): boolean {
  const phrase = isComma(page, i - 1) ? phraseAt(page, i) : undefined;
  return phrase !== undefined && phrase.named && (phrase.cue.role === 'source' || phrase.cue.role === 'clause' || phrase.cue.role === 'opinion');
}

/** A relative clause, a clause that keeps a name back, whom somebody belongs to (`، من جمعية الصيادين`) or an aside reaches to the next comma. */
function commaBefore(page: Page, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (isComma(page, i)) return i;
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0 && page.closing[i]! < end) i = page.closing[i]!;
  }
  return end;
}

/** A preposition whose noun an adverbial or relative clause took is no part of the phrase; `علي` at the end of a name is none. */
function withoutPreposition(page: Page, first: number, end: number): number {
  return end - 1 > first && (factsAt(page, end - 1) & PREPOSITION) !== 0 && page.nameOf[end - 1] === -1 && keyAt(page, end - 1).length <= 3 ? end - 1 : end;
}
