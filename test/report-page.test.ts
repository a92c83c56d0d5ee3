import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../src/report/html/escape.ts';
import { count, COUNTS } from '../src/report/html/labels.ts';
import { markText, type Mark } from '../src/report/html/marked-text.ts';
import { arabicText, RUNS } from './support/arabic-text.ts';
import { pageOf, reportDocument } from './support/report-documents.ts';

const mark = (name: string, start: number, end: number): Mark => ({ start, end, open: `<${name}>`, again: `<${name} again>`, close: `</${name}>` });

describe('text on the page', () => {
  it('is shown, never read as markup or as bidi controls', () => {
    expect(escapeHtml(`<b title="a">'&'</b>\u202eabc\u0000\ud800`)).toBe('&lt;b title=&quot;a&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;[U+202E]abc[U+0000][U+D800]');
  });

  it('nests marks, and opens again what another mark crosses', () => {
    expect(markText('abcdef', { start: 0, end: 6 }, [mark('q', 1, 4), mark('i', 2, 3)])).toBe('a<q>b<i>c</i>d</q>ef');
    expect(markText('abcdef', { start: 0, end: 6 }, [mark('q', 1, 4), mark('i', 2, 5)])).toBe('a<q>b<i>cd</i></q><i again>e</i>f');
    expect(markText('abcdef', { start: 2, end: 4 }, [mark('q', 1, 5)])).toBe('<q again>cd</q>');
  });

  it('stays well formed and whole whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })));
    fc.assert(fc.property(arabicText, marks, (text, spans) => {
      const html = markText(text, { start: 0, end: text.length }, spans.map(([start, length], i) => mark(`m${i}`, start, start + length)));
      const open: string[] = [];
      for (const [, slash, name] of html.matchAll(/<(\/?)(m\d+)[^>]*>/gu)) {
        if (slash === '') open.push(name!);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      const cuts = [...new Set([0, text.length, ...spans.flatMap(([start, length]) => [start, start + length])])].filter((at) => at <= text.length).sort((a, b) => a - b);
      expect(html.replace(/<[^>]*>/gu, '')).toBe(cuts.slice(1).map((end, i) => escapeHtml(text.slice(cuts[i], end))).join(''));
    }), RUNS);
  });

  it('counts as Arabic counts', () => {
    expect([0, 1, 2, 5, 12, 100, 103, 200].map((n) => count(n, COUNTS.quotes))).toEqual(['لا أقوال', 'قول واحد', 'قولان', '5 أقوال', '12 قولا', '100 قول', '103 أقوال', '200 قول']);
  });
});

describe('the report', () => {
  const page = pageOf([reportDocument()]);

  it('links each quote to its speaker, and each speaker to the quotes', () => {
    expect(page.match(/href="#s1" aria-label="القائل: سامي حداد"/gu)).toHaveLength(2);
    expect(page).toContain('<details id="s1"');
    for (const id of ['a1-q1', 'a1-q2']) {
      expect(page).toContain(`id="${id}"`);
      expect(page).toContain(`href="#${id}"`);
    }
    expect(page).toContain('<li>أضاف</li><li>قال</li>');
  });

  it('shows hostile text and asks the network for nothing', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(page).toContain("default-src 'none'");
  });

  it('has every id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
