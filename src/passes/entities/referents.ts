import type { EntityMention, EntityType, Span } from '../../document.ts';
import type { Countries } from '../../resources/countries.ts';

/** A mention with the folded form of its name, proclitics off. */
export interface NamedSpan extends Span {
  readonly type: EntityType;
  readonly confidence: number;
  readonly key: string;
}

/** Gives mentions of one name one entity, numbered in order of first mention. */
export function joinReferents(mentions: readonly NamedSpan[], text: string, countries: Countries): readonly EntityMention[] {
  const names = new Map<string, { entity: string; name: string }>();
  return mentions.map(({ start, end, type, confidence, key }) => {
    const own = `${type} ${key}`;
    const known = names.get(own) ?? { entity: `e${names.size + 1}`, name: text.slice(start, end) };
    names.set(own, known);
    const country = type === 'LOC' ? countries.get(key) : undefined;
    return { start, end, type, ...known, confidence, ...(country === undefined ? {} : { country }) };
  });
}
