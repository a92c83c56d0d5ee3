import type { EntityMention, EntityType, Gender, Span } from '../../../document.ts';
import type { Countries } from '../../../resources/names/countries.ts';
import type { NameResources } from '../forms.ts';
import type { FirstNames } from './full-names.ts';
import { personReferents } from './person-referents.ts';
import { knownOrganization, type ThingKnowledge } from './thing-names.ts';
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
  /** Whether it is another name of what the mention before it names, as an acronym in brackets is. */
  readonly isAlias: boolean;
  /** The office the text gives the person here. */
  readonly role: string | undefined;
  /** Above zero where the text shows a woman, below where it shows a man. */
  readonly votes: number;
}

/** What is known of a referent from all its mentions. */
interface Referent {
  readonly entity: string;
  /** The mention with the fullest name. */
  fullest: NamedSpan;
  role: string | undefined;
  votes: number;
}

/** The lexicons that referents are known by. */
type ReferentKnowledge = FirstNames & ThingKnowledge & Pick<NameResources, 'countries' | 'organizations'>;

/** Gives mentions of one referent one entity, numbered in order of first mention, with its fullest name. */
export function joinReferents(mentions: readonly NamedSpan[], names: ReferentKnowledge): readonly EntityMention[] {
  const codes = countryCodes(mentions, names.countries);
  const referents = referentsOf(mentions, codes, names);
  return mentions.map(({ start, end, type, confidence }, index) => {
    const { entity, fullest, role, votes } = referents[index]!;
    const country = codes[index];
    const gender: Gender | undefined = votes === 0 ? undefined : votes > 0 ? 'f' : 'm';
    const found: { -readonly [property in keyof EntityMention]: EntityMention[property] } = { start, end, type, entity, name: fullest.name, confidence };
    if (country !== undefined) found.country = country;
    if (role !== undefined) found.role = role;
    if (gender !== undefined) found.gender = gender;
    return found;
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

/** The referent of each mention. */
function referentsOf(mentions: readonly NamedSpan[], codes: readonly (string | undefined)[], names: ReferentKnowledge): readonly Referent[] {
  const numbers = referentNumbers(mentions, codes, names);
  const known = new Map<number, Referent>();
  return mentions.map((mention, index) => {
    const { role, votes } = mention;
    const referent = known.get(numbers[index]!);
    if (referent === undefined) {
      const first: Referent = { entity: `e${known.size + 1}`, fullest: mention, role, votes };
      known.set(numbers[index]!, first);
      return first;
    }
    if (isFuller(mention, referent.fullest)) referent.fullest = mention;
    if (saysMore(role, referent.role)) referent.role = role;
    referent.votes += votes;
    return referent;
  });
}

/** For each mention a number that mentions of one referent share; referents are of one type. */
function referentNumbers(mentions: readonly NamedSpan[], codes: readonly (string | undefined)[], names: ReferentKnowledge): readonly number[] {
  const indexes: Readonly<Record<EntityType, number[]>> = { PER: [], LOC: [], ORG: [], MISC: [] };
  for (const [index, { type }] of mentions.entries()) indexes[type].push(index);
  const numbers = new Array<number>(mentions.length);
  for (const [order, type] of (['PER', 'LOC', 'ORG', 'MISC'] as const).entries()) {
    const own = type === 'PER'
      ? personReferents(indexes.PER.map((index) => mentions[index]!), names)
      : thingReferents(indexes[type].map((index) => ({ words: mentions[index]!.words, code: codes[index] ?? (type === 'ORG' ? knownOrganization(mentions[index]!.words, names) : undefined), isAlias: mentions[index]!.isAlias })), type, names);
    for (const [position, index] of indexes[type].entries()) numbers[index] = own[position]! * 4 + order;
  }
  return numbers;
}

/** Whether a role is one of several words and the known one none or one word, such as a title. */
function saysMore(role: string | undefined, known: string | undefined): boolean {
  return role !== undefined && (known === undefined || (role.includes(' ') && !known.includes(' ')));
}

function isFuller(mention: NamedSpan, known: NamedSpan): boolean {
  if (mention.given !== known.given) return mention.given;
  return mention.words.length > known.words.length;
}
