/** Spells numbers out by the rules of Modern Standard Arabic, for testing that what is written can be read. */

export type Case = 'nominative' | 'oblique';

const UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const UNIT_STEMS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع'];
const TENS_STEMS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const SCALES = [
  { value: 1_000_000_000, one: 'مليار', many: 'مليارات' },
  { value: 1_000_000, one: 'مليون', many: 'ملايين' },
  { value: 1000, one: 'ألف', many: 'آلاف' },
];

const dual = (stem: string, grammaticalCase: Case): string => `${stem}${grammaticalCase === 'nominative' ? 'ان' : 'ين'}`;

/** `مائة وثلاثة وعشرون ألفا وأربعمائة وستة وخمسون`, for whole numbers from 0 to 999,999,999,999. */
export function spellOut(value: number, grammaticalCase: Case = 'nominative'): string {
  if (value === 0) return 'صفر';
  const parts: string[] = [];
  let rest = value;
  for (const { value: scale, one, many } of SCALES) {
    const count = Math.floor(rest / scale);
    rest %= scale;
    if (count === 0) continue;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(dual(one, grammaticalCase));
    else if (count % 100 >= 3 && count % 100 <= 10) parts.push(`${belowThousand(count, grammaticalCase)} ${many}`);
    else if (count % 100 >= 11) parts.push(`${belowThousand(count, grammaticalCase)} ${one}ا`);
    else parts.push(`${belowThousand(count, grammaticalCase)} ${one}`);
  }
  if (rest > 0) parts.push(belowThousand(rest, grammaticalCase));
  return parts.join(' و');
}

function belowThousand(value: number, grammaticalCase: Case): string {
  const hundreds = Math.floor(value / 100);
  const parts = [];
  if (hundreds === 1) parts.push('مائة');
  else if (hundreds === 2) parts.push(dual('مائت', grammaticalCase));
  else if (hundreds > 2) parts.push(`${UNIT_STEMS[hundreds]!}مائة`);
  if (value % 100 > 0) parts.push(belowHundred(value % 100, grammaticalCase));
  return parts.join(' و');
}

function belowHundred(value: number, grammaticalCase: Case): string {
  const units = value % 10;
  const two = grammaticalCase === 'nominative' ? 'اثنان' : 'اثنين';
  if (value <= 10) return value === 2 ? two : UNITS[value]!;
  if (value === 11) return 'أحد عشر';
  if (value === 12) return grammaticalCase === 'nominative' ? 'اثنا عشر' : 'اثني عشر';
  if (value < 20) return `${UNITS[units]!} عشر`;
  const tens = `${TENS_STEMS[Math.floor(value / 10)]!}${grammaticalCase === 'nominative' ? 'ون' : 'ين'}`;
  return units === 0 ? tens : `${units === 2 ? two : UNITS[units]!} و${tens}`;
}

/** Ways to write the same word: hamzas left out, ه for ة, marks added, تاء مربوطة and the spellings of a hundred. */
export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as the rules have it': (text) => text,
  'without hamzas': (text) => text.replace(/[أإآ]/gu, 'ا'),
  'with ه for ة': (text) => text.replace(/ة/gu, 'ه'),
  'with diacritics': (text) => text.replace(/([سعشلمن])/gu, '$1\u064E'),
  'with مئة for مائة': (text) => text.replace(/مائة/gu, 'مئة').replace(/مائت/gu, 'مئت'),
  'with a و apart': (text) => text.replace(/ و/gu, ' و '),
};
