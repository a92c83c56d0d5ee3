import { ADVERB, ADVERBIAL, BA, CIRCUMSTANCE, COMMA, LAM, LEAD, MANNER, NOUN, PREPOSITION, RELATIVE, TIME, WITH_PRONOUN } from '../page/facts.ts';
import { factsAt, hasArticle, hasTrait, isMark, isWord, keyAt, nameAt, type Page, wordAt } from '../page/page.ts';
import { ADDRESS, AGENCY, EVENT, PARTITIVE } from '../page/traits.ts';

/** Where something was said, to whom, or any other circumstance of the clause. */
export type Adverbial = 'via' | 'addressee' | 'adverbial';

/** Token just after the bracket that opens at `open`, or after `open` where none closes before `end`. */
export function bracketEnd(page: Page, open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (keyAt(page, i) === ')') return i + 1;
  return open + 1;
}

/** Whether an adverbial begins at `i`, and of which kind. `opening` tells that no subject was read before. */
export function adverbialAt(page: Page, i: number, opening: boolean): Adverbial | undefined {
  const facts = factsAt(page, i);
  if ((facts & ADVERBIAL) === 0) return undefined;
  const key = keyAt(page, i);
  const next = keyAt(page, i + 1);
  if ((facts & TIME) !== 0 && page.nameOf[i] === -1 && !isGeneral(page, i)) return 'adverbial';
  if (key === 'في') {
    if (isChannel(page, i + 1)) return 'via';
    return opening || /^(?:اول|اخر|احدث|ثاني|هذا|هذه|ذلك)$/u.test(next) || wordAt(page, i + 1).is.time || page.tokens[i + 1]?.kind === 'number' ? 'adverbial' : undefined;
  }
  if (key === 'علي' && page.nameOf[i] === -1) return isChannel(page, i + 1) ? 'via' : opening ? 'adverbial' : undefined;
  if (key === 'عبر' || key === 'خلال') return isChannel(page, i + 1) || key === 'عبر' ? 'via' : 'adverbial';
  if (key === 'ل' || isAddress(page, i) || (opening && key[0] === 'ل' && page.nameOf[i]! >= 0 && nameAt(page, i)!.start > page.tokens[i]!.start)) return 'addressee';
  if (key === 'الي' && wordAt(page, i + 1).is.addressee) return 'addressee';
  if ((facts & LEAD) !== 0 ? opening || key !== 'لدي' : (facts & ADVERB) !== 0) return 'adverbial';
  if (key === 'وهو' || key === 'وهي' || (opening && (facts & (CIRCUMSTANCE | MANNER)) !== 0 && page.nameOf[i] === -1)) return 'adverbial';
  if (opening && (key === 'الي' || key === 'من' || key === 'عن' || (facts & WITH_PRONOUN) !== 0 || isIndirect(page, i))) return 'adverbial';
  return undefined;
}

/** Whether `عام` is "general" and no year: no figure follows it, and after the article no `الماضي` either (`المدير العام`). */
function isGeneral(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return (key === 'عام' || (key === 'العام' && !wordAt(page, i + 1).is.time)) && page.tokens[i + 1]?.kind !== 'number';
}

/** A participle in the accusative is an aside before the subject or after it: `وأضاف مجيبا عن سؤال`, `واستطرد سعادته قائلا`. */
export function isCircumstance(page: Page, i: number): boolean {
  return (factsAt(page, i) & CIRCUMSTANCE) !== 0 && page.nameOf[i] === -1;
}

function isChannel(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  return wordAt(page, i).is.channel || (key.startsWith('ال') && page.words.of(key.slice(2)).is.channel);
}

/** Whether a word with ل in it names the press or hearers: `لرويترز`, `للصحفيين`, `لوكالة`, `لـCNN`, any body after a person's name. */
function isAddress(page: Page, i: number): boolean {
  if (hasTrait(page, i, ADDRESS)) return true;
  const key = keyAt(page, i);
  if (key[0] !== 'ل' || key.length < 4) return false;
  if (hasTrait(page, i, AGENCY) && page.words.isAgency(key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1), keyAt(page, i + 1))) return true;
  const name = nameAt(page, i);
  return name?.type === 'ORG' && name.start > page.tokens[i]!.start && (isMark(page, i + 1) || nameAt(page, i - 1)?.type === 'PER');
}

/** Whether an unknown word with ل in it can be no subject: with the article (`انحاز للتغيير`), or with a pronoun (`اعترفت لنفسها`). */
function isIndirect(page: Page, i: number): boolean {
  const key = keyAt(page, i);
  if (key[0] !== 'ل' || key.length < 5 || page.nameOf[i] !== -1 || wordAt(page, i).noun !== undefined) return false;
  return key.startsWith('لل') || /ه(?:ا|م)?$/u.test(page.text.slice(page.tokens[i]!.start, page.tokens[i]!.end));
}

/** An adverbial reaches to the next comma, the next adverbial, or (before the subject) the noun that names a person. */
export function adverbialEnd(page: Page, first: number, end: number, opening: boolean): number {
  let relative = false;
  const pronoun = (factsAt(page, first) & WITH_PRONOUN) !== 0;
  if (pronoun && first + 1 < end && wordAt(page, first + 1).noun !== undefined && !/^[بل]/u.test(keyAt(page, first + 1))) return first + 1;
  const alone = (factsAt(page, first) & (WITH_PRONOUN | TIME | ADVERB)) !== 0;
  for (let i = first + 1; i < end; i++) {
    const facts = page.facts[i]!;
    relative ||= (facts & RELATIVE) !== 0;
    if ((facts & COMMA) !== 0) return i;
    const close = page.closing[i]!;
    if (close >= 0 && close < end) i = close;
    else if ((alone || i > first + 1) && adverbialAt(page, i, false) !== undefined) return i;
    else if (opening && !relative && (alone || i > first + 1) && (startsPerson(page, i) || (i === first + 1 && startsBody(page, i)))) return i;
  }
  return end;
}

/** Whether a noun of people is rather the adjective of the noun before it, with the article as that has it: `الندوة الصحافية`, `شخصيات إعلامية`. */
function isAttribute(page: Page, i: number): boolean {
  const definite = hasArticle(page, i - 1) || /ه(?:ا|م)?$/u.test(page.text.slice(page.tokens[i - 1]?.start, page.tokens[i - 1]?.end));
  return isWord(page, i - 1) && hasArticle(page, i) === definite && /(?:ي|ه)$/u.test(keyAt(page, i)) && nameAt(page, i + 1)?.type !== 'PER';
}

/** Whether a body is named right after a word of time: `أكدت أمس وزارة الصحة أن`. */
function startsBody(page: Page, i: number): boolean {
  if ((factsAt(page, i - 1) & TIME) === 0 || (page.facts[i]! & (TIME | LAM | BA)) !== 0) return false;
  const name = nameAt(page, i);
  return wordAt(page, i).noun?.kind === 'body' || (name?.type === 'ORG' && name.start === page.tokens[i]!.start);
}

/** Whether a title or profession with no preposition before it begins at `i`: the subject after an adverbial. */
function startsPerson(page: Page, i: number): boolean {
  if ((factsAt(page, i - 1) & PREPOSITION) !== 0) return false;
  const name = nameAt(page, i);
  const named = name !== undefined && name.type === 'PER' && name.start === page.tokens[i]!.start && (factsAt(page, i - 1) & NOUN) === 0;
  if (!named && ((page.facts[i]! & (NOUN | LAM | BA)) !== NOUN || wordAt(page, i).noun?.kind !== 'person' || isAttribute(page, i))) return false;
  return !hasTrait(page, i - 1, EVENT | PARTITIVE);
}
