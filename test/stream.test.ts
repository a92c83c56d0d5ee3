import { describe, expect, it } from 'vitest';
import { BROKEN_EVERY, runStream, shortRecord } from '../src/dev/bench/stream.ts';
import type { DocumentRecord, FailureRecord } from '../src/report/record.ts';

/** After so many records the program has all its memory: the others must do with little more. `npm run bench -- stream` sends a million. */
const WARM = 10_000;
const FLAT_MEGABYTES = 30;

/** What is wrong with answer `i`, if anything. */
function faultOf(line: string, i: number): string | undefined {
  const { path, id, error, carry, sentences } = JSON.parse(line) as Partial<DocumentRecord & FailureRecord>;
  const isBroken = i % BROKEN_EVERY === BROKEN_EVERY - 1;
  const isRight = path === `-:${i + 1}` && (isBroken
    ? error?.code === 'record'
    : id === String(i) && JSON.stringify(carry) === `{"desk":"d${i % 10}"}` && sentences?.length === 2 && sentences[0]!.text.startsWith(`قال الوزير رقم ${i} إن`));
  return isRight ? undefined : `answer ${i}: ${line}`;
}

describe('a filter of many records', () => {
  it.each([[1, 30_000], [2, 5000]])('answers each in its place, errors as records, in flat memory: --jobs %i, %i records', async (jobs, records) => {
    const faults: string[] = [];
    const samples = await runStream({
      args: ['sentences', '--input-format', 'ndjson', '--carry', 'desk,none', '--jobs', String(jobs), '-'], records, every: 1000, record: shortRecord,
      answered: (line, i) => { faults.push(...[faultOf(line, i) ?? []].flat()); },
    });
    expect(faults).toEqual([]);
    expect(samples).toHaveLength(records / 1000);
    const most = (some: typeof samples): number => Math.max(...some.map(({ resident = 0 }) => resident));
    const late = samples.filter(({ answers }) => answers > WARM);
    if (late.length > 0) expect(most(late)).toBeLessThan(most(samples.slice(0, -late.length)) + FLAT_MEGABYTES);
  });
});
