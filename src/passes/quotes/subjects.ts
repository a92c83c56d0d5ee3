import { isComma, isMark, isWord, keyAt, type Page, type Range } from './page.ts';

/** What stands between a cue and what it says: who speaks, to whom, and by which channel; `object` is what follows the speaker's noun phrase. */
export interface Subject {
  readonly speaker: Range | null;
  readonly via?: Range;
  readonly addressee?: Range;
  readonly object?: Range;
}

type Phrase = 'via' | 'addressee' | 'adverbial';

/** Reads the tokens from `first` to `end` as noun phrase and adverbials. */
export function readSubject(page: Page, first: number, end: number): Subject {
  const found: { speaker: Range | null; via?: Range; addressee?: Range; object?: Range } = { speaker: null };
  for (let i = first; i < end; ) {
    if (!isWord(page, i) && !isMark(page, i)) {
      i = keyAt(page, i) === '(' ? bracketEnd(page, i, end) : i + 1;
      continue;
    }
    const phrase = adverbialAt(page, i, found.speaker === null);
    if (phrase !== undefined) {
      const stop = adverbialEnd(page, i, end, found.speaker === null);
      if (phrase !== 'adverbial' && found[phrase] === undefined) found[phrase] = { first: i, end: stop };
      i = stop;
    } else if (found.speaker === null) {
      const stop = nounPhraseEnd(page, i, end);
      found.speaker = { first: i, end: withoutPreposition(page, i, stop) };
      i = stop;
    } else {
      if (page.words.is(keyAt(page, i), 'relative')) {
        i = relativeEnd(page, i, end);
        continue;
      }
      found.object = { first: i, end };
      break;
    }
  }
  return found;
}

/** A relative clause reaches to the next comma. */
function relativeEnd(page: Page, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (isComma(page, i)) return i;
    if (page.closing[i]! >= 0 && page.unclosed[i] === 0 && page.closing[i]! < end) i = page.closing[i]!;
  }
  return end;
}

/** A preposition whose noun an adverbial or relative clause took is no part of the phrase. */
function withoutPreposition(page: Page, first: number, end: number): number {
  return end - 1 > first && page.words.is(keyAt(page, end - 1), 'preposition') && keyAt(page, end - 1).length <= 3 ? end - 1 : end;
}

function bracketEnd(page: Page, open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (keyAt(page, i) === ')') return i + 1;
  return open + 1;
}

/** Whether an adverbial begins at `i`, and of which kind. `opening` tells that no subject was read before. */
function adverbialAt(page: Page, i: number, opening: boolean): Phrase | undefined {
  const { words } = page;
  const key = keyAt(page, i);
  const next = keyAt(page, i + 1);
  if (words.is(key, 'time') && page.nameOf[i] === -1 && (key !== 'عام' || page.tokens[i + 1]?.kind === 'number')) return 'adverbial';
  if (key === 'في') {
    if (isChannel(page, i + 1)) return 'via';
    return opening || /^(?:اول|اخر|احدث|ثاني)$/u.test(next) || words.is(next, 'time') || page.tokens[i + 1]?.kind === 'number' ? 'adverbial' : undefined;
  }
  if (key === 'علي') return isChannel(page, i + 1) ? 'via' : opening ? 'adverbial' : undefined;
  if (key === 'عبر' || key === 'خلال') return isChannel(page, i + 1) || key === 'عبر' ? 'via' : 'adverbial';
  if (key === 'ل' || isAddress(page, i) || (opening && key[0] === 'ل' && page.nameOf[i]! >= 0 && page.names[page.nameOf[i]!]!.start > page.tokens[i]!.start)) return 'addressee';
  if (key === 'الي' && words.is(next, 'addressee')) return 'addressee';
  if (words.is(key, 'lead') ? opening || key !== 'لدي' : words.is(key, 'adverb')) return 'adverbial';
  if (opening && (/^وه[وي]$/u.test(key) || isCircumstance(page, i))) return 'adverbial';
  if (opening && (key === 'الي' || key === 'من' || key === 'عن' || key === 'به' || key === 'بها' || key === 'له' || key === 'لها' || key === 'فيه' || key === 'فيها' || key === 'لهم')) return 'adverbial';
  return undefined;
}

/** A participle in the accusative before the subject is an aside: `وأضاف مجيبا عن سؤال`. */
function isCircumstance(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return key.endsWith('ا') && page.words.noun(key) === undefined && page.nameOf[i] === -1 && page.words.readings(key).some(({ kind }) => kind === 'participle');
}

function isChannel(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return page.words.is(key, 'channel') || page.words.is(key.startsWith('ال') ? key.slice(2) : key, 'channel');
}

/** Whether a word with ل in it names the press or hearers: `لرويترز`, `للصحفيين`, `لوكالة`. */
function isAddress(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  if (key[0] !== 'ل' || key.length < 4) return false;
  const bare = key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
  if (page.words.is(bare, 'addressee') || page.words.isAgency(bare, keyAt(page, i + 1))) return true;
  if (page.words.noun(bare)?.kind === 'media') return true;
  const name = page.names[page.nameOf[i] ?? -1];
  return name?.type === 'ORG' && name.start > page.tokens[i]!.start && isMark(page, i + 1);
}

/** An adverbial reaches to the next comma, the next adverbial, or (before the subject) the noun that names a person. */
function adverbialEnd(page: Page, first: number, end: number, opening: boolean): number {
  let relative = false;
  for (let i = first + 1; i < end; i++) {
    relative ||= page.words.is(keyAt(page, i), 'relative');
    if (isComma(page, i)) return i;
    const close = page.closing[i]!;
    if (close >= 0 && close < end) i = close;
    else if (i > first + 1 && adverbialAt(page, i, false) !== undefined) return i;
    else if (opening && !relative && i > first + 1 && startsPerson(page, i)) return i;
  }
  return end;
}

/** Nouns of acts whose genitive or object is no subject of the clause. */
const GENITIVE = /^(?:[بلو]?(?:حضور|استقبال|لقاء|زياره|تكريم|توديع|تعيين|اقاله|رحيل|وفاه|مقتل|اغتيال|انتخاب|خطاب|كلمه|دعوه|رئاسه|قياده|اشراف|اجتماع|تصريحات|تصريح|وصول|سؤال|رد|ترشيح|اعتقال|محاكمه|جنازه|تشييع|ذكري|قرار|بيان|تقرير|لقائه|استقباله|زيارته|اجتماعه|لقائها|استقبالها))$/u;

/** Whether a title or profession with no preposition before it begins at `i`: the subject after an adverbial. */
function startsPerson(page: Page, i: number): boolean {
  if (page.words.is(keyAt(page, i - 1), 'preposition') || GENITIVE.test(keyAt(page, i - 1))) return false;
  const noun = page.words.noun(keyAt(page, i));
  const name = page.names[page.nameOf[i]!];
  if (name?.type === 'PER' && name.start === page.tokens[i]!.start && page.words.noun(keyAt(page, i - 1)) === undefined) return true;
  return noun !== undefined && noun.kind === 'person' && !keyAt(page, i).startsWith('ل') && !keyAt(page, i).startsWith('ب');
}

const DEMONSTRATIVE = /^(?:هذا|هذه|ذلك|تلك|هؤلاء)$/u;
/** Prepositions that go on with a noun phrase only after nouns that take them. */
const LOOSE = /^(?:عن|الي|علي|حسب|بحسب|وفق|وفقا|طبقا)$/u;
const GOVERNING = /^(?:ال)?(?:نائبه?|نواب|مسؤوله?|مسؤولون|مسؤولين|ممثله?|مبعوثه?|سفيره?|عضوه?|مطلعه?|مطلعون|مطلعين|مشرفه?|مشرفون|قائم|قائمون|قائمين|مصدر|صادره?|الدولي|الاممي|الخاص|الاميركي|الامريكي|محسوب|مقرب|اول)$/u;

/** End of the noun phrase that begins at `first`, with appositions after a comma; relative clauses, adverbials and an object are left out. */
export function nounPhraseEnd(page: Page, first: number, end: number): number {
  let definite = false;
  for (let i = first; i < end; i++) {
    if (isComma(page, i)) {
      if (!startsApposition(page, i + 1, end)) return i;
      definite = false;
      continue;
    }
    const close = page.closing[i]!;
    if (close >= 0 && page.unclosed[i] === 0 && close < end) {
      i = close;
      definite = true;
      continue;
    }
    const key = keyAt(page, i);
    if (key === '(') {
      i = Math.max(i, bracketEnd(page, i, end) - 1);
      continue;
    }
    if (!isWord(page, i)) return i;
    if (i > first && (adverbialAt(page, i, false) !== undefined || page.words.is(key, 'relative') || (LOOSE.test(key) && !GOVERNING.test(keyAt(page, i - 1))))) return i;
    if (i > first && ((definite && DEMONSTRATIVE.test(key)) || (/^وه[وي]$/u.test(key) && !isComma(page, i - 1)))) return i;
    const defines = page.nameOf[i]! >= 0 || key.startsWith('ال') || key.startsWith('لل');
    if (i > first && definite && startsObject(page, i, defines)) return i;
    definite = defines;
  }
  return end;
}

/** Verbal nouns whose first letter is no conjunction. */
const MASDAR_IN_WAW = /^(?:وجود|وقف|وقوع|وفاه|وصول|وضع|وقوف|ولاء|وعود|ورود)/u;

/** After a definite noun, a bare indefinite word that is no title, preposition or conjunction begins another phrase: the object. */
function startsObject(page: Page, i: number, defines: boolean): boolean {
  const key = keyAt(page, i);
  return !defines && page.words.noun(key) === undefined && !page.words.is(key, 'preposition') && (key[0] !== 'و' || MASDAR_IN_WAW.test(key)) && key[0] !== 'ب' && key[0] !== 'ل' && page.tokens[i]!.kind === 'word';
}

function startsApposition(page: Page, i: number, end: number): boolean {
  if (i >= end || !isWord(page, i) || adverbialAt(page, i, true) !== undefined) return false;
  const key = keyAt(page, i);
  if (page.words.is(key, 'relative') || page.words.is(key, 'preposition')) return false;
  return page.nameOf[i]! >= 0 || page.words.noun(key) !== undefined || key.startsWith('ال') || key === 'وهو' || key === 'وهي';
}

/** Openers of a clause whose subject stands before its verb; looked for so many tokens to the left. */
const LONGEST_PREVERBAL = 24;

/** The noun phrase before the verb at `verb`, back to what opens its clause (`لكن`, `أن`, a comma, the sentence's start); null where there is none. */
export function preverbalSubject(page: Page, verb: number): Range | null {
  const paragraph = page.paragraphs[page.paragraphOf[verb]!]!;
  const around = page.enclosing[verb]!;
  const lowest = Math.max(around >= 0 ? around + 1 : paragraph.first, verb - LONGEST_PREVERBAL);
  let end = verb;
  while (end > lowest && page.words.is(keyAt(page, end - 1), 'auxiliary') && page.nameOf[end - 1] === -1) end--;
  let first = end;
  while (first > lowest && !opensClause(page, first - 1)) first = page.opening[first - 1]! >= lowest ? page.opening[first - 1]! : first - 1;
  if (first > lowest && isComma(page, first - 1) && first === end) return preverbalSubject(page, first - 1);
  while (first < end && !isWord(page, first) && page.closing[first] === -1) first++;
  if (first >= end) return null;
  for (let i = first; i < end; i++) {
    if (page.words.is(keyAt(page, i), 'relative')) return i > first ? { first, end: i } : null;
  }
  const announced = first > lowest && ANNOUNCING.test(keyAt(page, first - 1)) && page.tokens[first]!.kind === 'word' && !page.words.is(keyAt(page, first), 'preposition');
  if ((announced || startsNounPhrase(page, first)) && nounPhraseEnd(page, first, end) === end) return { first, end };
  return relativeSubject(page, Math.max(first, end - LONGEST_RELATIVE), end);
}

/** Words that a subject follows at once. */
const ANNOUNCING = /^[وف]?(?:كان|كانت|لكن|ان|اما)$/u;

/** Whether the noun phrase before a verb was announced as the subject (`كان الوزير أكد`), so that none follows the verb. */
export function isAnnounced(page: Page, { first }: Range): boolean {
  return ANNOUNCING.test(keyAt(page, first - 1));
}

/** How far before its verb the noun of a relative clause without a pronoun begins. */
const LONGEST_RELATIVE = 12;

/** The indefinite noun that a clause without a relative pronoun describes: `صدر تقرير للأمم المتحدة يحذر من أن`. */
function relativeSubject(page: Page, first: number, end: number): Range | null {
  for (let i = end - 1; i >= first; i--) {
    const key = keyAt(page, i);
    const kind = page.words.noun(key)?.kind;
    if (key.startsWith('ال') || key.startsWith('وال') || (kind !== 'document' && kind !== 'source') || page.nameOf[i]! >= 0) continue;
    const { speaker, object } = readSubject(page, i, end);
    return speaker !== null && speaker.first === i && object === undefined ? speaker : null;
  }
  return null;
}

function opensClause(page: Page, i: number): boolean {
  if (page.opening[i]! >= 0) return false;
  if (!isWord(page, i)) return keyAt(page, i) !== '-' && keyAt(page, i) !== '(' && keyAt(page, i) !== ')';
  return page.words.is(keyAt(page, i), 'opener') && page.nameOf[i] === -1;
}

/** Whether a source may be named from `i` on: a known name, a noun that heads sources, or a definite noun. */
export function startsNounPhrase(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  if (page.words.is(key, 'preposition') || page.words.is(key, 'time')) return false;
  return page.nameOf[i]! >= 0 || page.words.noun(key) !== undefined || key.startsWith('ال') || key.startsWith('وال') || page.closing[i]! >= 0;
}
