import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

/** Builds the program when it is not there or older than its sources. */
export function setup(): void {
  const built = 'dist/program/cli.cjs';
  const changed = (folder: string): readonly number[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(`${folder}/${name}`).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...changed('src'))) return;
  execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
}
