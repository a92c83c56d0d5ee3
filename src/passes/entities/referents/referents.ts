import type { EntityMention, EntityType, Gender } from '../../../document.ts';
import type { Countries } from '../../../resources/names/countries.ts';
import type { NameResources } from '../forms.ts';
import { namesOfType, type NamedSpan } from './names-of-type.ts';
import type { FirstNames } from './person-names.ts';
import { personReferents } from './person-referents.ts';
import { knownOrganization, type ThingKnowledge } from './thing-names.ts';
import { thingReferents } from './thing-referents.ts';

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

/** Which referent each mention has, as numbers below the count of mentions, and the codes of mentions of countries. */
interface Numbered {
  readonly numbers: readonly number[];
  readonly countries: readonly (string | undefined)[];
}

/** Gives mentions of one referent one entity, numbered in order of first mention, with its fullest name. */
export function joinReferents(mentions: readonly NamedSpan[], names: ReferentKnowledge): readonly EntityMention[] {
  const { numbers, countries } = referentNumbers(mentions, names);
  const referents = referentsOf(mentions, numbers);
  const joined: EntityMention[] = [];
  for (let index = 0; index < mentions.length; index++) joined.push(toMention(mentions[index]!, referents[numbers[index]!]!, countries[index]));
  return joined;
}

function toMention({ start, end, type, confidence }: NamedSpan, { entity, fullest, role, votes }: Referent, country: string | undefined): EntityMention {
  const gender: Gender | undefined = votes === 0 ? undefined : votes > 0 ? 'f' : 'm';
  const found: { -readonly [property in keyof EntityMention]: EntityMention[property] } = { start, end, type, entity, name: fullest.name, confidence };
  if (country !== undefined) found.country = country;
  if (role !== undefined) found.role = role;
  if (gender !== undefined) found.gender = gender;
  return found;
}

/** The referents by their numbers. */
function referentsOf(mentions: readonly NamedSpan[], numbers: readonly number[]): readonly (Referent | undefined)[] {
  const known = new Array<Referent | undefined>(mentions.length).fill(undefined);
  let count = 0;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    const { role, votes } = mention;
    const referent = known[numbers[index]!];
    if (referent === undefined) {
      known[numbers[index]!] = { entity: `e${++count}`, fullest: mention, role, votes };
      continue;
    }
    if (isFuller(mention, referent.fullest)) referent.fullest = mention;
    if (role !== undefined && saysMore(role, referent.role)) referent.role = role;
    referent.votes += votes;
  }
  return known;
}

const TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'MISC'];

/** Numbers the referents of the mentions; each has mentions of one type. */
function referentNumbers(mentions: readonly NamedSpan[], names: ReferentKnowledge): Numbered {
  const numbers = new Array<number>(mentions.length).fill(0);
  const countries = new Array<string | undefined>(mentions.length).fill(undefined);
  let before = 0;
  for (const type of TYPES) {
    const own = namesOfType(mentions, type);
    if (own.mentions.length === 0) continue;
    const codes = type === 'LOC' ? countryCodes(mentions, own.names, names.countries) : type === 'ORG' ? organizationCodes(own.names, names) : [];
    const referents = type === 'PER' ? personReferents(own, names) : thingReferents(own, codes, names);
    for (let index = 0; index < referents.length; index++) {
      const place = own.places[index]!;
      numbers[place] = before + referents[index]!;
      if (type === 'LOC') countries[place] = codes[own.nameOf[index]!];
    }
    before += referents.length;
  }
  return { numbers, countries };
}

/** The codes of names of countries. Where Jordan is spoken of, عمان is its capital. */
function countryCodes(mentions: readonly NamedSpan[], places: readonly NamedSpan[], countries: Countries): readonly (string | undefined)[] {
  return places.map(({ whole }) => (whole === 'عمان' && speaksOfJordan(mentions) ? undefined : countries.get(whole)));
}

/** What organizations are known to be. Where the football association of a continent is spoken of, it is meant by الاتحاد الأوروبي and the like. */
function organizationCodes(organizations: readonly NamedSpan[], names: ReferentKnowledge): readonly (string | undefined)[] {
  return organizations.map((name) => {
    const known = knownOrganization(name, names);
    return known !== undefined && organizations.some(({ whole }) => whole.startsWith(`${name.whole} ${OF_FOOTBALL}`)) ? undefined : known;
  });
}

/** لكرة القدم, folded as names are. */
const OF_FOOTBALL = 'لكره';

function speaksOfJordan(mentions: readonly NamedSpan[]): boolean {
  return mentions.some(({ words }) => words.some((word) => word.startsWith('الاردن')));
}

/** Whether a role is one of several words and the known one none or one word, such as a title. */
function saysMore(role: string, known: string | undefined): boolean {
  return known === undefined || (!known.includes(' ') && role.includes(' '));
}

function isFuller(mention: NamedSpan, known: NamedSpan): boolean {
  if (mention.given !== known.given) return mention.given;
  return mention.words.length > known.words.length;
}
