import { milliseconds } from '../batch/stopwatch.ts';
import { formatCount, formatRate, formatSeconds } from './figures.ts';
import type { Messages } from './messages.ts';

/** How much there is to do: documents where their number is known, else the bytes of the files that hold records, else nobody knows. */
export type Extent = { readonly documents: number } | { readonly bytes: number } | undefined;

/** What has been done: documents, and the bytes of files of records they stand for. */
export interface Done {
  readonly documents: number;
  readonly bytes: number;
}

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
export function progressReporter(messages: Messages, extent: Extent): (done: Done) => void {
  const begun = milliseconds();
  const at = (done: Done): Progress => ({ documents: done.documents, share: shareOf(done, extent), milliseconds: milliseconds() - begun });
  // From the first document on: the time before it went into loading.
  const recent: Progress[] = [];
  return (done) => {
    const now = at(done);
    if (recent.length > 0 && now.milliseconds - recent.at(-1)!.milliseconds < BETWEEN_REPORTS) return;
    recent.push(now);
    if (recent.length > 2 && now.milliseconds - recent[1]!.milliseconds > RECENT) recent.shift();
    if (recent.length > 1 && now.milliseconds >= FIRST_REPORT) messages.progress(formatProgress(now, recent[0]!, extent));
  };
}

/** Files may grow while they are read. */
function shareOf({ documents, bytes }: Done, extent: Extent): number | undefined {
  if (extent === undefined) return undefined;
  const [done, all] = 'documents' in extent ? [documents, extent.documents] : [bytes, extent.bytes];
  return all === 0 ? 1 : Math.min(done / all, 1);
}
