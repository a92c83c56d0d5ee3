import type { EntityMention, LayerName, Layers, NumberMention, Quote, QuoteEntity, Token } from '../document.ts';
import { openIds } from './document-ids.ts';
import { moved, movedNumber, movedQuote } from './moved.ts';

/** The layers that are made window by window. */
export type WindowLayers = Pick<Layers, 'tokens' | 'entities' | 'numbers' | 'quotes'>;

/** Puts the layers of windows together, window after window. */
export interface JoinedLayers {
  /** Adds the layers of a window that begins at `start`; of those that are not wanted nothing is kept. */
  readonly add: (start: number, made: Partial<WindowLayers>) => void;
  /** What was added: offsets in the whole text, ids of the whole document. */
  readonly layers: WindowLayers;
}

/**
 * Begins with no window. Entities of different windows become one where type and name are the same, and so do sources that are described but
 * not named; what else a mention says of its entity (role, gender) is what its window says.
 */
export function openJoinedLayers(wanted: ReadonlySet<LayerName>): JoinedLayers {
  const layers = { tokens: [] as Token[], entities: [] as EntityMention[], numbers: [] as NumberMention[], quotes: [] as Quote[] };
  const named = openIds('e');
  const described = openIds('s');
  let spoken = 0;
  const add = (start: number, { tokens = [], entities = [], numbers = [], quotes = [] }: Partial<WindowLayers>): void => {
    const names = named.ofWindow(entities.map(({ entity, type, name }) => [entity, `${type} ${name}`]));
    const sources = described.ofWindow(quotes.flatMap(({ entity }) => (entity === null || names.has(entity.id) ? [] : [[entity.id, entity.name] as const])));
    const quoteIds = new Map(quotes.map(({ id }) => [id, `q${++spoken}`]));
    const speaker = (entity: QuoteEntity): QuoteEntity => ({ ...entity, id: names.get(entity.id) ?? sources.get(entity.id)! });
    if (wanted.has('tokens')) for (const token of tokens) layers.tokens.push(moved(token, start));
    if (wanted.has('entities')) for (const mention of entities) layers.entities.push({ ...moved(mention, start), entity: names.get(mention.entity)! });
    if (wanted.has('numbers')) for (const mention of numbers) layers.numbers.push(movedNumber(mention, start));
    if (wanted.has('quotes')) {
      for (const quote of quotes) {
        const { id, entity, parent } = quote;
        layers.quotes.push({
          ...movedQuote(quote, start), id: quoteIds.get(id)!, entity: entity === null ? null : speaker(entity),
          ...(parent === undefined ? {} : { parent: quoteIds.get(parent)! }),
        });
      }
    }
  };
  return { add, layers };
}
