import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryExports } from '../src/dev/library-reference.ts';
import { withReference } from '../src/dev/reference.ts';
import { readDocBlocks, type DocBlock } from './support/doc-blocks.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const blocks = DOCUMENTS.flatMap(readDocBlocks);
const written = (language: string): readonly (readonly [string, DocBlock])[] =>
  blocks.filter((block) => block.language === language).map((block) => [`${block.file}:${block.line} ${block.code.split('\n')[0]!}`, block]);

/** A block may compile, start Python or run over all articles, on a machine that does other things too. */
const BLOCK_TIME = 180_000;

/** Programs that a block may call and a machine may lack. */
const OPTIONAL_PROGRAMS = ['jq', 'sqlite3', 'duckdb', 'parallel', 'python3', 'gzip', 'zcat', 'man'];
const hasProgram = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const hasModule = (name: string): boolean => spawnSync('python3', ['-c', `import ${name}`]).status === 0;
const missingPrograms = OPTIONAL_PROGRAMS.filter((name) => !hasProgram(name));

/** Why a block cannot run here; undefined when it can. */
function lacks({ language, code }: DocBlock): string | undefined {
  if (language === 'python' && missingPrograms.includes('python3')) return 'python3';
  const modules = language === 'python' ? [...code.matchAll(/^\s*(?:import|from) ([a-z_]+)/gmu)].map(([, name]) => name!) : [];
  return modules.find((name) => !hasModule(name)) ?? (language === 'sh' ? missingPrograms.find((name) => new RegExp(`(?:^|[\\s|(])${name}\\s`, 'u').test(code)) : undefined);
}

describe('the documents', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(() => {
    if (!existsSync(join(ROOT, 'dist/program'))) throw new Error('the documents are tested on the built program: npm run build');
    folder = mkdtempSync(join(tmpdir(), 'newsx-docs-'));
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(ROOT, join(folder, 'node_modules/newsx'));
    symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const shim = join(folder, 'node_modules/.bin/newsx');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/newsx.js')}" "$@"\n`);
    chmodSync(shim, 0o755);
    environment = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
  });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  const run = async (program: string, args: readonly string[], { file, line, output }: DocBlock): Promise<void> => {
    const { stdout } = await promisify(execFile)(program, [...args], { cwd: folder, env: environment, maxBuffer: 1 << 28 })
      .catch((error: { stderr?: string; stdout?: string }) => { throw new Error(`${file}:${line}: ${error.stderr}${error.stdout}`); });
    if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
  };

  it('leave to CI only what installs, builds or needs the development data', () => {
    const commands = blocks.filter(({ language }) => language === 'bash').flatMap(({ code }) => code.split('\n'));
    expect(commands.filter((command) => !/^npm (?:ci|run|test|install|pack|link)\b/u.test(command))).toEqual([]);
  });

  it('know no language of block but these', () => {
    const known = ['sh', 'bash', 'ts', 'python', 'tsv', 'yaml', 'json', 'text'];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it.each(written('sh'))('%s', async (_, block) => {
    const lacking = lacks(block);
    if (lacking !== undefined) return console.warn(`skipped: ${lacking} is not on this machine`);
    await run('bash', ['-euo', 'pipefail', '-c', block.code], block);
  }, BLOCK_TIME);

  it.each(written('ts'))('%s', async (_, block) => {
    const file = join(folder, `example-${block.file}-${block.line}.ts`);
    writeFileSync(file, block.code);
    await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types'), file], { file: block.file, line: block.line, language: block.language, code: block.code });
    await run(process.execPath, ['--import', join(ROOT, 'node_modules/tsx/dist/esm/index.mjs'), file], block);
  }, BLOCK_TIME);

  it.each(written('python'))('%s', async (_, block) => {
    const lacking = lacks(block);
    if (lacking !== undefined) return console.warn(`skipped: ${lacking} is not on this machine`);
    await run('python3', ['-c', block.code], block);
  }, BLOCK_TIME);

  it.each(written('yaml'))('%s', async (_, { file, line, language, code }) => {
    const commands = [...code.matchAll(/run: (newsx .*)/gu)].map(([, command]) => command!.replaceAll(/\$\{\{ matrix\.\w+ \}\}/gu, '1'));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) await run('bash', ['-euo', 'pipefail', '-c', command], { file, line, language, code: command });
  }, BLOCK_TIME);

  it('list the commands, flags, exit codes and exports that the program has', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(withReference(readme)).toBe(readme);
  }, BLOCK_TIME);

  it('tell of every export of the library what a caller may rely on', () => {
    const exported = libraryExports();
    expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(['analyser', 'createAnalyser', 'NewsxError', 'Document', 'Quote']));
    expect(exported.filter(({ doc }) => doc === '').map(({ name }) => name)).toEqual([]);
    expect(exported.find(({ name }) => name === 'fold')!.form).toBe('fold(form: string): string');
  }, BLOCK_TIME);

  it('name only npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = DOCUMENTS.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/npm run ([a-z:-]+)/gu)].map(([, name]) => name!));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });
});
