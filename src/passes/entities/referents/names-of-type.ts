import type { EntityType, Span } from '../../../document.ts';
import type { MetName } from '../../../resources/names/met-names.ts';
import type { Draft } from '../drafts.ts';

/** A mention with its name. */
export interface NamedSpan extends Span {
  readonly draft: Draft;
  readonly name: MetName;
  readonly confidence: number;
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
  readonly names: readonly MetName[];
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
  const names: MetName[] = [];
  const nameOf: number[] = [];
  const byWhole = new Map<string, number>();
  for (let place = 0; place < all.length; place++) {
    const mention = all[place]!;
    if (mention.draft.type !== type) continue;
    const { whole } = mention.name;
    let name = byWhole.get(whole);
    if (name === undefined) {
      name = names.push(mention.name) - 1;
      byWhole.set(whole, name);
    }
    places.push(place);
    mentions.push(mention);
    nameOf.push(name);
  }
  return { type, places, mentions, names, nameOf, byWhole };
}
