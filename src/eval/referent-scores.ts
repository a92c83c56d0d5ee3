import type { EntityMention } from '../document.ts';
import type { GoldArticle } from './gold-article.ts';

/**
 * How well mentions are joined to referents, over the mentions that were found as annotated: B-cubed (Bagga and Baldwin 1998). `precision` and
 * `recall` are sums over the mentions, of the share of the mentions joined with each that name its referent, and of the share of its referent's
 * mentions that are joined with it. `fullest` counts the mentions whose referent has the name that was annotated.
 */
export interface ReferentScores {
  readonly mentions: number;
  readonly precision: number;
  readonly recall: number;
  readonly fullest: number;
}

/** The scores of no article. */
export const NO_REFERENTS: ReferentScores = { mentions: 0, precision: 0, recall: 0, fullest: 0 };

interface Joined {
  /** The annotated referent. */
  readonly gold: string;
  readonly found: string;
  readonly name: string;
}

/** Scores one article; articles whose referents were not annotated give nothing. */
export function scoreReferents({ entities }: GoldArticle, found: readonly EntityMention[]): ReferentScores {
  const mentions = bothFound(entities, found);
  const gold = countsOf(mentions, ({ gold: referent }) => referent);
  const predicted = countsOf(mentions, ({ found: referent }) => referent);
  const shared = countsOf(mentions, bothOf);
  let scores = NO_REFERENTS;
  for (const mention of mentions) {
    const right = shared.get(bothOf(mention))!;
    const fullest = spelled(mention.name) === spelled(mention.gold) ? 1 : 0;
    scores = addReferentScores(scores, { mentions: 1, precision: right / predicted.get(mention.found)!, recall: right / gold.get(mention.gold)!, fullest });
  }
  return scores;
}

/** The sum over articles. */
export function addReferentScores(a: ReferentScores, b: ReferentScores): ReferentScores {
  return { mentions: a.mentions + b.mentions, precision: a.precision + b.precision, recall: a.recall + b.recall, fullest: a.fullest + b.fullest };
}

/** B-cubed F1, 0 to 1. */
export function bCubed({ mentions, precision, recall }: ReferentScores): number {
  return mentions === 0 ? 0 : (2 * precision * recall) / (mentions * (precision + recall));
}

function bothFound(gold: GoldArticle['entities'], found: readonly EntityMention[]): readonly Joined[] {
  const byPlace = new Map(found.map((mention) => [`${mention.type} ${mention.start} ${mention.end}`, mention]));
  return gold.flatMap(({ start, end, type, entity }) => {
    const mention = byPlace.get(`${type} ${start} ${end}`);
    return entity === undefined || mention === undefined ? [] : [{ gold: entity, found: mention.entity, name: mention.name }];
  });
}

function bothOf({ gold, found }: Joined): string {
  return `${found} ${gold}`;
}

function countsOf(mentions: readonly Joined[], keyOf: (mention: Joined) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  return counts;
}

/** A name as names are compared: line breaks are spaces, and a number in brackets only keeps namesakes apart. */
function spelled(name: string): string {
  return name.replace(/ \(\d+\)$/u, '').replace(/\s+/gu, ' ');
}
