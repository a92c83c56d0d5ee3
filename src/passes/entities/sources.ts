import { sureOf, type RuleName } from './confidence.ts';
import { ownersOf, type Draft } from './drafts.ts';
import { closingMark, endsLine, isAboutSport, startsLine } from './page.ts';
import { isUnknown } from './unknown-words.ts';
import { plays, rolesOf, type Words } from './words.ts';

const SOURCE = rolesOf('organization-outside', 'organization');
const WORK = rolesOf('work');
const SPEECH = rolesOf('speech');
const NICKNAME = rolesOf('nickname');
const NO_TITLE = rolesOf('stop', 'speech', 'title', 'sport');
const NO_NAME = NO_TITLE | rolesOf('place-generic');
const SEPARATORS = new Set(['-', '–', '—', ':', '/', '،', 'ـ']);
const OPENING = /^[«“"„(‹]$/u;
const BYLINE = new Set(['كتب', 'كتبت', 'تصوير', 'حوار', 'اعداد', 'تحرير', 'ترجمه', 'حاورها', 'حاوره']);

/** How far back a verb of telling may stand before the newspaper that was told. */
const TELLING_WITHIN = 10;
const LONGEST_SOURCE = 4;
const LONGEST_WORK = 6;

/** Names in marks, by what stands before them: صحيفة «الشرق», قال لـ«الاتحاد», فيلم «ملح الريح», الملقب بـ«حميدتي», انتقل إلى «عمشيت», وكالة (سي آي إيه). */
export function markedNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  const sport = isAboutSport(words);
  for (let open = 1; open < words.keys.length; open++) {
    if (!OPENING.test(words.keys[open]!)) continue;
    const close = closingMark(words, open);
    if (close < 0) continue;
    const kind = kindOf(words, open, close, drafts, owners) ?? (sport && isClub(words, open, close, drafts[owners[open + 1]!]) ? CLUB : undefined);
    if (kind === undefined) continue;
    const own = drafts[owners[open + 1]!];
    if (own?.first === open + 1 && own.last === close && own.type === kind.type) continue;
    found.push({ first: open + 1, last: close, cut: 0, type: kind.type, confidence: sureOf(kind.by) });
    open = close;
  }
  return found;
}

const CLUB: Kind = { type: 'ORG', by: 'marked-source' };
const CLUB_LINKS: ReadonlySet<string> = new Set(['من', 'الي', 'مع', 'ضد', 'امام', 'علي', 'و', 'ل', 'بعد', 'فبعد']);

/** Whether a word in marks is a club in a text about sport: who goes to «عمشيت» changes his team, for towns stand in no marks. */
function isClub({ keys }: Words, open: number, close: number, own: Draft | undefined): boolean {
  return close === open + 2 && own !== undefined && own.last === close && (own.type === 'LOC' || own.type === 'MISC') && CLUB_LINKS.has(keys[open - 1]!);
}

/** What a marked name is, and the rule that says so. */
interface Kind {
  readonly type: Draft['type'];
  readonly by: RuleName;
}

function kindOf(words: Words, open: number, close: number, drafts: readonly Draft[], owners: Int32Array): Kind | undefined {
  const length = close - open - 1;
  const before = open - 1;
  const word = words.keys[before]!;
  const isWork = plays(words, before, WORK);
  if (!allNames(words, open + 1, close, isWork ? NO_TITLE : NO_NAME)) return undefined;
  if (words.keys[open] === '(' || word === '(') {
    const beside = drafts[owners[word === '(' ? before - 1 : before]!];
    return beside?.type === 'ORG' && beside.last === (word === '(' ? before : open) && length <= 3 && beside.last - beside.first >= length && looksLikeAcronym(words, open + 1, close) ? { type: 'ORG', by: 'acronym' } : undefined;
  }
  if (isWork) return length <= LONGEST_WORK ? { type: 'MISC', by: 'work' } : undefined;
  if (plays(words, before, SOURCE)) return length <= LONGEST_SOURCE ? { type: 'ORG', by: 'marked-source' } : undefined;
  if (word === 'ل' && length <= 2) {
    for (let at = before - 1; at > before - TELLING_WITHIN && at >= 0 && words.sentenceEnds[at] === words.sentenceEnds[before]; at--) {
      if (plays(words, at, SPEECH)) return { type: 'ORG', by: 'told-source' };
    }
  }
  if ((/^[وب]?لقب$/u.test(word) || ((word === 'ب' || word === 'باسم') && plays(words, before - 1, NICKNAME))) && length <= 3) return { type: 'PER', by: 'nickname' };
  return undefined;
}

/** Letters of other scripts, single letters, or words so short that they spell letters. */
function looksLikeAcronym({ keys }: Words, first: number, last: number): boolean {
  return keys.slice(first, last).every((key) => key.length <= 5 && !key.startsWith('ال'));
}

/** Bylines and datelines: a place that begins a line, a separator, and who writes: بغداد/ مشرق الأسدي; or a word such as تصوير before the name. */
export function bylines(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 1; at < words.keys.length; at++) {
    if (!SEPARATORS.has(words.keys[at]!) || words.keys[at] === '،') continue;
    const place = drafts[owners[at - 1]!];
    const isPlace = place?.type === 'LOC' && startsLine(words, place.first);
    if (!isPlace && !BYLINE.has(words.keys[at - 1]!)) continue;
    const first = at + 1;
    let last = first;
    while (last < words.keys.length && last - first < 4 && /^\p{L}{2,}$/u.test(words.keys[last]!) && !startsLine(words, last)) last++;
    const own = drafts[owners[first]!];
    if (last - first < 2 || last - first > 3 || (own !== undefined && own.type !== 'PER') || !allNames(words, first, last, NO_NAME)) continue;
    if (!endsLine(words, last) && !(SEPARATORS.has(words.keys[last]!) || words.keys[last] === ')')) continue;
    if (own?.first === first && own.last === last) continue;
    found.push({ first, last, cut: 0, type: 'PER', confidence: sureOf('byline') });
  }
  return found;
}

const COMPANY = rolesOf('organization-outside');
const LONGEST_COMPANY = 3;

/** Companies, papers and sites by the word before them, where nothing but names follows: شركة سدرة بايت. */
export function sourceNames(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const owners = ownersOf(drafts, words.keys.length);
  const found: Draft[] = [];
  for (let at = 0; at < words.keys.length; at++) {
    if (!plays(words, at, COMPANY)) continue;
    const first = at + 1;
    let last = first;
    while (last < words.sentenceEnds[at]! && last - first < LONGEST_COMPANY && isUnknown(words, last)) last++;
    const own = drafts[owners[first]!];
    if (last === first || (own !== undefined && (own.type === 'ORG' || own.first < first || own.last > last))) continue;
    found.push({ first, last, cut: 0, type: 'ORG', confidence: sureOf('company') });
  }
  return found;
}

function allNames(words: Words, first: number, last: number, never: number): boolean {
  for (let at = first; at < last; at++) if (plays(words, at, never) || !/[\p{L}\p{N}]/u.test(words.keys[at]!)) return false;
  return true;
}
