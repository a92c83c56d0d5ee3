import { agrees, inheritable } from './agreement.ts';
import { antecedentOf, contrastBefore } from './antecedents.ts';
import { contentEnd, contentStart, type Frame } from '../frame.ts';
import type { History } from './history.ts';
import { keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { saidBy } from './scripture.ts';
import { describe, ownerOf, type Source } from './sources.ts';
import type { Candidate } from './subjects.ts';

/** Who a frame's speaker is and which sieve found it; `certainty` is how often that sieve is right, 0 to 1. */
export interface Resolved {
  readonly source: Source | null;
  readonly resolution: string;
  readonly certainty: number;
}

const NOBODY: Resolved = { source: null, resolution: 'none', certainty: 0.5 };
const UNSPECIFIED: Resolved = { source: null, resolution: 'unspecified', certainty: 0.9 };

type Sieve = (page: Page, frame: Frame, history: History) => Resolved | undefined;

/** Passes a frame through the sieves in order: the first that finds a source decides. */
export function resolve(page: Page, frame: Frame, history: History): Resolved {
  if (frame.unspecified || (frame.speaker === null && isPassive(page, frame))) return UNSPECIFIED;
  if (frame.speaker !== null) {
    const source = history.explicit(frame);
    return source.named ? { source, resolution: 'explicit', certainty: 0.96 } : { source, resolution: 'described', certainty: 0.9 };
  }
  const said = frame.kind === 'finite' || frame.kind === 'masdar' ? saidBy(page, frame) : undefined;
  if (said !== undefined) return { source: said, resolution: 'described', certainty: 0.9 };
  for (const sieve of SIEVES) {
    const found = sieve(page, frame, history);
    if (found !== undefined) return found;
  }
  return NOBODY;
}

const SIEVES: readonly Sieve[] = [inQuote, owner, host, relative, sameParagraph, previousParagraph, anyHost, partedRelative, lead];

/** Forms whose prefix has ضمة only in the passive, by the lemma: `يُعتقد أن`, `يُتوقع أن`; not `يُؤكد`. */
const DERIVED = /^(?:ا|ت[^\u0627])/u;

/** Whether the vowel written on its prefix shows that nobody is told to say it. */
function isPassive(page: Page, { cue, lemma, reading }: Frame): boolean {
  return reading?.kind === 'imperfect' && DERIVED.test(lemma) && page.text[page.tokens[cue.first]!.start + reading.prefix.length + 1] === '\u064f';
}

/** Inside somebody's words: the first person is the one who speaks, the pronoun of the complementizer too (`قال إنه يعتقد أن`), and who acts in a noun phrase (`هدد باللجوء إلى القضاء على ما قال إنه`); others must be named there. */
function inQuote(page: Page, frame: Frame, history: History): Resolved | undefined {
  const outer = history.around(frame);
  if (outer === undefined) return undefined;
  if (frame.reading?.person === 1 || isFirstPerson(page, frame)) return { source: outer.source, resolution: 'first-person', certainty: 0.9 };
  if (frame.reading === undefined) return NOBODY;
  const first = contentStart(outer.frame);
  const pointsBack = PRONOUN.test(keyAt(page, first)) || (first === frame.cue.first && frame.kind === 'masdar');
  const acts = outer.frame.rule === 'verb-phrase' && /^[بلمفك]?ما$/u.test(keyAt(page, frame.cue.first - 1));
  const source = pointsBack || acts ? outer.source : history.subjectOf({ first: first + 1, end: frame.cue.first });
  return source !== null && source !== undefined && agrees(frame.reading, source) ? { source, resolution: 'host-subject', certainty: 0.8 } : NOBODY;
}

/** Whether the hamza shows the imperfect of the first person where the perfect, which has none, was read: `أعتقد`. */
function isFirstPerson(page: Page, { cue, lemma, reading }: Frame): boolean {
  return reading?.kind === 'perfect' && lemma.startsWith('ا') && page.text[page.tokens[cue.end - 1]!.start + reading.prefix.length] === 'أ';
}

/** A complementizer with the pronoun of whoever speaks. */
const PRONOUN = /^ب?ان(?:ه|ها|هم|هما|هن)$/u;

/** What is said in a document that names its author is that author's: `كلمة للرئيس عباس قال فيها`. */
function owner(page: Page, frame: Frame): Resolved | undefined {
  if (frame.via === undefined || frame.via.end > frame.cue.first) return undefined;
  const source = ownerOf(page, frame.via);
  return source !== undefined && agrees(frame.reading, source) ? { source, resolution: 'channel-owner', certainty: 0.8 } : undefined;
}

/** Participles, pronouns of verbal nouns and pretexts take the subject of the clause they stand in; the press also writes the masculine participle after a feminine subject. */
function host(page: Page, frame: Frame, history: History): Resolved | undefined {
  if (frame.kind !== 'participle' && frame.kind !== 'masdar') return undefined;
  const opened = frame.kind === 'participle' ? contrastBefore(page, frame.cue.first) : undefined;
  const own = opened === undefined ? undefined : history.subjectOf({ first: opened, end: frame.cue.first });
  if (own !== undefined && agrees(frame.reading, own)) return { source: own, resolution: 'host-subject', certainty: 0.85 };
  const first = history.sentenceStart(frame);
  const agreeing = history.before(frame, 0, ({ source, at }) => at >= first && agrees(frame.reading, source));
  if (agreeing !== undefined) return { source: agreeing.source, resolution: 'host-subject', certainty: 0.93 };
  return frame.reading?.gender === 'm' ? disagreeing(frame, history, ({ number }) => number === 'sg') : undefined;
}

/** Of those who spoke in the sentence before a participle, the last that fits. */
function disagreeing(frame: Frame, history: History, fits: (source: Source) => boolean): Resolved | undefined {
  if (frame.kind !== 'participle') return undefined;
  const first = history.sentenceStart(frame);
  const found = history.before(frame, 0, ({ source, spoke, at }) => spoke && at >= first && fits(source));
  return found === undefined ? undefined : { source: found.source, resolution: 'host-subject', certainty: 0.75 };
}

/** The verbs of a relative clause have the person it describes for their subject. */
function relative(page: Page, frame: Frame): Resolved | undefined {
  return frame.kind === 'finite' && (frame.reading?.prefix === 'و' || wordAt(page, frame.cue.first - 1).is.relative) ? described(page, frame, false) : undefined;
}

function partedRelative(page: Page, frame: Frame): Resolved | undefined {
  return frame.kind === 'finite' ? described(page, frame, true) : undefined;
}

function described(page: Page, frame: Frame, parted: boolean): Resolved | undefined {
  const range = frame.reading?.clitic === true ? null : antecedentOf(page, frame.cue.first, parted);
  const source = range === null ? undefined : describe(page, range);
  return source?.named === true && agrees(frame.reading, source) ? { source, resolution: 'relative', certainty: parted ? 0.6 : 0.85 } : undefined;
}

function anyHost(_: Page, frame: Frame, history: History): Resolved | undefined {
  return disagreeing(frame, history, () => true);
}

/** Whether whoever was the subject before may be meant by a dropped one. */
function mayGoOn(page: Page, frame: Frame, { source, spoke }: Candidate): boolean {
  return inheritable(frame, source, spoke) && !isTalkedAbout(page, frame, source);
}

/** Whether something happened in a place, or a country did it, which speaks on within its sentence only: `وترفض إسرائيل ذلك وتقول إن`. */
function isPlace({ source, spoke }: Candidate): boolean {
  return source.type === 'LOC' && !spoke;
}

function sameParagraph(page: Page, frame: Frame, history: History): Resolved | undefined {
  const first = history.sentenceStart(frame);
  const stays = history.turned(frame) || staysInSentence(page, frame);
  const found = history.before(frame, 0, (candidate) => (candidate.at >= first || (!stays && !isPlace(candidate))) && mayGoOn(page, frame, candidate));
  return found === undefined ? undefined : { source: found.source, resolution: 'same-paragraph', certainty: 0.9 };
}

/** Whether a cue takes nobody from before its sentence: a noun of saying without an owner (`ثمة اعترافات بأن`), and a verb after the pronoun of whoever the sentence is about (`وهو يقدر أن`). */
function staysInSentence(page: Page, { rule, cue }: Frame): boolean {
  return rule === 'noun-clause' || (isPronoun(keyAt(page, cue.first - 1)) && page.stops[cue.first - 2] !== 1);
}

function isPronoun(key: string): boolean {
  return key === 'وهو' || key === 'وهي';
}

/** So far into what somebody said it is looked whether he is named there. */
const TALK = 40;

/** Whether a person is named in the content, so that another spoke: who speaks in clauses calls himself by a pronoun. */
function isTalkedAbout(page: Page, frame: Frame, { id, type }: Source): boolean {
  if (id === undefined || type !== 'PER' || frame.form === 'direct') return false;
  const first = contentStart(frame);
  for (let i = first; i < Math.min(contentEnd(frame), first + TALK); i++) if (nameAt(page, i)?.entity === id) return true;
  return false;
}

/** So many paragraphs back an agreeing speaker is still meant. */
const PARAGRAPHS_BACK = 4;

function previousParagraph(page: Page, frame: Frame, history: History): Resolved | undefined {
  if (history.turned(frame) || staysInSentence(page, frame)) return undefined;
  for (let back = 1; back <= PARAGRAPHS_BACK; back++) {
    const found = history.before(frame, back, (candidate) => mayGoOn(page, frame, candidate) && !isPlace(candidate));
    if (found !== undefined) return { source: found.source, resolution: back === 1 ? 'previous-paragraph' : 'earlier-paragraph', certainty: back === 1 ? 0.85 : 0.7 };
  }
  return undefined;
}

function lead(page: Page, frame: Frame, history: History): Resolved | undefined {
  if (history.turned(frame) || staysInSentence(page, frame)) return undefined;
  const found = history.lead(({ source }) => source.named && source.type === 'PER' && agrees(frame.reading, source) && !isTalkedAbout(page, frame, source));
  return found === undefined ? undefined : { source: found.source, resolution: 'lead-subject', certainty: 0.4 };
}
