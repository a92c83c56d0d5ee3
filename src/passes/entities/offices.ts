import { hasLetter } from '../../arabic/unit-classes.ts';
import type { Gender } from '../../document.ts';
import { isNounOf, isOneOf } from './context.ts';
import { redrawn, type Draft, type Drafts } from './drafts.ts';
import { ENDS_OFFICE, OPENS_CLAUSE, rolesOf } from './forms.ts';
import { closingMark } from './page.ts';
import { cutAt, isDefinite, plays, type Words } from './words.ts';

const OFFICE = rolesOf('office');
const TITLE = rolesOf('title');
const PHRASE = rolesOf('inner', 'field', 'organization', 'organization-weak', 'organization-outside', 'place', 'adjective', 'council');
const SPEECH = rolesOf('speech');

/** The longest office looked for on either side of a name, in words. */
const LONGEST = 14;

/** The office the text gives the person of a draft, as a range of words with the proclitics to leave out: before the name, or after it. */
export function officeOf(words: Words, drafts: Drafts, draft: Draft): Omit<Draft, 'type' | 'confidence'> | undefined {
  const before = officeBefore(words, drafts, draft);
  if (before !== undefined && !isHonorific(words, before)) return before;
  // Of وزير التجارة، السيد سامي حداد the office stands before the title.
  const farther = before !== undefined && words.keys[before.first - 1] === '،' ? officeBefore(words, drafts, redrawn(draft, { first: before.first, cut: 0 })) : undefined;
  if (farther !== undefined && !isHonorific(words, farther)) return farther;
  return officeAfter(words, drafts, draft) ?? (before === undefined ? undefined : afterStyle(words, before));
}

/** Whether a word belongs to a person whom the office is not about: only right before the name may one be within it (نجل الرئيس سامي حداد، عمر حداد). */
function isOther(own: Draft | undefined, last: number): boolean {
  return own?.type === 'PER' && own.last !== last;
}

/** Whether an office says nothing of what a person does: one after the name says more. */
function isHonorific(words: Words, { first, last }: Pick<Draft, 'first' | 'last'>): boolean {
  return isStyle(words, first) || (last - first === 1 && isNounOf(words.known.names.contextWords.honorific, words.keys[first]!));
}

function officeBefore(words: Words, drafts: Drafts, { first, cut }: Draft): ReturnType<typeof officeOf> {
  if (cut > 0) return undefined;
  const end = words.sentenceEnds[first]!;
  let last = first;
  if (words.keys[last - 1] === '،') last--;
  while (isTitle(words, last - 1) && !isOffice(words, last - 1)) last--;
  let found: ReturnType<typeof officeOf>;
  for (let at = last - 1; at >= 0 && at > last - LONGEST && words.sentenceEnds[at] === end; at--) {
    if (isOffice(words, at)) {
      found = { first: at, last, cut: cutAt(words, at) };
      if (found.cut > 0) break;
    } else if (!isPhrase(words, drafts, at, last) || isOther(drafts.at[at], last)) break;
  }
  if (found === undefined) return undefined;
  if (isOfAnother(words, found, first)) return undefined;
  const own = innerOffice(words, drafts, found);
  const close = isStyle(words, own.first) ? own.last : withoutTitles(words, own.first, own.last);
  // Of المتحدث باسم الرئيس سامي حداد، عمر عون the first is the president, not who speaks for him.
  return words.keys[close - 1] === 'باسم' ? { first: close, last: own.last, cut: 0 } : { first: own.first, last: close, cut: own.cut };
}

/** Whether a noun in the construct state right before the name is the office of somebody who has to do with the person (محامي سناء). */
function isOfAnother(words: Words, { first, last, cut }: NonNullable<ReturnType<typeof officeOf>>, name: number): boolean {
  return last === name && last - first === 1 && cut === 0 && /^(?!ال).*[^ه]$/u.test(words.keys[first]!) && !isTitle(words, first);
}

/** An office right after another person is that person's: of عمر شاهين مستشار الرئيس اللبناني ميشال حداد the second has the definite office within it. */
function innerOffice(words: Words, drafts: Drafts, office: NonNullable<ReturnType<typeof officeOf>>): typeof office {
  const before = words.keys[office.first - 1] === '،' ? office.first - 2 : office.first - 1;
  if (office.cut > 0 || drafts.at[before]?.type !== 'PER') return office;
  for (let at = office.first + 1; at < office.last; at++) if (isDefinite(words, at) && isOffice(words, at)) return { first: at, last: office.last, cut: office.cut };
  return office;
}

/** What a person is after a style: الملك of صاحب الجلالة الملك. */
function afterStyle(words: Words, office: NonNullable<ReturnType<typeof officeOf>>): typeof office {
  if (!isStyle(words, office.first)) return office;
  for (let at = office.first + 2; at < office.last; at++) if (isOffice(words, at)) return { first: at, last: office.last, cut: 0 };
  return office;
}

function isStyle({ keys, known }: Words, at: number): boolean {
  return keys[at]!.endsWith('صاحب') && isNounOf(known.names.contextWords.majesty, keys[at + 1] ?? '');
}

/** Whether a word is an office: of أعيد بناؤه بمساعدة سامي حداد and of a team (الفريق) it is none. */
function isOffice(words: Words, at: number): boolean {
  return plays(words, at, OFFICE) && !isTeam(words, at) && !words.keys[at]!.endsWith('بمساعده');
}

function isTitle(words: Words, at: number): boolean {
  return plays(words, at, TITLE) && !isTeam(words, at);
}

/** Whether الفريق is a team and no general: in a text about sport. */
function isTeam({ keys, sport }: Words, at: number): boolean {
  return sport === 'about' && keys[at]!.endsWith('الفريق');
}

/** The end of an office less the titles between it and the name. */
function withoutTitles(words: Words, first: number, last: number): number {
  while (last - first > 1 && isDefinite(words, last - 1) && isTitle(words, last - 1)) last--;
  return last;
}

function isPhrase(words: Words, drafts: Drafts, at: number, last: number): boolean {
  const key = words.keys[at]!;
  if (key === ')') return at === last - 1 && drafts.at[at - 1] !== undefined && words.keys.slice(Math.max(0, at - LONGEST), at).includes('(');
  // Many papers write و apart.
  if (key === 'و') return at < last - 1;
  if (key === '(') return closingMark(words, at) === last - 1;
  return drafts.at[at] !== undefined || isDefinite(words, at) || /^(?:لل|بال|وال)/u.test(key) || words.known.names.contextWords['office-link'].has(key) || plays(words, at, PHRASE | TITLE);
}

function officeAfter(words: Words, drafts: Drafts, draft: Draft): ReturnType<typeof officeOf> {
  const end = Math.min(words.sentenceEnds[draft.first]!, draft.last + LONGEST);
  const first = words.keys[draft.last] === '،' ? draft.last + 1 : draft.last;
  if (first >= end || !isOffice(words, first) || cutAt(words, first) > 0) return undefined;
  let last = first + 1;
  while (last < end && goesOn(words, drafts, last)) last = Math.max(last, closingMark(words, last)) + 1;
  while (last - first > 1 && ((words.keys[last - 1]!.length < 2 && hasLetter(words.keys[last - 1]!)) || words.known.names.contextWords['office-link'].has(words.keys[last - 1]!))) last--;
  return { first, last, cut: 0 };
}

function goesOn(words: Words, drafts: Drafts, at: number): boolean {
  if (closingMark(words, at) < 0 && (!hasLetter(words.keys[at]!) || !mayFollowName(words, drafts, at))) return false;
  return !endsOffice(words, at) && !isElsewhere(drafts.at[at]) && !plays(words, at, SPEECH);
}

/** Whether a word may go on with an office after the name of what it belongs to: its adjective, its place, another office, but not what the sentence goes on with (أشاد سامي حداد مدير جامعة دمشق بجهود الطلاب). */
function mayFollowName(words: Words, drafts: Drafts, at: number): boolean {
  if (drafts.at[at - 1]?.last !== at || drafts.at[at] !== undefined || isDefinite(words, at) || plays(words, at, OFFICE | PHRASE)) return true;
  return words.keys[at]!.startsWith('لل') || words.known.names.contextWords['office-link'].has(words.keys[at]!);
}

/** Whether no office goes on with a word: particles, verbs of telling, days. */
function endsOffice({ facts }: Words, at: number): boolean {
  return (facts[at]! & (OPENS_CLAUSE | ENDS_OFFICE)) !== 0;
}

/** Whether a name is no part of an office after its holder: another person, or where something happened (بمدريد). */
function isElsewhere(draft: Draft | undefined): boolean {
  return draft?.type === 'PER' || (draft?.type === 'LOC' && draft.cut > 0);
}

/** Votes for a woman (above zero) or a man (below) from the words around a mention: titles and offices, and the verb of telling before them. */
export function genderVotes(words: Words, draft: Draft, office: ReturnType<typeof officeOf>, gender: Gender | undefined): number {
  const start = office !== undefined && office.first < draft.first ? office.first : draft.first;
  let votes = gender === undefined ? 0 : gender === 'f' ? 1 : -1;
  if (office !== undefined && words.keys[office.first] !== 'عضو') votes += votesOf(words, office.first);
  let before = start - 1;
  if (office === undefined || office.first > draft.first) {
    while (plays(words, before, TITLE)) votes += votesOf(words, before--);
  }
  if (plays(words, before, SPEECH) && cutAt(words, before) < 2) {
    const verb = words.keys[before]!;
    if (verb.endsWith('ت')) votes += 2;
    else if (isOneOf(words.known.names.contextWords['man-tells'], verb)) votes -= 2;
  }
  if (words.keys[draft.last] === '،' && /^وهي?و?$/u.test(words.keys[draft.last + 1] ?? '')) votes += words.keys[draft.last + 1] === 'وهي' ? 3 : -3;
  return votes;
}

/** What an office or title says of the gender; a final ه may be a pronoun (مستشاره) or stand for ة. */
function votesOf({ keys, known, text, tokens }: Words, at: number): number {
  if (text[tokens[at]!.end - 1] === 'ه') return 0;
  return keys[at]!.endsWith('ه') && !isNounOf(known.names.contextWords['man-office'], keys[at]!) ? 3 : -3;
}
