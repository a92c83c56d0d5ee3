import type { Outcome } from '../batch/input.ts';
import { formatGithub, formatJunit, formatSarif, type Problem } from '../report/problems.ts';
import { VERSION } from '../version.ts';
import type { ProblemFormat } from './problem-formats.ts';

/** What failed, and which gates were missed, of every input that is not another shard's. */
export function formatProblems(format: ProblemFormat, outcomes: readonly Outcome[]): string {
  const told = outcomes.filter(({ skipped }) => skipped !== 'shard').map(({ path, line, failure, notes }) => {
    const problems = failure === undefined ? notes.filter(({ fails }) => fails).map(({ rule, message }) => ({ code: rule, message })) : [failure];
    // A test case needs a name of its own, an annotation the file and the line.
    return line === undefined || format === 'junit' ? { path, problems } : { path: path.slice(0, -`:${line}`.length), problems: problems.map((problem): Problem => ({ ...problem, line })) };
  });
  if (format === 'github') return formatGithub(told);
  return format === 'junit' ? formatJunit(told) : formatSarif(told, VERSION);
}
