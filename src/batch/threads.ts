import { Tinypool } from 'tinypool';

/** A set of worker threads that share a queue. Once one of them has died the set is of no more use. */
export interface Threads<T, R> {
  /** Rejects when the thread that has the task dies, however it dies. */
  readonly run: (task: T) => Promise<R>;
  readonly close: () => Promise<void>;
}

/** Starts so many threads of the module `file`, each with `data`; tasks go to its export `name`. */
export function openThreads<T, R>(file: URL, name: string, count: number, data: object): Threads<T, R> {
  const pool = new Tinypool({ filename: file.href, name, minThreads: count, maxThreads: count, isolateWorkers: false, workerData: data });
  const waiting = new Set<(error: Error) => void>();
  // The pool hears of a thread that throws, but not of one that exits: its task would never end.
  for (const thread of pool.threads) thread.on('exit', (code) => { for (const reject of waiting) reject(new Error(`exit code ${String(code)}`)); });
  pool.on('error', () => undefined);
  return {
    run: (task) => new Promise<R>((resolve, reject) => {
      waiting.add(reject);
      (pool.run(task) as Promise<R>).then(resolve, reject).finally(() => waiting.delete(reject));
    }),
    close: async () => {
      waiting.clear();
      await pool.destroy();
    },
  };
}
