import type { Messages } from './messages.ts';

/** How far a run is. */
export interface Progress {
  readonly done: number;
  /** Undefined while nobody knows. */
  readonly total: number | undefined;
  readonly seconds: number;
}

const WIDTH = 24;

/** A bar with rate and time left: `[######------------------] 512/2,000  310/s  5 s left`. Without a total only count and rate. */
export function formatProgress({ done, total, seconds }: Progress): string {
  const rate = done / Math.max(seconds, 0.001);
  const pace = formatRate(done, seconds * 1000);
  if (total === undefined) return `${formatCount(done)} analysed  ${pace}`;
  const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
  const left = rate === 0 ? '' : `  ${formatSeconds((total - done) / rate)} left`;
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${formatCount(done)}/${formatCount(total)}  ${pace}${left}`;
}

/** Documents a second: `310/s`. */
export function formatRate(done: number, milliseconds: number): string {
  return `${formatCount(Math.round((1000 * done) / Math.max(milliseconds, 1)))}/s`;
}

/** A count with its thousands grouped. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A stretch of time as a person says it: `41 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return seconds < 10 ? `${seconds.toFixed(1)} s` : `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Short runs need no bar, and no bar needs to move faster than the eye. */
const FIRST_REPORT = 2000;
const BETWEEN_REPORTS = 100;

/** Shows how far a run is, once it has taken a while; nothing where it is not wanted. */
export function progressReporter(messages: Messages, total: number | undefined, wanted: boolean): (done: number) => void {
  const begun = performance.now();
  let last = begun + FIRST_REPORT - BETWEEN_REPORTS;
  return (done) => {
    const now = performance.now();
    if (!wanted || now - last < BETWEEN_REPORTS) return;
    last = now;
    messages.progress(formatProgress({ done, total, seconds: (now - begun) / 1000 }));
  };
}
