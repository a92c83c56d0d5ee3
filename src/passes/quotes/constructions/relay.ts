import { type Frame, toFrame } from '../frame.ts';
import { nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { READING } from '../page/facts.ts';
import { isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** Verbs that pass on what somebody else said, each with the preposition before whoever did, folded. */
const RELAYS: ReadonlyMap<string, string> = new Map([['نقل', 'عن'], ['نسب', 'الي'], ['علم', 'من']]);
const REACH = 34;

/**
 * Tells the one who spoke from the one who passes it on: `نقلت رويترز عن مسؤول قوله إن` gives the frame the speaker after عن and the
 * agency as relay; `نقلت رويترز عن مسؤول أن` and `علمت «المساء» من مصدر أن` likewise. Other frames come back as they are.
 */
export function withRelay(page: Page, frame: Frame): Frame {
  if (frame.kind === 'finite' && RELAYS.has(frame.lemma)) return relayed(page, frame, frame.cue.first, frame.content[0]!.first, RELAYS.get(frame.lemma)!);
  if (frame.kind !== 'masdar') return frame;
  const paragraph = page.paragraphs[page.paragraphOf[frame.cue.first]!]!;
  for (let i = frame.cue.first - 1; i >= Math.max(paragraph.first, frame.cue.first - REACH); i--) {
    if (page.stops[i] === 1) return frame;
    if ((page.facts[i]! & READING) === 0) continue;
    const passing = wordAt(page, i).readings.find(({ verb, kind }) => RELAYS.has(verb.lemma) && isFinite(kind));
    if (passing !== undefined) return relayed(page, frame, i, frame.cue.first, RELAYS.get(passing.verb.lemma)!);
  }
  return frame;
}

function relayed(page: Page, frame: Frame, verb: number, end: number, preposition: string): Frame {
  for (let i = verb + 1; i < end; i++) {
    const key = keyAt(page, i);
    if (key !== preposition) continue;
    if (!isWord(page, i + 1) && page.closing[i + 1] === -1) return frame;
    if (preposition === 'من' && wordAt(page, i + 1).noun === undefined && page.nameOf[i + 1] === -1) return frame;
    const speaker: Range = { first: i + 1, end: nounPhraseEnd(page, i + 1, end) };
    const relay = readSubject(page, verb + 1, i).speaker;
    return toFrame({ ...frame, rule: 'relay', speaker, relay: relay ?? frame.relay });
  }
  return frame;
}
