import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Layers of the source from the lowest up; those on one line do not stand on each other but may. A file imports only from its own line and those before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['errors', 'document', 'settings', 'version'], ['spans', 'arabic'], ['tagger', 'resources'], ['pass'], ['passes'], ['windows', 'pipeline'], ['core'], ['index'],
  ['report', 'eval'], ['batch', 'train'], ['cli'], ['dev'],
];

/** The parts of the passes that have many, likewise from the lowest up. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  quotes: ['page', 'frame', 'syntax', 'speakers', 'contents', 'constructions', 'records', 'quotes'],
  numbers: ['calendar', 'atoms', 'amounts', 'grammar', 'quantities', 'dates', 'ranges', 'numbers'],
};

/** Settings name the tagger's profiles: a type, nothing that runs. */
const TYPE_EXCEPTIONS: readonly string[] = ['settings.ts -> tagger/tags.ts'];

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'));
const IMPORT = /^\s*(?:import|export)\b[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)|^import\s+'(\.[^']+)'/gmu;

const importsOf = (file: string): readonly string[] => [...readFileSync(`src/${file}`, 'utf8').matchAll(IMPORT)]
  .map(([, from, dynamic, bare]) => posix.join(dirname(file), from ?? dynamic ?? bare!)).filter((target) => !target.startsWith('..'));
const layerOf = (file: string): number => LAYERS.findIndex((names) => names.includes(file.split('/')[0]!.replace(/\.ts$/u, '')));
const linesOf = (file: string): number => readFileSync(`src/${file}`, 'utf8').split('\n').length - 1;

describe('the source', () => {
  it('has files to look at, each in a layer that is known', () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(FILES.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('imports downward only', () => {
    const upward = FILES.flatMap((file) => importsOf(file).filter((target) => layerOf(target) > layerOf(file)).map((target) => `${file} -> ${target}`));
    expect(upward.filter((line) => !TYPE_EXCEPTIONS.includes(line))).toEqual([]);
  });

  it('lets no pass import another', () => {
    const passOf = (file: string): string => /^passes\/([^/.]+)/u.exec(file)?.[1] ?? '';
    const crossing = FILES.filter((file) => file.startsWith('passes/') && file !== 'passes/index.ts')
      .flatMap((file) => importsOf(file).filter((target) => target.startsWith('passes/') && passOf(target) !== passOf(file)).map((target) => `${file} -> ${target}`));
    expect(crossing).toEqual([]);
  });

  it.each(Object.keys(PARTS))('lets the parts of the %s pass stand on lower parts only', (pass) => {
    const folder = `passes/${pass}/`;
    const partOf = (file: string): number => PARTS[pass]!.indexOf(file.replace(folder, '').split('/')[0]!.replace(/\.ts$/u, ''));
    const files = FILES.filter((file) => file.startsWith(folder));
    expect(files.filter((file) => partOf(file) < 0)).toEqual([]);
    expect(files.flatMap((file) => importsOf(file).filter((target) => target.startsWith(folder) && partOf(target) > partOf(file)).map((target) => `${file} -> ${target}`))).toEqual([]);
  });

  it('keeps every file at a length that a reader can hold', () => {
    expect(FILES.filter((file) => linesOf(file) > 200).map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
  });

  it('has named exports only', () => {
    expect(FILES.filter((file) => /^export (?:default|\{[^}]*\bas default\b)/mu.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
  });

  it('names files by kebab-case nouns', () => {
    const names = FILES.flatMap((file) => file.replace(/(?:\.d)?\.ts$/u, '').split('/'));
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))).toEqual([]);
    expect(names.filter((name) => /^(?:utils?|helpers?|common|managers?|misc)$/u.test(name))).toEqual([]);
  });

  it('calls no Node module from the passes and what they stand on', () => {
    const below = LAYERS.findIndex((names) => names.includes('index'));
    const offenders = FILES.filter((file) => layerOf(file) < below && file !== 'resources/node.ts' && /from '(?:node:|[a-z@])/u.test(readFileSync(`src/${file}`, 'utf8')));
    expect(offenders.filter((file) => !/from 'natural\/lib\//u.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
  });
});
