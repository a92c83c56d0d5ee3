import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser, type Quote, type Span } from '../src/index.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';
import { expectLinearTime } from './support/linear-time.ts';

const analyse = await analyser(['quotes']);

/** The fields a case names, as they are in the quote. */
function fieldsOf(text: string, quote: Quote, names: readonly string[]): Readonly<Record<string, string>> {
  const at = (span: Span | null | undefined): string => (span === null || span === undefined ? '-' : text.slice(span.start, span.end));
  const all: Readonly<Record<string, string>> = {
    cue: at(quote.cue), speaker: at(quote.speaker), entity: quote.entity?.name ?? '-', level: String(quote.level), negated: quote.negated ? 'yes' : 'no', via: at(quote.via), to: at(quote.addressee),
    relay: at(quote.relay), more: quote.content.slice(1).map(at).join(' ‖ '), lemma: quote.cue?.lemma ?? '-', rule: quote.rule, by: quote.resolution,
  };
  return Object.fromEntries(names.map((name) => [name, all[name] ?? `no field ${name}`]));
}

describe('quotes', () => {
  it.each(readCases('quotes').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    const { quotes } = analyse({ path: '', text });
    expect(quotes.map(({ form, content }) => [form, text.slice(content[0]!.start, content[0]!.end)])).toEqual(expected.map(({ kind, surface }) => [kind, surface]));
    expected.forEach(({ value }, index) => {
      const wanted = Object.fromEntries(value.split('; ').map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]));
      expect(fieldsOf(text, quotes[index]!, Object.keys(wanted))).toEqual(wanted);
    });
  });

  it('never takes marked names, titles and labels without a cue for speech', () => {
    for (const text of ['زار الوفد «قلعة الروضة» ثم عاد.', 'صدر كتاب «تاريخ المدن» عن دار «الأفق».', 'لعب «الأزرق» مباراة جيدة.']) expect(analyse({ path: '', text }).quotes).toEqual([]);
  });

  it('does not read tags, related links and source lines', () => {
    const text = 'وصل القطار.\n\nالمصدر: وكالات\n\nاقرأ أيضا\n\nوزير النقل: لن نرفع الأسعار\n';
    expect(analyse({ path: '', text }).quotes).toEqual([]);
  });

  it('gives described sources ids of their own, the same for the same source', () => {
    const { quotes } = analyse({ path: '', text: 'قال خبراء إن المياه قليلة. وقالت مصادر طبية إن الوضع جيد. وأضافت أن المستشفى مفتوح.' });
    expect(quotes.map(({ entity }) => entity?.id)).toEqual(['s1', 's2', 's2']);
  });

  it('keeps every content and cue inside its text, contents in order, on any text', () => {
    fc.assert(fc.property(arabicText, (text) => {
      for (const { content, cue } of analyse({ path: '', text }).quotes) {
        for (let i = 1; i < content.length; i++) expect(content[i]!.start).toBeGreaterThanOrEqual(content[i - 1]!.end);
        expect(content.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
        expect(cue === null || cue.end <= text.length).toBe(true);
      }
    }), RUNS);
  });

  it.each(['وقال الوزير إن كلمة ', 'قال: "', 'بحسب الوزارة ', '، مؤكدا أن ', 'الذي قال ، '])('takes time in proportion to a text that repeats %j', (piece) => {
    expectLinearTime((text) => analyse({ path: '', text }), piece, 8000);
  }, 60_000);
});
