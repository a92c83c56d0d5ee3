import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, commandOf } from '../src/cli/commands.ts';
import { FLAGS, longName, type FlagName } from '../src/cli/flags.ts';
import { outputSchema } from '../src/report/schema.ts';
import type { DocumentRecord } from '../src/report/record.ts';
import { folderWith } from './support/folder.ts';
import { newsx, recordsOf, shell } from './support/newsx.ts';

const ARTICLE = 'fixtures/articles/01-cabinet.txt';
const validate = new Ajv2020({ strict: false }).compile(outputSchema());
const valid = (record: unknown): void => { expect(validate(record), JSON.stringify(validate.errors)).toBe(true); };

describe('what every command prints in JSON', () => {
  it.each([
    ['extract', 'fixtures/articles'], ['extract', '--passes', 'tokens,quotes', ARTICLE], ['quotes', '--by-speaker', ARTICLE], ['keywords', 'fixtures/articles'],
    ['normalize', '--format', 'ndjson', ARTICLE], ['extract', '--offsets', 'byte', ARTICLE], ['extract', ARTICLE, 'gone.txt'], ['tokens', ARTICLE],
  ])('keeps to the schema: %s %s %s', async (...args) => {
    const records = recordsOf((await newsx(args)).stdout);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) valid(record);
  });

  it('is printed by newsx schema', async () => {
    expect(JSON.parse((await newsx(['schema'])).stdout)).toEqual(outputSchema());
  });
});

describe('normalize', () => {
  it('prints the text itself, and with JSON the way back', async () => {
    const { stdout } = await newsx(['normalize', '--ops', 'tatweel,alef-hamza', '-'], { stdin: 'أهـــلا\n' });
    expect(stdout).toBe('اهلا\n');
    const record = recordsOf<DocumentRecord>((await newsx(['normalize', '--ops', 'tatweel', '--format', 'ndjson', '-'], { stdin: 'هـلا' })).stdout)[0]!;
    expect(record.normalized).toEqual({ text: 'هلا', starts: [0, 2, 3, 4] });
    expect((await newsx(['normalize', '--list'])).stdout).toMatch(/^Profiles:[\s\S]* search [\s\S]*Operations/u);
    expect(await newsx(['normalize', '--profile', 'serch', '-'], { stdin: 'x' })).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "search"') as string });
    expect((await newsx(['normalize', '--format', 'csv', '-'], { stdin: 'x' })).code).toBe(2);
  });
});

describe('keywords', () => {
  it('are the words that set a document apart, clitics joined to their word', async () => {
    const common = 'قال المسؤول إن الاجتماع انتهى. '.repeat(3);
    const folder = folderWith({ 'a.txt': `${common} البرتقال غال. وبالبرتقال نبدأ. سوق البرتقال.`, 'b.txt': `${common} السفينة غرقت والسفينة قديمة.` });
    const [a, b] = recordsOf<DocumentRecord>((await newsx(['keywords', '--top', '1', folder])).stdout);
    expect(a!.keywords).toEqual([{ text: 'البرتقال', count: 3, score: expect.any(Number) as number }]);
    expect(b!.keywords![0]).toMatchObject({ text: 'السفينة', count: 2 });
    expect((await newsx(['keywords', '--format', 'csv', folder])).stdout).toMatch(/^path,id,text,count,score\n/u);
  });
});

describe('tokens', () => {
  it('have their clitics with offsets where they are asked for', async () => {
    const { stdout } = await newsx(['tokens', '--clitics', '--offsets', 'codepoint', '-'], { stdin: '😀 وبالقاهرة سوق' });
    const [record] = recordsOf<DocumentRecord>(stdout);
    valid(record);
    expect(record!.tokens![1]!.clitics!.map(({ text, start, end }) => [text, start, end])).toEqual([['و', 2, 3], ['ب', 3, 4], ['ال', 4, 6], ['قاهرة', 6, 11]]);
    expect(record!.tokens![2]).not.toHaveProperty('clitics');
    expect((await newsx(['tokens', '-'], { stdin: 'وبالقاهرة' })).stdout).not.toContain('clitics');
    expect((await newsx(['tokens', '--clitics', '--format', 'tsv', '-'], { stdin: 'وبالقاهرة' })).stdout).toContain('و+ب+ال+قاهرة');
  });
});

describe('quotes', () => {
  it('are explained by rule, cue and speaker, and grouped by who spoke', async () => {
    const explained = (await newsx(['quotes', '--explain', ARTICLE])).stdout;
    const quotes = recordsOf<DocumentRecord>((await newsx(['quotes', ARTICLE])).stdout)[0]!.quotes!;
    for (const { id, rule } of quotes) expect(explained).toMatch(new RegExp(`${id} [^\\n]*\\n  rule      ${rule} `, 'u'));
    const { speakers } = recordsOf<DocumentRecord>((await newsx(['quotes', '--by-speaker', ARTICLE])).stdout)[0]!;
    expect(speakers!.flatMap((speaker) => speaker.quotes).sort()).toEqual(quotes.map(({ id }) => id).sort());
    expect((await newsx(['explain', 'قال محمد إن السوق مفتوحة.'])).stdout).toMatch(/tokens \(6\)[\s\S]*q1 indirect/u);
    expect((await newsx(['explain', '--date', '2026-11-22', 'قال محمد إن السوق تفتح غدا.'])).stdout).toMatch(/numbers \(1\)\n.*resolved.*\n.*2026-11-23/u);
    expect((await newsx(['explain'])).code).toBe(2);
  });
});

describe('report', () => {
  it('writes one page, whole, and goes on after a bad file', async () => {
    const folder = folderWith({});
    const { code, stderr } = await newsx(['report', ARTICLE, 'gone.txt', '-o', join(folder, 'r.html')]);
    expect([code, stderr]).toEqual([1, 'newsx: gone.txt: no such file\n']);
    expect(await newsx(['report', ARTICLE], { terminal: true })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('-o report.html') as string });
    expect((await newsx(['report', ARTICLE, 'gone.txt', '-o', join(folder, 'r.html')], { terminal: true })).stderr).toContain('newsx: 1 analysed, 1 failed, ');
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
  });
});

describe('problems', () => {
  it('are told as workflow annotations, JUnit and SARIF, and still fail the run', async () => {
    const github = await newsx(['extract', '--format', 'github', ARTICLE, 'gone.txt']);
    expect([github.code, github.stdout]).toEqual([1, '::error file=gone.txt,title=newsx not-found::no such file\n']);
    expect((await newsx(['extract', '--format', 'junit', ARTICLE, 'gone.txt'])).stdout).toContain('tests="2" failures="1"');
    const sarif = JSON.parse((await newsx(['sentences', '--format', 'sarif', '--fail-on', 'empty', '--input-format', 'ndjson', '-'], { stdin: '\n{"text":""}\n' })).stdout) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]!.results).toMatchObject([{ ruleId: 'empty', locations: [{ physicalLocation: { artifactLocation: { uri: '-' }, region: { startLine: 2 } } }] }]);
  });
});

describe('tag, eval and train', () => {
  it('tag tokens, score gold data and hold the figures against gates', async () => {
    const tagged = await newsx(['tag'], { stdin: 'زار\nبغداد\n\nفي\nالقاهرة\n' });
    expect(tagged.stdout.trim().split('\n').map((line) => line.split('\t').length)).toEqual([2, 2, 1, 2, 2]);
    expect(tagged.stdout).toMatch(/^بغداد\tB-LOC$/mu);
    const folder = folderWith({ 'gold.conll': 'زار O\nبغداد B-LOC\n', 'bad.conll': 'زار O\nبغداد\n' });
    expect(JSON.parse((await newsx(['eval', '--json', join(folder, 'gold.conll')])).stdout)).toMatchObject({ conll: { gold: 1 } });
    expect(await newsx(['eval', '--min', 'conll=1', join(folder, 'gold.conll')])).toMatchObject({ code: 0 });
    expect(await newsx(['eval', '--min', 'quotes=1,sentences=0.5', 'fixtures/gold/01-cabinet/gold.json'])).toMatchObject({ code: expect.any(Number) as number, stdout: expect.stringContaining('quotes-end-to-end') as string });
    expect(await newsx(['eval', join(folder, 'bad.conll')])).toMatchObject({ code: 2, stderr: expect.stringMatching(/bad\.conll:2: expected a token and a tag/u) as string });
    expect((await newsx(['eval', '--min', 'qotes=0.5', 'fixtures/gold/01-cabinet/gold.json'])).stderr).toContain('did you mean "quotes"');
    expect((await newsx(['tag', '--model', join(folder, 'bad.conll')], { stdin: 'زار\n' })).code).toBe(2);
  });

  it('train keeps a good model when the corpus is bad', async () => {
    const folder = folderWith({ 'm.bin': 'good', 'bad.conll': 'زار O\nبغداد X-LOC\n' });
    expect((await newsx(['train', '-o', join(folder, 'm.bin'), join(folder, 'bad.conll')])).code).toBe(2);
    expect(readFileSync(join(folder, 'm.bin'), 'utf8')).toBe('good');
  });
});

describe('configuration', () => {
  it('is read from flag before environment before file, and shown with origins', () => {
    const folder = folderWith({ 'a.txt': 'قال.', 'newsx.config.json': '{"format":"csv","per":"sentence","maxBytes":2000,"exclude":["b*"]}', 'sub/c.txt': 'قال.' });
    expect(shell('$NEWSX extract a.txt', folder).stdout).toMatch(/^path,id,start,end,text\n/u);
    expect(shell('NEWSX_FORMAT=tsv $NEWSX extract a.txt', folder).stdout).toMatch(/^path\tid/u);
    expect(shell('NEWSX_FORMAT=tsv $NEWSX extract --format json a.txt', folder).stdout).toMatch(/^\{/u);
    expect(shell('$NEWSX extract c.txt', join(folder, 'sub')).stdout).toMatch(/^path,id/u);
    expect(shell('$NEWSX extract --no-config a.txt', folder).stdout).toMatch(/^\{/u);
    const printed = shell('NEWSX_JOBS=2 $NEWSX config --print --json', folder).stdout;
    expect(JSON.parse(printed)).toEqual(expect.arrayContaining([
      { flag: 'format', value: 'csv', origin: 'newsx.config.json' }, { flag: 'jobs', value: '2', origin: 'environment' }, { flag: 'encoding', value: 'auto', origin: 'default' },
    ]));
  });

  it.each([['{"formt":"csv"}', /unknown setting "formt" \(did you mean "format"\?\)/u], ['{"format":', /newsx\.config\.json: expected JSON/u], ['[]', /expected an object/u], ['{"format":{}}', /format: expected a text/u], ['{"format":"xml"}', /newsx\.config\.json: format: expected one of/u], ['{"__proto__":{"format":"csv"}}', /unknown setting "__proto__"/u]])('refuses %s', (content, message) => {
    const { code, stdout, stderr } = shell('$NEWSX extract a.txt', folderWith({ 'a.txt': 'قال.', 'newsx.config.json': content }));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('may stand in package.json; a damaged package.json is not our business', () => {
    const folder = folderWith({ 'a.txt': 'قال.', 'package.json': '{"name":"x","newsx":{"format":"csv"}}' });
    expect(shell('$NEWSX sentences a.txt', folder).stdout).toMatch(/^path,id/u);
    writeFileSync(join(folder, 'package.json'), '{');
    expect(shell('$NEWSX sentences a.txt', folder)).toMatchObject({ code: 0 });
    mkdirSync(join(folder, 'newsx.config.json'));
    expect(shell('$NEWSX sentences a.txt', folder).code).toBe(2);
  });
});

describe('what is made from the tables', () => {
  it('completions are scripts that their shells take, with every command and flag', async () => {
    for (const name of ['bash', 'zsh', 'fish']) {
      const { stdout } = await newsx(['completion', name]);
      for (const command of COMMAND_NAMES) expect(stdout).toContain(command);
      if (spawnSync(name, ['--version']).error === undefined) expect(spawnSync(name, ['-n'], { input: stdout }).status).toBe(0);
    }
    const { stdout } = await newsx(['completion', 'bash']);
    const asked = (line: string): string => execFileSync('bash', ['-c', `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _newsx; echo "\${COMPREPLY[*]}"`], { encoding: 'utf8' }).trim();
    expect(asked('newsx quo')).toBe('quotes');
    expect(asked('newsx extract --format nd')).toBe('ndjson');
    expect(asked('newsx quotes --by')).toBe('--by-speaker');
    expect(asked('newsx extract --passes en')).toBe('entities');
    expect(asked('newsx completion z')).toBe('zsh');
    expect((await newsx(['completion', 'bsh'])).stderr).toContain('did you mean "bash"');
  });

  it('the manual has every command and flag', async () => {
    const { stdout } = await newsx(['man']);
    for (const command of COMMAND_NAMES) expect(stdout).toContain(`.B newsx ${command}`);
    for (const flag of Object.keys(FLAGS) as FlagName[]) expect(stdout).toContain(`\\-\\-${longName(flag).replaceAll('-', '\\-')}`);
    if (spawnSync('man', ['--version']).error === undefined) expect(spawnSync('man', ['-l', '-'], { input: stdout, encoding: 'utf8' }).stderr).toBe('');
  });

  it('every flag belongs to a command', () => {
    const used = new Set(COMMAND_NAMES.flatMap((name) => commandOf(name).flags));
    expect((Object.keys(FLAGS) as FlagName[]).filter((flag) => !used.has(flag))).toEqual([]);
  });
});
