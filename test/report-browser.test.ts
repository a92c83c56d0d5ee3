import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './support/chromium.ts';
import { pageOf, reportDocument } from './support/report-documents.ts';

const executablePath = findChromium();
if (executablePath === undefined) console.warn('skipped: no Chromium on this machine (apt-get install chromium, or name one in NEWSX_CHROMIUM)');

describe.skipIf(executablePath === undefined)('the report in a browser', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', (dialog) => { faults.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('request', (request) => { if (!request.url().startsWith('about:')) faults.push(`request ${request.url()}`); });
    const second = reportDocument();
    await page.setContent(pageOf([reportDocument(), { text: 'مادة أخرى عن البحر \u202e\u2066', record: { ...second.record, path: 'بحر.txt', blocks: [{ start: 0, end: 18, kind: 'headline' }], entities: [], numbers: [], quotes: [] } }]));
  }, 60_000);
  afterAll(async () => { await browser?.close(); });

  it('runs no text, throws nothing, fetches nothing', () => {
    expect(faults).toEqual([]);
  });

  it('fits a phone and reads from the right', async () => {
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('rtl');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('filters by words however they are spelled, and says when nothing is left', async () => {
    await page.fill('#query', 'ماده اخري');
    expect(await page.locator('article:visible').count()).toBe(1);
    await page.fill('#query', 'لا يوجد مثل هذا');
    expect(await page.locator('#no-match').isVisible()).toBe(true);
    await page.fill('#query', '');
    expect(await page.locator('article:visible').count()).toBe(2);
  });

  it('switches marks off and on', async () => {
    const color = (): Promise<unknown> => page.evaluate("getComputedStyle(document.querySelector('article .name.PER')).color");
    const marked = await color();
    await page.uncheck('[data-show="PER"]');
    expect(await color()).not.toBe(marked);
    await page.check('[data-show="PER"]');
    expect(await color()).toBe(marked);
  });

  it('opens a speaker from a quote with the keyboard alone', async () => {
    await page.locator('#a1-q2 a.who').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#s1').getAttribute('open')).not.toBeNull();
    expect(await page.locator('#s1 ol.quotes li').count()).toBe(2);
  });

  it('opens everything for print and hides the filters', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});
