import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, it } from 'vitest';
import { analyser } from '../src/index.ts';
import { expectLinearTime } from './support/linear-time.ts';

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

const LENGTH = 5_000;

describe('time grows with the text, not faster', async () => {
  const analyse = await analyser(['normal', 'marks', 'blocks', 'sentences', 'tokens', 'entities', 'numbers', 'quotes']);

  // The runner hears nothing of a worker that never waits.
  afterEach(async () => { await setImmediate(); });

  it.each(Object.entries(PIECES))('%s', (_, piece) => expectLinearTime((text) => analyse({ path: 'a.txt', text }), piece, LENGTH), 60_000);
});
