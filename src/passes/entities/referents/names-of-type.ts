import type { EntityType, Span } from '../../../document.ts';

/** A mention with the folded words of its name, proclitics off. */
export interface NamedSpan extends Span {
  readonly type: EntityType;
  readonly confidence: number;
  readonly words: readonly string[];
  /** The words with blanks between them. */
  readonly whole: string;
  /** The name as it is written, the article that ل swallowed put back. */
  readonly name: string;
  /** Whether `name` was given by a user and goes before all others. */
  readonly given: boolean;
  /** Whether it is another name of what the mention before it names, as an acronym in brackets is. */
  readonly isAlias: boolean;
  /** The office the text gives the person here. */
  readonly role: string | undefined;
  /** Above zero where the text shows a woman, below where it shows a man. */
  readonly votes: number;
}

/** The mentions of one type in a text, in its order, and the distinct names they have: what is asked of names is asked once for each. */
export interface NamesOfType {
  readonly type: EntityType;
  /** Places of the mentions among those of all types. */
  readonly places: readonly number[];
  readonly mentions: readonly NamedSpan[];
  /** The first mention of each name. */
  readonly names: readonly NamedSpan[];
  /** For each mention the index of its name. */
  readonly nameOf: readonly number[];
  /** The index of a name by its words with blanks between them. */
  readonly byWhole: ReadonlyMap<string, number>;
}

/** How many other names a new one is compared with letter by letter: the latest ones, which keeps the time linear. */
export const MOST_COMPARED = 24;

/** Gathers the names of one type. */
export function namesOfType(all: readonly NamedSpan[], type: EntityType): NamesOfType {
  const places: number[] = [];
  const mentions: NamedSpan[] = [];
  const names: NamedSpan[] = [];
  const nameOf: number[] = [];
  const byWhole = new Map<string, number>();
  for (let place = 0; place < all.length; place++) {
    const mention = all[place]!;
    if (mention.type !== type) continue;
    let name = byWhole.get(mention.whole);
    if (name === undefined) {
      name = names.push(mention) - 1;
      byWhole.set(mention.whole, name);
    }
    places.push(place);
    mentions.push(mention);
    nameOf.push(name);
  }
  return { type, places, mentions, names, nameOf, byWhole };
}
