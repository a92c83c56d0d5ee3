import type { EntityMention, EntityType, Gender } from '../../../document.ts';
import type { MetName } from '../../../resources/names/met-names.ts';
import type { Draft } from '../drafts.ts';
import type { Words } from '../words.ts';
import { written } from '../written.ts';
import { namesOfType, type NamedSpan, type NamesOfType } from './names-of-type.ts';
import { personReferents } from './person-referents.ts';
import { thingReferents } from './thing-referents.ts';

/** What is known of a referent from all its mentions. */
interface Referent {
  readonly entity: string;
  /** The mention with the fullest name, and that name. */
  fullest: NamedSpan;
  name: string | undefined;
  role: string | undefined;
  votes: number;
}

/** Which referent each mention has, as numbers below the count of mentions, and the codes of mentions of countries. */
interface Numbered {
  readonly numbers: readonly number[];
  readonly countries: readonly (string | undefined)[];
}

/** Gives mentions of one referent one entity, numbered in order of first mention, with its fullest name. */
export function joinReferents(words: Words, mentions: readonly NamedSpan[]): readonly EntityMention[] {
  const { numbers, countries } = referentNumbers(mentions, words.known.names.commonWords);
  const referents = referentsOf(mentions, numbers);
  const joined: EntityMention[] = [];
  for (let index = 0; index < mentions.length; index++) joined.push(toMention(words, mentions[index]!, referents[numbers[index]!]!, countries[index]));
  return joined;
}

function toMention(words: Words, { start, end, draft, confidence }: NamedSpan, referent: Referent, country: string | undefined): EntityMention {
  const { entity, role, votes } = referent;
  const name = (referent.name ??= nameIn(words, referent.fullest.draft));
  const gender: Gender | undefined = votes === 0 ? undefined : votes > 0 ? 'f' : 'm';
  const found: { -readonly [property in keyof EntityMention]: EntityMention[property] } = { start, end, type: draft.type, entity, name, confidence };
  if (country !== undefined) found.country = country;
  if (role !== undefined) found.role = role;
  if (gender !== undefined) found.gender = gender;
  return found;
}

/** The name of a draft: the one that a user gave, or as it is written. */
function nameIn(words: Words, draft: Draft): string {
  return draft.name ?? written(words, draft);
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
      known[numbers[index]!] = { entity: `e${++count}`, fullest: mention, name: undefined, role, votes };
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
function referentNumbers(mentions: readonly NamedSpan[], commonWords: ReadonlySet<string>): Numbered {
  const numbers = new Array<number>(mentions.length).fill(0);
  const countries = new Array<string | undefined>(mentions.length).fill(undefined);
  let before = 0;
  for (const type of TYPES) {
    const own = namesOfType(mentions, type);
    if (own.mentions.length === 0) continue;
    const codes = codesOf(own, mentions);
    const referents = type === 'PER' ? personReferents(own) : thingReferents(own, codes, commonWords);
    for (let index = 0; index < referents.length; index++) {
      const place = own.places[index]!;
      numbers[place] = before + referents[index]!;
      if (type === 'LOC') countries[place] = codes[own.nameOf[index]!];
    }
    before += referents.length;
  }
  return { numbers, countries };
}

/** What names are known to refer to, unless the text shows that something else is meant. */
function codesOf({ type, names }: NamesOfType, mentions: readonly NamedSpan[]): readonly (string | undefined)[] {
  return names.map(({ code, whole }) => {
    if (code === undefined) return undefined;
    return (type === 'ORG' ? isOfFootball(whole, names) : whole === 'عمان' && speaksOfJordan(mentions)) ? undefined : code;
  });
}

/** Where the football association of a continent is spoken of, it is meant by الاتحاد الأوروبي and the like. */
function isOfFootball(whole: string, organizations: readonly MetName[]): boolean {
  return organizations.some((other) => other.whole.startsWith(`${whole} ${OF_FOOTBALL}`));
}

/** لكرة القدم, folded as names are. */
const OF_FOOTBALL = 'لكره';

/** Where Jordan is spoken of, عمان is its capital and no country. */
function speaksOfJordan(mentions: readonly NamedSpan[]): boolean {
  return mentions.some(({ name: { words } }) => words.some((word) => word.startsWith('الاردن')));
}

/** Whether a role is one of several words and the known one none or one word, such as a title. */
function saysMore(role: string, known: string | undefined): boolean {
  return known === undefined || (!known.includes(' ') && role.includes(' '));
}

function isFuller(mention: NamedSpan, known: NamedSpan): boolean {
  const isGiven = mention.draft.name !== undefined;
  if (isGiven !== (known.draft.name !== undefined)) return isGiven;
  return mention.name.words.length > known.name.words.length;
}
