import { columnOf, type Lexicon } from '../resources/lexicon.ts';
import { analyzeForm } from '../tagger/forms.ts';

/** For each stem how often it stands where names stand, one level (0 to 7) for each of STATISTICS. */
export interface NameStatistics {
  readonly stems: readonly string[];
  readonly levels: readonly (readonly number[])[];
}

/** Cues in the order of the levels; the last three are counted without a word list. */
export const STATISTICS = [
  'afterTitle', 'afterSpeechVerb', 'afterPreposition', 'afterPlaceHead', 'afterOrganizationHead', 'afterSon', 'beforeRelative', 'beforeSon',
  'beforeClause', 'beforeTitle', 'afterCommonCue', 'beforeAdjective', 'article', 'frequency',
] as const;

const CUES = STATISTICS.length - 2;
const BEFORE_ADJECTIVE = CUES - 1;
const ARTICLE = CUES;

/** Below this many occurrences a level that is not telling is marked as unsure. */
const SURE = 15;
const MIDDLING = 1;
const UNSURE = 6;

/** A nationality-like adjective: article and relational ending. */
const RELATIONAL = /^ال\p{L}{2,}(?:ي|يه|يين|يون|يتين)$/u;

/** What a form has for a cue beside it, and what it is a cue for. */
interface FormFacts {
  /** Position of its stem among those counted, -1 for a form that is no word. */
  readonly stem: number;
  readonly article: number;
  readonly isRelational: boolean;
  readonly hasClitic: boolean;
  /** The lists of cues it is in, as bits in the order of `STATISTICS`. */
  readonly cues: number;
}

/** What is counted; the lists of stems go together. */
interface Counts {
  readonly stems: Map<string, number>;
  /** For each stem how often it stands beside each cue, and then how often with the article. */
  readonly beside: number[][];
  readonly totals: number[];
  /** For each cue how often it stands beside any stem. */
  readonly events: number[];
}

/** Counts the stems of raw news beside cue words; stems seen fewer than `least` times are left out. */
export function nameStatistics(sentences: Iterable<readonly string[]>, cues: Lexicon, least: number): NameStatistics {
  const counts: Counts = { stems: new Map(), beside: [], totals: [], events: new Array<number>(CUES).fill(0) };
  const factsOf = formFacts(STATISTICS.slice(0, BEFORE_ADJECTIVE).map((cue) => cueWords(cues, cue)), counts);
  for (const sentence of sentences) countSentence(sentence.map(factsOf), counts);
  const all = counts.totals.reduce((sum, total) => sum + total, 0);
  const rates = counts.events.map((count) => count / all);
  const kept = [...counts.stems].filter(([, index]) => counts.totals[index]! >= least);
  return { stems: kept.map(([stem]) => stem), levels: kept.map(([, index]) => levelsOf(counts.beside[index]!, counts.totals[index]!, rates)) };
}

/** Tells the facts of forms, each looked at once; a stem that is new gets a row in the counts. */
function formFacts(cueSets: readonly ReadonlySet<string>[], { stems, beside, totals }: Counts): (form: string) => FormFacts {
  const known = new Map<string, FormFacts>();
  const indexOf = (stem: string): number => {
    const index = stems.get(stem) ?? stems.size;
    if (index === stems.size) {
      stems.set(stem, index);
      beside.push(new Array<number>(CUES + 1).fill(0));
      totals.push(0);
    }
    return index;
  };
  return (form) => {
    const facts = known.get(form);
    if (facts !== undefined) return facts;
    const { stem, article, shape, proclitics } = analyzeForm(form);
    const cues = cueSets.reduce((bits, words, cue) => (words.has(form) ? bits | (1 << cue) : bits), 0);
    const own = { stem: shape === 0 || shape === 2 ? indexOf(stem) : -1, article, isRelational: article === 1 && RELATIONAL.test(form), hasClitic: proclitics !== 0, cues };
    known.set(form, own);
    return own;
  };
}

/** Bit of the first cue, `afterTitle`. */
const TITLE = 1;

function countSentence(forms: readonly FormFacts[], { beside, totals, events }: Counts): void {
  for (const [at, { stem, article, hasClitic }] of forms.entries()) {
    if (stem < 0) continue;
    const own = beside[stem]!;
    const hit = (cue: number): void => {
      own[cue]!++;
      events[cue]!++;
    };
    totals[stem]!++;
    own[ARTICLE]! += article;
    const [before, after] = [forms[at - 1], forms[at + 1]];
    for (let cue = 0; cue < BEFORE_ADJECTIVE; cue++) {
      const side = STATISTICS[cue]!.startsWith('after') ? before : after;
      // Of the cues before a word only a title counts where a proclitic comes between.
      if (side !== undefined && (side.cues >> cue) & 1 && !(cue > 0 && hasClitic && side === before)) hit(cue);
    }
    if (after?.isRelational === true) hit(BEFORE_ADJECTIVE);
    // An adjective may stand between: الرئيس المصري سامي.
    if (before?.article === 1 && (before.cues & TITLE) === 0 && ((forms[at - 2]?.cues ?? 0) & TITLE) !== 0) hit(0);
  }
}

function cueWords(lexicon: Lexicon, cue: string): ReadonlySet<string> {
  const row = lexicon.rows.find(({ cells }) => cells[columnOf(lexicon, 'cue')] === cue);
  return new Set(row?.cells[columnOf(lexicon, 'words')]!.split(' '));
}

function levelsOf(counts: readonly number[], total: number, rates: readonly number[]): number[] {
  const levels = rates.map((rate, cue) => level(counts[cue]!, rate * total, total));
  const share = counts[ARTICLE]! / total;
  const shareLevel = share < 0.05 ? 0 : share < 0.4 ? 1 : share < 0.9 ? 2 : 3;
  levels.push(total < SURE ? (share < 0.3 ? 4 : 5) : shareLevel);
  levels.push(Math.min(7, Math.floor(Math.log2(total) / 2)));
  return levels;
}

/** How far a count lies above or below what chance would give. */
function level(count: number, expected: number, total: number): number {
  const z = (count - expected) / Math.sqrt(expected + 0.5);
  if (z < -2) return 0;
  if (z <= 2.5) return total < SURE ? UNSURE : MIDDLING;
  const v = Math.log((count + 0.5) / (expected + 0.5));
  return v < 0.7 ? 2 : v < 1.5 ? 3 : v < 2.5 ? 4 : 5;
}
