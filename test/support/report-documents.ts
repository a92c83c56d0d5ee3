import { readFileSync } from 'node:fs';
import type { ReportDocument } from '../../src/report/html/page.ts';
import { reportPage } from '../../src/report/html/page.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** An article written out by hand, so that the page is tested apart from the passes. */
export function reportDocument(): ReportDocument {
  const text = 'الوزير يعلن <script>alert(1)</script>\n\nوقال وزير النقل سامي حداد إن «العمل بدأ». وأضاف أن الجسر سيفتح في 3 مايو 2026.';
  const span = (surface: string) => {
    const start = text.indexOf(surface);
    if (start === -1) throw new Error(`${surface} is not in the text`);
    return { start, end: start + surface.length, text: surface };
  };
  const entity = { id: 'e1', name: 'سامي حداد', type: 'PER' as const };
  const quote = { level: 1, negated: false, entity, confidence: 0.9, rule: 'verb-subject-complement' };
  return {
    text,
    record: {
      schema: 'newsx/1', path: 'جسر.txt', offsetUnit: 'utf16',
      blocks: [{ start: 0, end: text.indexOf('\n'), kind: 'headline' }, { start: text.indexOf('وقال'), end: text.length, kind: 'paragraph' }],
      entities: [{ ...span('سامي حداد'), type: 'PER', entity: 'e1', name: 'سامي حداد', confidence: 0.98, role: 'وزير النقل' }],
      numbers: [{ ...span('3 مايو 2026'), kind: 'date', value: '2026-05-03', unit: null }],
      quotes: [
        { id: 'q1', form: 'mixed', ...quote, content: [span('إن «العمل بدأ»')], cue: { ...span('وقال'), lemma: 'قال' }, speaker: span('وزير النقل سامي حداد'), resolution: 'explicit' },
        { id: 'q2', form: 'indirect', ...quote, content: [span('أن الجسر سيفتح في 3 مايو 2026')], cue: { ...span('وأضاف'), lemma: 'أضاف' }, speaker: null, resolution: 'previous-speaker' },
      ],
    },
  };
}

/** The page of some documents with the shipped style and script. */
export function pageOf(documents: readonly ReportDocument[]): string {
  return reportPage(documents, { css: read('src/data/report/report.css'), script: read('src/data/report/report.js') });
}
