import { writeFileSync } from 'node:fs';

/** Writes the Umm al-Qura table from the ICU of the Node it runs on (checked with ICU 78.2): `npx tsx src/dev/hijri-years.ts`. */

const DAY = 86_400_000;
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });

function hijri(time: number): { readonly year: number; readonly month: number; readonly day: number } {
  const part = (type: string): number => parseInt(format.formatToParts(time).find((entry) => entry.type === type)!.value, 10);
  return { year: part('year'), month: part('month'), day: part('day') };
}

let time = Date.UTC(1882, 9, 1);
while (hijri(time).year < FIRST_YEAR || hijri(time).day !== 1 || hijri(time).month !== 1) time += DAY;
const lines = [
  '# First day and month lengths of the years of the Umm al-Qura calendar. Generated from Unicode CLDR/ICU 78.2 (islamic-umalqura), Unicode-3.0, by src/dev/hijri-years.ts.',
  'year\tstart\tlengths',
];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const start = new Date(time).toISOString().slice(0, 10);
  const lengths: number[] = [];
  for (let month = 1; month <= 12; month++) {
    const length = hijri(time + 29 * DAY).day === 30 ? 30 : 29;
    lengths.push(length);
    time += length * DAY;
  }
  lines.push(`${year}\t${start}\t${lengths.join(' ')}`);
}
writeFileSync(new URL('../data/lexicons/hijri-years.tsv', import.meta.url), `${lines.join('\n')}\n`);
