/** Milliseconds by what they were spent on. */
export type Timings = Readonly<Record<string, number>>;

/** Tells what the time of a thread was spent on. */
export interface Stopwatch {
  /** Time begins to count anew: what was before is nobody's. */
  readonly begin: () => void;
  /** The time since it began, or since the last lap, was spent on this. */
  readonly lap: (name: string) => void;
  /** What was spent since this was last asked. */
  readonly take: () => Timings;
}

/** Milliseconds since some moment of the past. `performance` tells the same, but its module takes longer to load than a short text to be read. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** A stopwatch that runs. */
export function openStopwatch(): Stopwatch {
  let last = milliseconds();
  let spent = new Map<string, number>();
  return {
    begin: () => { last = milliseconds(); },
    lap: (name) => {
      const now = milliseconds();
      spent.set(name, (spent.get(name) ?? 0) + now - last);
      last = now;
    },
    take: () => {
      const taken = Object.fromEntries(spent);
      spent = new Map();
      return taken;
    },
  };
}

/** Two timings together. */
export function addTimings(a: Timings, b: Timings): Timings {
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
