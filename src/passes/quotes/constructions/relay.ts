import { type Frame, toFrame } from '../frame.ts';
import { nounPhraseEnd } from '../syntax/noun-phrases.ts';
import { READING } from '../page/facts.ts';
import { isWord, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { readSubject } from '../syntax/subjects.ts';
import { isFinite } from '../../../resources/quotes/words.ts';

/** Verbs that pass on what somebody else said. */
const RELAYS = new Set(['نقل', 'نسب']);
const REACH = 34;

/**
 * Tells the one who spoke from the one who passes it on: `نقلت رويترز عن مسؤول قوله إن` gives the frame the speaker after عن and the
 * agency as relay; `نقلت رويترز عن مسؤول أن` likewise. Other frames come back as they are.
 */
export function withRelay(page: Page, frame: Frame): Frame {
  if (frame.kind === 'finite' && RELAYS.has(frame.lemma)) return relayed(page, frame, frame.cue.first, frame.content[0]!.first);
  if (frame.kind !== 'masdar') return frame;
  const paragraph = page.paragraphs[page.paragraphOf[frame.cue.first]!]!;
  for (let i = frame.cue.first - 1; i >= Math.max(paragraph.first, frame.cue.first - REACH); i--) {
    if (page.stops[i] === 1) return frame;
    if ((page.facts[i]! & READING) !== 0 && wordAt(page, i).readings.some(({ verb, kind }) => RELAYS.has(verb.lemma) && isFinite(kind))) return relayed(page, frame, i, frame.cue.first);
  }
  return frame;
}

function relayed(page: Page, frame: Frame, verb: number, end: number): Frame {
  for (let i = verb + 1; i < end; i++) {
    const key = keyAt(page, i);
    if (key !== 'عن' && !(key === 'الي' && keyAt(page, verb).includes('نسب'))) continue;
    if (!isWord(page, i + 1) && page.closing[i + 1] === -1) return frame;
    const speaker: Range = { first: i + 1, end: nounPhraseEnd(page, i + 1, end) };
    const relay = readSubject(page, verb + 1, i).speaker;
    return toFrame({ ...frame, rule: 'relay', speaker, relay: relay ?? frame.relay });
  }
  return frame;
}
