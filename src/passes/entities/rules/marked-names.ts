import { hasLetter } from '../../../arabic/unit-classes.ts';
import { sureOf, type RuleName } from '../confidence.ts';
import { isNounOf } from '../context.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { ARTICLE, COMMON, rolesOf } from '../forms.ts';
import { closingMark } from '../page.ts';
import { plays, type Words } from '../words.ts';
import { knownAnywhere } from './known-names.ts';
import { allNames, NO_NAME, NO_TITLE } from './name-parts.ts';
import { NOTHING, type WordRule } from './rule.ts';

const COMPANY = rolesOf('organization-outside');
const SOURCE = rolesOf('organization-outside', 'organization');
const WORK = rolesOf('work');
const ADJECTIVE = rolesOf('nationality', 'regional', 'adjective', 'wide', 'stop');
const SPEECH = rolesOf('speech');
const NICKNAME = rolesOf('nickname');
const PLACE_OUTSIDE = rolesOf('place-outside');
const OPENING: ReadonlySet<string> = new Set(['«', '“', '"', '„', '(', '‹']);

/** How far back a verb of telling may stand before the newspaper that was told. */
const TELLING_WITHIN = 10;
const LONGEST_SOURCE = 4;
const LONGEST_WORK = 6;
const LONGEST_TITLE = 9;
const BRACKET = /^[()[\]«»“”"]$/u;
/** How far back the noun for a creation may stand. */
const ADJECTIVES_WITHIN = 4;
/** Adjectives in ي, with the article or without. */
const NISBA = /^(?:ال)?[\u0621-\u064a]{3,}يه?$/u;

/** Names in marks, by what stands before them: صحيفة «الشرق», قال لـ«الاتحاد», فيلم «ملح الريح», الملقب بـ«حميدتي», انتقل إلى «عمشيت», وكالة (سي آي إيه). */
export const markedNames: WordRule = {
  on: OPENING,
  at: (words, drafts, open) => {
    const close = open === 0 ? -1 : closingMark(words, open);
    if (close < 0) return NOTHING;
    const own = drafts.at[open + 1];
    const kind = kindOf(words, open, close, drafts) ?? (words.sport === 'about' && isClub(words, open, close, own) ? CLUB : undefined);
    if (kind === undefined || (own?.first === open + 1 && own.last === close && own.type === kind.type)) return NOTHING;
    return [{ first: open + 1, last: close, cut: 0, type: kind.type, confidence: sureOf(kind.by) }];
  },
};

/** What a marked name is, and the rule that says so. */
interface Kind {
  readonly type: Draft['type'];
  readonly by: RuleName;
}

const CLUB: Kind = { type: 'ORG', by: 'marked-source' };

/** Whether a word in marks is a club in a text about sport: who goes to «عمشيت» changes his team, for towns stand in no marks. */
function isClub({ keys, known }: Words, open: number, close: number, own: Draft | undefined): boolean {
  return close === open + 2 && own !== undefined && own.last === close && (own.type === 'LOC' || own.type === 'MISC') && known.names.contextWords['club-link'].has(keys[open - 1]!);
}

function kindOf(words: Words, open: number, close: number, drafts: Drafts): Kind | undefined {
  const length = close - open - 1;
  const before = open - 1;
  const word = words.keys[before]!;
  if (followsCreation(words, open) && isTitle(words, open + 1, close) && !isKnown(words, open, close)) return { type: 'MISC', by: 'work' };
  const isWork = plays(words, before, WORK);
  if (!allNames(words, open + 1, close, isWork ? NO_TITLE : NO_NAME)) return undefined;
  if (length <= LONGEST_SOURCE && holdsOrganization(words, open, close, drafts)) return { type: 'ORG', by: 'marked-source' };
  if (words.keys[open] === '(' || word === '(') {
    const beside = drafts.at[word === '(' ? before - 1 : before];
    return !words.known.names.pageWords.places.has(words.keys[open + 1]!) && beside?.type === 'ORG' && beside.last === (word === '(' ? before : open) && length <= 3 && beside.last - beside.first >= length && looksLikeAcronym(words, open + 1, close) ? { type: 'ORG', by: 'acronym' } : undefined;
  }
  if (isWork) return length <= LONGEST_WORK && !isKnown(words, open, close) ? { type: 'MISC', by: 'work' } : undefined;
  if (isAppositive(words, open, close, drafts)) return { type: 'ORG', by: 'acronym' };
  if (plays(words, before, SOURCE)) return length <= LONGEST_SOURCE ? { type: 'ORG', by: 'marked-source' } : undefined;
  if (word === 'ل' && length <= 2) {
    for (let at = before - 1; at > before - TELLING_WITHIN && at >= 0 && words.sentenceEnds[at] === words.sentenceEnds[before]; at--) {
      if (plays(words, at, SPEECH)) return { type: 'ORG', by: 'told-source' };
    }
  }
  if (/^[وب]?لقب$/u.test(word) && length <= 3) return { type: 'PER', by: 'nickname' };
  if ((word === 'ب' || word === 'باسم') && plays(words, before - 1, NICKNAME) && length <= 3) return { type: calledType(drafts, before - 1), by: 'nickname' };
  return undefined;
}

/** What is called by another name: what was named right before, in marks or not (السفينة «أوريون»، المعروفة باسم «روح البحر»), else a person. */
function calledType({ at }: Drafts, nickname: number): Draft['type'] {
  for (let before = nickname - 1; before >= 0 && before > nickname - 4; before--) if (at[before] !== undefined) return at[before]!.type;
  return 'PER';
}

/** Whether a noun for what somebody wrote, filmed or sang stands before marks, perhaps with adjectives: what they hold is its title, whatever the words (الفيلم المصري «من لا يحب فاطمة»). */
function followsCreation(words: Words, open: number): boolean {
  const { keys, known, sentenceEnds } = words;
  if (keys[open] === '(') return false;
  for (let at = open - 1; at >= 0 && at > open - ADJECTIVES_WITHIN && sentenceEnds[at] === sentenceEnds[open]; at--) {
    if (isNounOf(known.names.contextWords.creation, keys[at]!)) return true;
    if (!plays(words, at, ADJECTIVE) && !NISBA.test(keys[at]!)) return false;
  }
  return false;
}

/** Whether words and the marks between them may be a title; what tells more of a creation is none (الكتاب «الذي صدر أمس»). */
function isTitle({ keys, known }: Words, first: number, last: number): boolean {
  if (last - first > LONGEST_TITLE || !hasLetter(keys[first]!) || known.names.contextWords.clause.has(keys[first]!)) return false;
  for (let at = first + 1; at < last; at++) if (BRACKET.test(keys[at]!)) return false;
  return true;
}

/** Whether marks hold a name that is known wherever it stands: تطبيق «واتساب». */
function isKnown(words: Words, open: number, close: number): boolean {
  const known = knownAnywhere(words, open + 1);
  return known !== undefined && open + 2 + known.rest.length === close;
}

/** Whether marks hold one organization that was taken for two names: a company in brackets, شركة (سدرة ومازن), or one called after a person, «ألوية الناصر صلاح الدين». */
function holdsOrganization(words: Words, open: number, close: number, drafts: Drafts): boolean {
  const first = drafts.at[open + 1];
  const last = drafts.at[close - 1];
  if (first === undefined || last === undefined || first.first <= open || first === last || last.last !== close || first.last !== last.first) return false;
  return first.type === 'ORG' && (plays(words, open - 1, COMPANY) || (last.type === 'PER' && last.cut === 0));
}

/** Whether marks right after an organization hold what it is called for short: هيئة الواحة للتنمية «نخيل». */
function isAppositive({ keys, facts }: Words, open: number, close: number, drafts: Drafts): boolean {
  const named = drafts.at[open - 1];
  return named?.type === 'ORG' && named.last === open && named.last - named.first > 1 && close - open === 2 && (facts[open + 1]! & (ARTICLE | COMMON)) === 0 && keys[open + 1]!.length > 2;
}

/** Letters of other scripts, single letters, or words so short that they spell letters; no year or count (2013), no side of the sky (شمال شرق), no adjective (شيعية). */
function looksLikeAcronym(words: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const key = words.keys[at]!;
    if (key.length > 5 || key.startsWith('ال') || NISBA.test(key) || !hasLetter(key) || plays(words, at, PLACE_OUTSIDE)) return false;
  }
  return true;
}
