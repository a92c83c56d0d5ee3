import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'pyspark==3.5.3';
const FOLDER = join(tmpdir(), 'newsx-pyspark');

const succeeds = (program: string, args: readonly string[]): boolean => spawnSync(program, args, { stdio: 'ignore', timeout: 280_000 }).status === 0;

/** A Python with PySpark, installed from PyPI into a folder of its own that later runs use again; or what this machine lacks for it. */
export function pysparkPython(): { readonly python: string } | { readonly lacks: string } {
  const python = join(FOLDER, 'bin/python');
  if (!succeeds('java', ['-version'])) return { lacks: 'Java' };
  if (!existsSync(python) && !succeeds('python3', ['-m', 'venv', FOLDER])) return { lacks: 'python3 with venv' };
  if (!succeeds(python, ['-c', 'import pyspark']) && !succeeds(python, ['-m', 'pip', 'install', '--quiet', PACKAGE])) return { lacks: 'pip, or a way to PyPI' };
  return { python };
}
