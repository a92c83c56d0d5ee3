import { formatCount, formatRate, formatSeconds } from './figures.ts';
import type { Messages } from './messages.ts';

/** How much there is to do: documents where their number is known, else bytes of files that hold records, else nobody knows. */
export type Extent =
  | { readonly documents: number }
  | { readonly bytes: number; readonly read: () => number }
  | undefined;

/** How far a run is at a moment. */
export interface Progress {
  readonly documents: number;
  /** From 0 to 1; undefined while nobody knows. */
  readonly share: number | undefined;
  readonly milliseconds: number;
}

const WIDTH = 24;

/**
 * A bar with the rate and time left at the pace since an earlier moment: `[######------------------] 512/2,000  310/s  5 s left`; a
 * percentage where bytes are counted; count and rate alone where nobody knows how much there is.
 */
export function formatProgress(now: Progress, before: Progress, extent: Extent): string {
  const milliseconds = now.milliseconds - before.milliseconds;
  const pace = formatRate(now.documents - before.documents, milliseconds);
  if (extent === undefined || now.share === undefined) return `${formatCount(now.documents)} analysed  ${pace}`;
  const filled = Math.round(WIDTH * now.share);
  const gained = now.share - (before.share ?? 0);
  const left = gained <= 0 ? '' : `  ${formatSeconds(((1 - now.share) * milliseconds) / gained / 1000)} left`;
  const count = 'documents' in extent ? `${formatCount(now.documents)}/${formatCount(extent.documents)}` : `${Math.floor(100 * now.share)} %  ${formatCount(now.documents)} analysed`;
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${count}  ${pace}${left}`;
}

/** Short runs need no bar, and no bar needs to move faster than the eye. */
const FIRST_REPORT = 2000;
const BETWEEN_REPORTS = 100;

/** The pace is that of so many milliseconds: what was skipped or slow long ago says nothing of what is left. */
const RECENT = 10_000;

/** Shows how far a run is, once it has taken a while. */
export function progressReporter(messages: Messages, extent: Extent): (documents: number) => void {
  const begun = performance.now();
  const at = (documents: number): Progress => ({ documents, share: shareOf(documents, extent), milliseconds: performance.now() - begun });
  const recent: Progress[] = [at(0)];
  return (documents) => {
    const now = at(documents);
    if (now.milliseconds - recent.at(-1)!.milliseconds < BETWEEN_REPORTS) return;
    recent.push(now);
    if (recent.length > 2 && now.milliseconds - recent[1]!.milliseconds > RECENT) recent.shift();
    if (now.milliseconds >= FIRST_REPORT) messages.progress(formatProgress(now, recent[0]!, extent));
  };
}

/** Files may grow while they are read. */
function shareOf(documents: number, extent: Extent): number | undefined {
  if (extent === undefined) return undefined;
  const [done, all] = 'documents' in extent ? [documents, extent.documents] : [extent.read(), extent.bytes];
  return all === 0 ? 1 : Math.min(done / all, 1);
}
