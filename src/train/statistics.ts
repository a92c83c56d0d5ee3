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

/** Counts the stems of raw news beside cue words; stems seen fewer than `least` times are left out. */
export function nameStatistics(sentences: Iterable<readonly string[]>, cues: Lexicon, least: number): NameStatistics {
  const cueSets = STATISTICS.slice(0, BEFORE_ADJECTIVE).map((cue) => cueWords(cues, cue));
  const isTitle = cueSets[STATISTICS.indexOf('afterTitle')]!;
  const forms = new Map<string, { index: number; article: number; relational: boolean; clitic: boolean; cues: number }>();
  const stems = new Map<string, number>();
  const counts: number[][] = [];
  const totals: number[] = [];
  const formOf = (word: string) => {
    let own = forms.get(word);
    if (own === undefined) {
      const { stem, article, shape, proclitics } = analyzeForm(word);
      let index = -1;
      if (shape === 0 || shape === 2) {
        index = stems.get(stem) ?? stems.size;
        if (index === stems.size) {
          stems.set(stem, index);
          counts.push(new Array<number>(CUES + 1).fill(0));
          totals.push(0);
        }
      }
      let bits = 0;
      for (const [cue, words] of cueSets.entries()) if (words.has(word)) bits |= 1 << cue;
      forms.set(word, (own = { index, article, relational: article === 1 && RELATIONAL.test(word), clitic: proclitics !== 0, cues: bits }));
    }
    return own;
  };
  let all = 0;
  const events = new Array<number>(CUES).fill(0);
  const hit = (index: number, cue: number): void => {
    counts[index]![cue]!++;
    events[cue]!++;
  };
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.length; at++) {
      const own = formOf(sentence[at]!);
      if (own.index < 0) continue;
      all++;
      totals[own.index]!++;
      counts[own.index]![ARTICLE]! += own.article;
      const before = at > 0 ? formOf(sentence[at - 1]!) : undefined;
      const after = at + 1 < sentence.length ? formOf(sentence[at + 1]!) : undefined;
      for (let cue = 0; cue < BEFORE_ADJECTIVE; cue++) {
        const side = STATISTICS[cue]!.startsWith('after') ? before : after;
        if (side !== undefined && (side.cues >> cue) & 1 && !(cue > 0 && own.clitic && side === before)) hit(own.index, cue);
      }
      if (after?.relational === true) hit(own.index, BEFORE_ADJECTIVE);
      if (before !== undefined && before.article === 1 && at > 1 && isTitle.has(sentence[at - 2]!) && (before.cues & 1) === 0) hit(own.index, 0);
    }
  }
  const kept = [...stems].filter(([, index]) => totals[index]! >= least);
  const levels = kept.map(([, index]) => levelsOf(counts[index]!, totals[index]!, events.map((count) => count / all)));
  return { stems: kept.map(([stem]) => stem), levels };
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
