import { describe, expect, it } from 'vitest';
import { analyser, NewsxError, type EntityMention } from '../src/index.ts';
import { parseGazetteer } from '../src/resources/names/known-names.ts';
import { DEFAULT_SETTINGS } from '../src/settings.ts';
import { readCases } from './support/cases.ts';

describe('entities', async () => {
  const analyse = await analyser(['entities']);
  const mentionsIn = (text: string): readonly EntityMention[] => analyse({ path: '', text }).entities;
  const mentionOf = (text: string, name: string): EntityMention | undefined => mentionsIn(text).find(({ start, end }) => text.slice(start, end) === name);

  /** Expected mentions follow one another in the text; those with one letter share an entity, `none` is in no mention. Where nothing is expected there is none. */
  it.each(readCases('entities').map((entry) => [entry.title, entry] as const))('%s', (_, { text, expected }) => {
    const found = mentionsIn(text);
    if (expected.length === 0) expect(found).toEqual([]);
    const entities = new Map<string, string>();
    let last = 0;
    for (const { kind, surface, value } of expected) {
      const start = text.indexOf(surface, last);
      const end = start + surface.length;
      last = end;
      if (kind === 'none') {
        expect(found.filter((mention) => mention.start < end && start < mention.end).map((mention) => text.slice(mention.start, mention.end))).toEqual([]);
        continue;
      }
      const mention = found.find((other) => other.start === start && other.end === end);
      expect(mention?.type, surface).toBe(kind);
      entities.set(value, entities.get(value) ?? mention!.entity);
      expect(mention!.entity, surface).toBe(entities.get(value));
    }
    expect(new Set(entities.values()).size).toBe(entities.size);
  });

  it('numbers entities in order of first mention', () => {
    const ids = mentionsIn('زار سامح فهمي بغداد ثم القاهرة ثم بغداد').map(({ entity }) => entity);
    expect(ids).toEqual(['e1', 'e2', 'e3', 'e2']);
  });

  it('names a referent by its fullest form', () => {
    expect(mentionOf('قال بلينكن ذلك، ثم غادر أنتوني بلينكن', 'بلينكن')?.name).toBe('أنتوني بلينكن');
    expect(mentionOf('وصل إلى الكويت وقال للكويت شكرا', 'لكويت')?.name).toBe('الكويت');
    expect(mentionOf('قال للبنان شكرا', 'لبنان')?.name).toBe('لبنان');
  });

  it('gives countries their code, and capitals none', () => {
    expect(mentionOf('زار السعودية', 'السعودية')?.country).toBe('SA');
    expect(mentionOf('وصل من نيوزيلاندا إلى البيرو', 'نيوزيلاندا')?.country).toBe('NZ');
    expect(mentionOf('وصل إلى المملكة العربية السعودية', 'المملكة العربية السعودية')?.country).toBe('SA');
    expect(mentionOf('زار بغداد', 'بغداد')?.country).toBeUndefined();
    expect(mentionOf('وصل من الكويت إلى عمان', 'عمان')?.country).toBe('OM');
    expect(mentionOf('وصل إلى الأردن وزار عمان', 'عمان')?.country).toBeUndefined();
  });

  it.each([
    ['قال وزير الدفاع الأميركي لويد أوستن إن الرد آت', 'لويد أوستن', 'وزير الدفاع الأميركي', 'm'],
    ['أوضحت المتحدثة باسم الوزارة، نادين كالدر، أن الرخصة جاهزة', 'نادين كالدر', 'المتحدثة باسم الوزارة', 'f'],
    ['وأعلن سمير الداودي، الناطق الرسمي باسم الحكومة اللبنانية، أن القرار نافذ', 'سمير الداودي', 'الناطق الرسمي باسم الحكومة اللبنانية', 'm'],
    ['قال سامي حداد وزير الصناعة اليوم الثلاثاء بمدريد إن السوق راكدة', 'سامي حداد', 'وزير الصناعة', 'm'],
    ['أعرب المستشار الألماني السابق للمخرج المغربي ياسين العلوي عن شكره', 'ياسين العلوي', 'المخرج المغربي', 'm'],
    ['أكد مدير الدائرة الدكتور آرام رؤوف ذلك', 'آرام رؤوف', 'مدير الدائرة', 'm'],
    ['حضر عمر شاهين، مستشار الرئيس اللبناني ميشال حداد، الحفل', 'ميشال حداد', 'الرئيس اللبناني', 'm'],
    ['حضر عمر شاهين، مستشار الرئيس اللبناني ميشال حداد، الحفل', 'عمر شاهين', 'مستشار الرئيس اللبناني', 'm'],
    ['قال المتحدث باسم الرئيس سامي حداد، عمر عون، إن اللقاء ألغي', 'سامي حداد', 'الرئيس', 'm'],
    ['قال المتحدث باسم الرئيس سامي حداد، عمر عون، إن اللقاء ألغي', 'عمر عون', 'المتحدث باسم الرئيس سامي حداد', 'm'],
    ['قال سمير الداودي، رئيس مؤسسة «أفق الغد» الخيرية، إن العمل جار', 'سمير الداودي', 'رئيس مؤسسة «أفق الغد» الخيرية', 'm'],
    ['أكدت سناء الحجوي ذلك', 'سناء الحجوي', undefined, 'f'],
    ['وفقا للدكتور سامي حداد، رئيس الجمعية، فإن العمل جار', 'سامي حداد', 'رئيس الجمعية', 'm'],
    ['أشاد رامي عون مدير جامعة دمشق بجهود الطلاب', 'رامي عون', 'مدير جامعة دمشق', 'm'],
    ['استقبل صاحب الجلالة الملك محمد السادس الوفد', 'محمد السادس', 'الملك', 'm'],
    ['أعيد بناء المسرح بمساعدة عمر شاهين', 'عمر شاهين', undefined, 'm'],
    ['قال وزير الصحة و السكان، سامي حداد، إن اللقاح آمن', 'سامي حداد', 'وزير الصحة و السكان', 'm'],
    ['أكد وزير التجارة، السيد سامي حداد، ذلك', 'سامي حداد', 'وزير التجارة', 'm'],
    ['نقلت الصحيفة عن محامي سناء الحجوي قوله إن الحكم نافذ', 'سناء الحجوي', undefined, 'f'],
    ['استقبل سامي حداد مدير الوكالة الوطنية للطاقة (أفق)، الوفد', 'سامي حداد', 'مدير الوكالة الوطنية للطاقة (أفق)', 'm'],
    ['قال الدكتور سامي حداد ذلك. وأضاف وزير التجارة سامي حداد أن السوق راكدة', 'سامي حداد', 'وزير التجارة', 'm'],
    ['التقى في المكتب مستشاره ستيفن كالدر', 'ستيفن كالدر', 'مستشاره', 'm'],
  ] as const)('reads role and gender: %s', (text, name, role, gender) => {
    const mention = mentionOf(text, name);
    expect(mention?.role).toBe(role);
    expect(mention?.gender).toBe(gender);
  });

  it('leaves out mentions less sure than asked', async () => {
    const sure = await analyser(['entities'], { resources: { settings: { ...DEFAULT_SETTINGS, minConfidence: 0.9 } } });
    const text = 'قال وزير الخارجية الأردني أيمن الصفدي في القاهرة إن الأمم المتحدة حذرت من المجاعة';
    for (const { confidence } of sure({ path: '', text }).entities) expect(confidence).toBeGreaterThanOrEqual(0.9);
    expect(sure({ path: '', text }).entities.length).toBeGreaterThan(0);
  });
});

describe('a user\'s gazetteer', () => {
  const parse = (text: string) => parseGazetteer('mine.tsv', text);

  it('wins over the model, with proclitics and the name to go by', async () => {
    const gazetteer = parse('# my names\nنور\tMISC\nالحصن\tORG\tشركة الحصن\n__proto__\tORG\nconstructor\tPER\n');
    const analyse = await analyser(['entities'], { resources: { gazetteer } });
    const text = 'دخل بنور إلى الحصن وكتب __proto__ constructor';
    const { entities } = analyse({ path: '', text });
    expect(entities.map(({ start, end, type, name }) => [text.slice(start, end), type, name])).toEqual([
      ['نور', 'MISC', 'نور'], ['الحصن', 'ORG', 'شركة الحصن'], ['__proto__', 'ORG', '__proto__'], ['constructor', 'PER', 'constructor'],
    ]);
  });

  it.each([
    ['نور', 'mine.tsv:1: expected a name, a type'],
    ['# x\nنور\tPERSON', 'mine.tsv:2: expected one of PER LOC ORG MISC, found "PERSON"'],
    ['\tPER', 'mine.tsv:1: expected a name, a type'],
    ['نور\tPER\ta\tb', 'mine.tsv:1: expected a name, a type'],
  ])('refuses %j and says where', (text, message) => {
    expect(() => parse(text)).toThrow(NewsxError);
    expect(() => parse(text)).toThrow(message);
  });
});
