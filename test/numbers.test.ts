import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyser, type NumberMention } from '../src/index.ts';
import { RUNS } from './support/arabic-text.ts';
import { readCases } from './support/cases.ts';
import { SPELLINGS, spellOut, type Case } from './support/spell-out.ts';

const analyse = await analyser(['numbers']);
const read = (text: string, date?: string): readonly NumberMention[] => analyse({ path: 'a.txt', text, ...(date === undefined ? {} : { date }) }).numbers;

/** A mention's value, unit, duration and vagueness as the cases write them. */
const written = ({ value, unit, iso, vague }: NumberMention): string => {
  const shown = typeof value === 'number' ? String(Number(value.toFixed(4))) : JSON.stringify(value);
  return [shown, unit, iso, vague === true ? 'vague' : null].filter((part) => part !== null && part !== undefined).join(' ');
};

describe('numbers', () => {
  it.each(readCases('numbers').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    // Mentions of all kinds follow one another, so each is looked for after the one before it, whatever its kind.
    let last = 0;
    const placed = expected.map(({ kind, surface, value }) => {
      const start = text.indexOf(surface, last);
      last = start + surface.length;
      return `${kind}\t${start}\t${surface}\t${value.trim()}`;
    });
    expect(read(text).map((mention) => `${mention.kind}\t${mention.start}\t${text.slice(mention.start, mention.end)}\t${written(mention)}`)).toEqual(placed);
  });
});

describe('numbers in words', () => {
  const values = fc.oneof(fc.nat(1100), fc.nat(1_000_000), fc.nat(1_000_000_000), fc.constantFrom(0, 100, 200, 1000, 2000, 11_000, 1_000_000, 2_000_000, 1_000_000_000));
  it.each(Object.entries(SPELLINGS))('are read back %s', (_, spelling) => {
    fc.assert(fc.property(values, fc.constantFrom<Case>('nominative', 'oblique'), (value, grammaticalCase) => {
      const text = `العدد هو ${spelling(spellOut(value, grammaticalCase))}.`;
      expect(read(text).map((mention) => mention.value), text).toEqual([value]);
    }), { ...RUNS, numRuns: 200 });
  });
});

describe('a row of quantities', () => {
  it('is read whole however long it is, and the next one as if it were the first', () => {
    const lengths = Array.from({ length: 100 }, (_, at) => at + 3);
    expect(read(lengths.map((length) => `${length} كيلومترات`).join(' ')).map(({ kind, value }) => `${kind} ${String(value)}`)).toEqual(lengths.map((length) => `measure ${length}`));
    expect(read('5 كيلومترات').map(({ kind, value }) => `${kind} ${String(value)}`)).toEqual(['measure 5']);
  });
});

describe('relative dates', () => {
  const resolved = (text: string, date = '2023-12-05'): readonly (string | undefined)[] => read(text, date).map((mention) => mention.resolved);

  it.each([
    ['قال أمس إنه سيسافر غدا.', ['2023-12-04', '2023-12-06']],
    ['وصل أول من أمس.', ['2023-12-03']],
    ['منذ 17 أكتوبر الماضي.', ['2023-10-17']],
    ['في السادس من يونيو المقبل.', ['2024-06-06']],
    ['اجتمعوا الجمعة في المدينة.', ['2023-12-01']],
    ['سيجتمعون الجمعة في المدينة.', ['2023-12-08']],
    ['الجمعة', ['2023-12-08']],
    ['يوم الثلاثاء الماضي.', ['2023-11-28']],
    ['زاد الإنتاج الشهر الماضي.', ['2023-11-01/2023-11-30']],
    ['خلال الأسبوع المقبل.', ['2023-12-10/2023-12-16']],
    ['في هذا العام وفي العام المقبل.', ['2023-01-01/2023-12-31', '2024-01-01/2024-12-31']],
    ['حدث في 20 ديسمبر.', ['2023-12-20']],
    ['حدث في 10 يناير.', ['2024-01-10']],
    ['الربع الأول من العام الجاري.', ['2023-01-01/2023-03-31']],
    ['في منتصف آذار المقبل.', ['2024-03-15']],
    ['في ثمانينيات القرن الماضي.', ['1980-01-01/1989-12-31']],
    ['آخر يوم من الشهر الحالي', ['2023-12-31']],
    ['أول اثنين من شهر يناير 2024.', ['2024-01-01']],
    ['قبل 3 أيام', ['2023-12-02']],
    ['الحادي عشر من الشهر الجاري.', ['2023-12-11']],
  ])('%s', (text, days) => expect(resolved(text)).toEqual(days));

  it('stay open without a day of publication', () => {
    expect(read('قال أمس إن الجمعة المقبل موعد.').map((mention) => mention.resolved)).toEqual([undefined, undefined]);
  });

  it('are settled by a full date in the dateline where the source has none', () => {
    const text = 'الوزير يزور الميناء\n\nالرياض 11 أغسطس 2015 م واس\n\nقال الوزير أمس إن العمل بدأ.';
    expect(read(text).map((mention) => mention.resolved)).toEqual([undefined, '2015-08-10']);
  });

  it('convert Hijri dates by the Umm al-Qura calendar', () => {
    expect(read('١ رمضان ١٤٤٥ هـ').map(({ value, unit, calendar, resolved: day }) => [value, unit, calendar, day])).toEqual([[null, 'hijri', 'islamic-umalqura', '2024-03-11']]);
  });
});

describe('counted nouns', () => {
  it('are the noun right after a cardinal', () => {
    const text = 'قتل 92 شخصا على الطريق و5 في المدينة.';
    expect(read(text).map(({ counted }) => (counted === undefined ? null : text.slice(counted.start, counted.end)))).toEqual(['شخصا', null]);
  });
});

describe('approximate quantities', () => {
  it.each([
    ['حضر نحو 20 شخصا وغاب 30.', [true, undefined]],
    ['على بعد 40 كيلومترا تقريبا، وبكلفة تناهز 50 دولارا.', [true, true]],
    ['اتجه نحو 20 حافلة الأولى.', [true, undefined]],
    ['بعد قرابة الثالثة من أيلول.', [undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(read(text).map(({ approx }) => approx)).toEqual(expected);
  });
});
