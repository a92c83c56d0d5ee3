import { describe, expect, it } from 'vitest';
import { fold } from '../src/arabic/fold.ts';
import { inflect, withoutPronoun } from '../src/arabic/verbs.ts';
import { findComplement } from '../src/passes/quotes/contents/complements.ts';
import { complementizerAt } from '../src/passes/quotes/syntax/complementizers.ts';
import { isQuotationMark, pairMarks } from '../src/passes/quotes/page/marks.ts';
import type { Page } from '../src/passes/quotes/page/page.ts';
import { readPage } from '../src/passes/quotes/page/page-reading.ts';
import { preverbalSubject } from '../src/passes/quotes/syntax/preverbal.ts';
import { describe as describeSource } from '../src/passes/quotes/speakers/sources.ts';
import { readSubject } from '../src/passes/quotes/syntax/subjects.ts';
import { scanTokens } from '../src/passes/tokens/scan.ts';
import { readDataFile } from '../src/resources/node.ts';
import { loadResources } from '../src/resources/resources.ts';

const use = loadResources(['forms', 'quoteForms', 'quoteWords'], readDataFile, {});
const { quoteWords: words } = use;

/** A page of one paragraph and sentence, without names. */
function pageOf(text: string): Page {
  const whole = { start: 0, end: text.length };
  return readPage({ path: '', text, tokens: scanTokens(text), sentences: [whole], blocks: [{ ...whole, kind: 'paragraph' }], entities: [] }, use);
}

const tokenOf = (page: Page, word: string): number => page.tokens.findIndex(({ key }) => key === fold(word));
const textOf = (page: Page, range: { readonly first: number; readonly end: number } | null | undefined): string | null =>
  (range ? page.text.slice(page.tokens[range.first]!.start, page.tokens[range.end - 1]!.end) : null);

describe('pages', () => {
  it('read words that are named like members of every object', () => {
    expect(pageOf('قال constructor إن toString ليس علامة').closing.every((close) => close === -1)).toBe(true);
  });

  it('are read as if none had been read before', () => {
    const columns = ({ facts, traits, stops, unclosed, cues, closing, opening, enclosing, nameOf, paragraphOf }: Page): number[][] =>
      [facts, traits, stops, unclosed, cues, closing, opening, enclosing, nameOf, paragraphOf].map((column) => [...column]);
    const fresh = columns(pageOf('أكد الوزير أن «الجسر آمن»'));
    pageOf('«نعم»، قال الوزير، «لن نقبل. أبدا.» وأضاف: "إن الجسر آمن');
    expect(columns(pageOf('أكد الوزير أن «الجسر آمن»'))).toEqual(fresh);
  });
});

describe('verbs', () => {
  const formsOf = (lemma: string, imperfect: string, participle: string, masdar: string) => inflect({ lemma, imperfect, participle, masdar });

  it('inflects hollow, defective and sound verbs', () => {
    const said = formsOf('قال', 'يقول', 'قائل', 'قول').map(({ form }) => form);
    for (const form of ['قال', 'قالت', 'قالوا', 'قلنا', 'يقول', 'تقول', 'يقولون', 'سيقول', 'يقل', 'قائلا', 'قائله', 'قائلين']) expect(said, form).toContain(form);
    const denied = formsOf('نفى', 'ينفي', 'ناف', 'نفي').map(({ form }) => form);
    for (const form of ['نفي', 'نفت', 'نفوا', 'ينفي', 'تنفي', 'ينفون', 'نافيا', 'نافيه', 'ينف']) expect(denied, form).toContain(form);
    expect(formsOf('أشار', 'يشير', 'مشير', 'إشارة').map(({ form }) => form)).toContain('اشرنا');
  });

  it('takes pronouns off, with the letters they change', () => {
    expect(withoutPronoun('وصفها').map(({ base }) => base)).toContain('وصف');
    expect(withoutPronoun('اشارته').map(({ base }) => base)).toContain('اشاره');
    expect(withoutPronoun('ابلغوهم').map(({ base }) => base)).toContain('ابلغوا');
    expect(withoutPronoun('قوله')).toContainEqual({ base: 'قول', gender: 'm', number: 'sg' });
  });
});

describe('marks', () => {
  const pairs = (text: string, introduces: (token: number) => boolean = () => false) => {
    const tokens = scanTokens(text);
    const marks = [...tokens.keys()].filter((i) => isQuotationMark(tokens[i]!.key));
    return pairMarks(text, tokens, { first: 0, end: tokens.length }, marks, introduces).map(({ open, close, closed }) => (closed ? text.slice(tokens[open]!.start, tokens[close]!.end) : `${text.slice(tokens[open]!.start)}…`));
  };

  it('pairs by shape, straight ones by spaces and parity', () => {
    expect(pairs('«أ ب» و«ج»')).toEqual(['«أ ب»', '«ج»']);
    expect(pairs('قال "أ" ثم "ب ج".')).toEqual(['"أ"', '"ب ج"']);
    expect(pairs('لـ"المدى" و"الغد"')).toEqual(['"المدى"', '"الغد"']);
  });

  it('nests, and repairs what is unbalanced', () => {
    expect(pairs('«أ «ب» ج»')).toEqual(['«أ «ب» ج»', '«ب»']);
    expect(pairs('«أ ب ج')).toEqual(['«أ ب ج…']);
    expect(pairs('أ ب» ج')).toEqual([]);
  });

  it('passes over shapes that were typed the wrong way round', () => {
    expect(pairs('أن ” أ ب “ كان')).toEqual(['” أ ب “']);
    expect(pairs('قال» أ ب »', (token) => token === 0)).toEqual(['» أ ب »']);
  });
});

describe('complements', () => {
  const complement = (text: string, cue: string) => {
    const page = pageOf(text);
    const at = tokenOf(page, cue);
    const found = findComplement(page, at, words.of(fold(cue)).readings.find(({ kind }) => kind !== 'masdar')!, () => undefined);
    return found && [found.kind, page.tokens[found.first]!.key];
  };

  it('finds the clause, the marks or the colon that a verb takes', () => {
    expect(complement('قال الوزير أمس إن الجسر آمن', 'قال')).toEqual(['clause', 'ان']);
    expect(complement('أشار الوزير إلى أن الجسر آمن', 'أشار')).toEqual(['clause', 'ان']);
    expect(complement('قال الوزير: «الجسر آمن»', 'قال')).toEqual(['colon', '«']);
    expect(complement('وأضاف «لن نعود إلى هنا»', 'وأضاف')).toEqual(['marks', '«']);
  });

  it('leaves clauses that belong to another word', () => {
    expect(complement('قال الوزير بعد أن وصل', 'قال')).toBeUndefined();
    expect(complement('زاد السعر من أن يشترى', 'زاد')).toBeUndefined();
    expect(complement('قال لصحيفة «المساء» الليلة', 'قال')).toBeUndefined();
  });

  it('tells إن from أن where the hamza is written, and neither from إن in a name', () => {
    const bases = (text: string) => { const page = pageOf(text); return page.tokens.map((_, i) => complementizerAt(page, i)?.base); };
    expect(bases('إنه أن ان بأنها فإن')).toEqual(['إن', 'أن', 'ان', 'بأن', 'فإن']);
    expect(bases('لينكد إن: نص')).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('subjects', () => {
  const subject = (text: string) => { const page = pageOf(text); const { speaker, via, addressee } = readSubject(page, 0, page.tokens.length); return [textOf(page, speaker), textOf(page, via), textOf(page, addressee)]; };

  it('tells the speaker from channel, addressee and time', () => {
    expect(subject('وزير المالية أمس في بيان')).toEqual(['وزير المالية', 'في بيان', null]);
    expect(subject('لصحيفة «الغد» رئيس البلدية')).toEqual(['رئيس البلدية', null, 'لصحيفة «الغد»']);
    expect(subject('مصدر أمني في المحافظة خلال زيارته')).toEqual(['مصدر أمني في المحافظة', null, null]);
    expect(subject('المتحدث باسم الجامعة، الدكتور خالد')).toEqual(['المتحدث باسم الجامعة، الدكتور خالد', null, null]);
  });

  it('finds the subject before its verb after what opens the clause', () => {
    const before = (text: string, verb: string) => { const page = pageOf(text); return textOf(page, preverbalSubject(page, tokenOf(page, verb))); };
    expect(before('غير أن هيئة الدفاع قالت إن', 'قالت')).toBe('هيئة الدفاع');
    expect(before('وكان الوزير قد أكد أن', 'أكد')).toBe('الوزير');
    expect(before('صدر تقرير جديد يحذر من أن', 'يحذر')).toBe('تقرير جديد');
    expect(before('في بيروت أكد أن', 'أكد')).toBeNull();
  });

  it('describes a source by its head noun', () => {
    const source = (text: string) => { const page = pageOf(text); const { name, type, gender, number } = describeSource(page, { first: 0, end: page.tokens.length }); return [name, type, gender, number]; };
    expect(source('مصادر طبية')).toEqual(['مصادر طبية', 'PER', 'f', 'sg']);
    expect(source('شهود عيان')).toEqual(['شهود عيان', 'PER', 'm', 'pl']);
    expect(source('وزارة الصحة')).toEqual(['وزارة الصحة', 'ORG', 'f', 'sg']);
    expect(source('مصدر طلب عدم ذكر اسمه')).toEqual(['مصدر', 'PER', 'm', 'sg']);
  });
});
