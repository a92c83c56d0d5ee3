import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { analyser } from '../src/index.ts';

/** Texts that make careless rules slow, as pieces to repeat. */
const PIECES: Readonly<Record<string, string>> = {
  'news on one line': 'وقال وزير الخارجية المصري سامح فهمي إن «الهدنة صامدة». وأضاف أنها ستمتد 10 أيام، مشيرا إلى أن 3.5 مليون دولار صرفت أمس. ',
  'opening marks': '«',
  'opening quotation marks of a kind that opens and closes': '" ',
  'unclosed brackets and words': '(كلمة [كلمة ',
  'one word without end': 'ابتثجح',
  'letters with marks': 'بَّ',
  'zero-width characters': '\u200b\u200f',
  'stops': '. ',
  'ellipses': '…!؟',
  'initials': 'د. أ.د. م. ',
  'line ends': '\n\r\n\r',
  'short lines': 'سطر\n',
  'conjunctions': 'و و و ',
  'figures': '1 2 3 ',
  'number words': 'مئة وألف و',
  'one figure without end': '1234567890',
  'grouped figures': '1,234.',
  'dates': '3 مايو 2012/5/',
  'speech verbs': 'قال قال إن أن ',
  'participles': 'مشيرا إلى أن ',
  'colons': 'قال: ',
  'names': 'محمد بن محمد بن ',
  'titles': 'وزير رئيس ',
  'ligatures': '\ufdfa\ufdf2',
  'lone surrogates': '\ud800',
  'emoji sequences': '\u{1F469}\u200d',
  'links': 'https://a.b/',
  'addresses': 'a@b.',
  'hashtags': '#ا_',
};

const UNITS = 5_000;
const FACTOR = 4;
/** Four times the text may take four times as long, and twice that on a noisy machine; a quadratic pass takes sixteen times. */
const MOST = 9;
/** Below this the clock says more of the machine than of the pass. */
const LEAST_MILLISECONDS = 4;

describe('time grows with the text, not faster', async () => {
  const analyse = await analyser(['normal', 'blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes']);
  /** Of processor time: what else the machine does counts less. */
  const milliseconds = (text: string): number => {
    let best = Infinity;
    for (let run = 0; run < 2; run++) {
      const before = process.cpuUsage();
      analyse({ path: 'a.txt', text });
      best = Math.min(best, process.cpuUsage(before).user / 1000);
    }
    return best;
  };

  // The runner hears nothing of a worker that never waits.
  afterEach(async () => { await setImmediate(); });

  it.each(Object.entries(PIECES))('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil((UNITS * FACTOR) / piece.length));
    const short = text.slice(0, UNITS);
    const ratio = (): number => milliseconds(text) / Math.max(LEAST_MILLISECONDS, milliseconds(short));
    const first = ratio();
    expect(first < MOST ? first : ratio()).toBeLessThan(MOST);
  }, 60_000);
});
