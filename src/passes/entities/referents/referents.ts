import type { EntityMention, EntityType, Span } from '../../../document.ts';
import type { Countries } from '../../../resources/countries.ts';
import type { NameWords } from '../../../resources/name-words.ts';
import { personReferents } from './person-referents.ts';
import { thingReferents } from './thing-referents.ts';

/** A mention with the folded words of its name, proclitics off. */
export interface NamedSpan extends Span {
  readonly type: EntityType;
  readonly confidence: number;
  readonly words: readonly string[];
  /** The name as it is written, the article that ل swallowed put back. */
  readonly name: string;
  /** Whether `name` was given by a user and goes before all others. */
  readonly given: boolean;
  /** The index of the mention that this one stands beside in brackets, as an acronym does. */
  readonly alias?: number;
  /** The office the text gives the person here. */
  readonly role?: string;
  /** Above zero where the text shows a woman, below where it shows a man. */
  readonly votes: number;
}

/** Gives mentions of one referent one entity, numbered in order of first mention, with its fullest name. */
export function joinReferents(mentions: readonly NamedSpan[], countries: Countries, nameWords: NameWords): readonly EntityMention[] {
  const codes = countryCodes(mentions, countries);
  const referents = referentsOf(mentions, codes, nameWords);
  const names = new Map<string, NamedSpan>();
  for (const [index, mention] of mentions.entries()) {
    const known = names.get(referents[index]!);
    if (known === undefined || isFuller(mention, known)) names.set(referents[index]!, mention);
  }
  const roles = new Map<string, string>();
  const votes = new Map<string, number>();
  for (const [index, mention] of mentions.entries()) {
    const referent = referents[index]!;
    if (mention.role !== undefined && !roles.has(referent)) roles.set(referent, mention.role);
    votes.set(referent, (votes.get(referent) ?? 0) + mention.votes);
  }
  const ids = new Map<string, string>();
  return mentions.map(({ start, end, type, confidence }, index) => {
    const referent = referents[index]!;
    const entity = ids.get(referent) ?? `e${ids.size + 1}`;
    ids.set(referent, entity);
    const country = codes[index];
    const role = roles.get(referent);
    const vote = votes.get(referent)!;
    return {
      start, end, type, entity, name: names.get(referent)!.name, confidence,
      ...(country === undefined ? {} : { country }),
      ...(role === undefined ? {} : { role }),
      ...(vote === 0 ? {} : { gender: vote > 0 ? 'f' : 'm' }),
    };
  });
}

/** The codes of mentions of countries. Where Jordan is spoken of, عمان is its capital. */
function countryCodes(mentions: readonly NamedSpan[], countries: Countries): readonly (string | undefined)[] {
  const isJordan = mentions.some(({ words }) => words.some((word) => word.startsWith('الاردن')));
  return mentions.map(({ type, words }) => {
    if (type !== 'LOC' || (isJordan && words.length === 1 && words[0] === 'عمان')) return undefined;
    return countries.get(words.join(' '));
  });
}

/** For each mention a key that mentions of one referent share. */
function referentsOf(mentions: readonly NamedSpan[], codes: readonly (string | undefined)[], nameWords: NameWords): readonly string[] {
  const referents: string[] = mentions.map(() => '');
  for (const type of ['PER', 'LOC', 'ORG', 'MISC'] as const) {
    const indexes = mentions.flatMap((mention, index) => (mention.type === type ? [index] : []));
    const positions = new Map(indexes.map((index, position) => [index, position]));
    const numbers = type === 'PER'
      ? personReferents(indexes.map((index) => mentions[index]!.words))
      : thingReferents(indexes.map((index) => {
        const { words, alias } = mentions[index]!;
        const code = codes[index];
        const beside = alias === undefined ? undefined : positions.get(alias);
        return { words, ...(code === undefined ? {} : { code }), ...(beside === undefined ? {} : { alias: beside }) };
      }), nameWords);
    for (const [position, index] of indexes.entries()) referents[index] = `${type} ${numbers[position]!}`;
  }
  return referents;
}

function isFuller(mention: NamedSpan, known: NamedSpan): boolean {
  if (mention.given !== known.given) return mention.given;
  return mention.words.length > known.words.length;
}
