import { describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';

/** More persons with one first name than are remembered. */
const FAMILIES = ['الحداد', 'النجار', 'الخياط', 'الصباغ', 'الدباغ', 'العطار', 'الفران', 'البناء', 'السقا', 'القصاب', 'الحلاق', 'الطحان', 'النحاس', 'الكيال', 'الوراق', 'الصائغ', 'الزيات', 'السمان', 'الحجار', 'الرسام'];
const crowd = FAMILIES.map((family) => `قال الوزير سامي ${family} إن وزارة الصحة في بغداد تعمل.`).join(' ');
const article = 'قال الوزير سامي الحداد في بغداد إن وزارة الصحة تعمل. وأضاف الحداد أن الوزارة ستعمل. وغادر سامي إلى دمشق، وعاد لبغداد.';

describe('names that documents had before', { timeout: 30_000 }, async () => {
  const read = await analyser(['entities']);

  it('are what they are in a first document, however many others began alike in between', () => {
    const first = read({ path: 'a', text: article }).entities;
    expect(first.map(({ name }) => name)).toContain('سامي الحداد');
    const others = read({ path: 'b', text: crowd }).entities;
    expect(new Set(others.filter(({ type }) => type === 'PER').map(({ entity }) => entity)).size).toBe(FAMILIES.length);
    expect(read({ path: 'a', text: article }).entities).toEqual(first);
    expect(read({ path: 'b', text: crowd }).entities).toEqual(others);
  });

  it('are written in each document as it writes them', () => {
    const namesIn = (text: string): readonly string[] => read({ path: 'c', text }).entities.map(({ name }) => name);
    expect(namesIn('عقدت الأمم المتحدة جلسة.')).toEqual(['الأمم المتحدة']);
    expect(namesIn('عقدت الامم المتحدة جلسة.')).toEqual(['الامم المتحدة']);
  });
});
