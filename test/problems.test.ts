import { describe, expect, it } from 'vitest';
import { formatGithub, formatJunit, formatSarif, type Outcome } from '../src/report/problems.ts';

const OUTCOMES: readonly Outcome[] = [
  { path: 'a/خبر, أول.txt', problems: [{ code: 'encoding', message: '50% of it:\nnot text', line: 3 }] },
  { path: 'b.txt', problems: [] },
  { path: 'c<&">\u0001\ud800.txt', problems: [{ code: 'empty', message: 'no text' }, { code: 'encoding', message: '"&<>' }] },
];

describe('problems for dashboards', () => {
  it('become workflow commands with their separators escaped', () => {
    expect(formatGithub(OUTCOMES.slice(0, 2))).toBe('::error file=a/خبر%2C أول.txt,line=3,title=newsx encoding::50%25 of it:%0Anot text\n');
  });

  it('become JUnit XML that counts documents and holds nothing XML cannot hold', () => {
    const xml = formatJunit(OUTCOMES);
    expect(xml).toContain('<testsuite name="newsx" tests="3" failures="2" errors="0">');
    expect(xml).toContain('<testcase classname="newsx" name="b.txt"/>');
    expect(xml).toContain('name="c&lt;&amp;&quot;&gt;\ufffd\ufffd.txt"');
    expect(xml).toContain('message="50% of it:&#10;not text"');
    expect(xml.match(/<failure /gu)).toHaveLength(3);
  });

  it('become SARIF with a rule for each code', () => {
    const { version, runs: [run] } = JSON.parse(formatSarif(OUTCOMES, '1.2.3')) as { version: string; runs: { tool: { driver: { version: string; rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; locations: { physicalLocation: object }[] }[] }[] };
    expect(version).toBe('2.1.0');
    expect(run!.tool.driver.version).toBe('1.2.3');
    expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(['empty', 'encoding']);
    expect(run!.results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([['encoding', 1], ['empty', 0], ['encoding', 1]]);
    expect(run!.results[0]!.locations[0]!.physicalLocation).toEqual({ artifactLocation: { uri: 'a/%D8%AE%D8%A8%D8%B1,%20%D8%A3%D9%88%D9%84.txt' }, region: { startLine: 3 } });
  });
});
