import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openMessages } from '../src/cli/messages.ts';
import { formatCount, formatProgress, formatSeconds } from '../src/cli/progress.ts';
import { counted, EMPTY_TALLY, formatTally } from '../src/cli/tally.ts';

describe('progress', () => {
  it('shows how far, how fast and how long', () => {
    expect(formatProgress({ done: 500, total: 2000, seconds: 5 })).toBe('[######------------------] 500/2,000  100/s  15 s left');
    expect(formatProgress({ done: 1500, total: undefined, seconds: 3 })).toBe('1,500 analysed  500/s');
    expect([formatCount(9998), formatCount(1234567), formatCount(12)]).toEqual(['9,998', '1,234,567', '12']);
    expect([formatSeconds(3.25), formatSeconds(41.4), formatSeconds(200), formatSeconds(7500)]).toEqual(['3.3 s', '41 s', '3 min 20 s', '2 h 5 min']);
  });

  it('makes room for messages and leaves nothing behind', () => {
    const stream = new PassThrough();
    const messages = openMessages(stream);
    messages.progress('half');
    messages.line('a\u001b[31m.txt: gone');
    messages.progress('more');
    messages.clear();
    expect(String(stream.read())).toBe('\r\u001b[Khalf\r\u001b[Knewsx: a\\u{1b}[31m.txt: gone\n\r\u001b[Kmore\r\u001b[K');
  });
});

describe('the summary', () => {
  it('counts each outcome once', () => {
    const head = { path: 'a', output: '', notes: [] };
    const outcomes = [head, head, { ...head, failure: { code: 'x', message: 'y' } }, { ...head, skipped: 'finished' as const }, { ...head, notes: [{ rule: 'empty', message: 'no text', fails: true }] }];
    expect(formatTally(outcomes.reduce(counted, EMPTY_TALLY), 41)).toBe('3 analysed, 1 failed, 1 missed a gate, 1 finished before, 41 s');
  });
});
