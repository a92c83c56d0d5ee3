import { Worker } from 'node:worker_threads';

/** Worker threads that share a queue of tasks. */
export interface Threads<T, R> {
  /** Rejects when the thread that has the task dies, however it dies; another thread takes its place for the next task. */
  readonly run: (task: T) => Promise<R>;
  /** Ends all threads; tasks that are not done are left. */
  readonly close: () => Promise<void>;
}

interface Job<T, R> {
  readonly task: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Threads of the module `file`, at most so many, each given `data`; each is started when a task first needs it. The module answers every
 * message with one message. Ours, as the small pool packages never end a task whose thread exits, and fail when one dies while they close.
 */
export function openThreads<T, R>(file: URL, most: number, data: object): Threads<T, R> {
  const queue: Job<T, R>[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Job<T, R> | undefined>();
  let closed = false;

  const assign = (): void => {
    while (queue.length > 0 && !closed) {
      const thread = idle.pop() ?? (working.size < most ? start() : undefined);
      if (thread === undefined) return;
      const job = queue.shift()!;
      working.set(thread, job);
      thread.postMessage(job.task);
    }
  };
  const start = (): Worker => {
    const thread = new Worker(file, { workerData: data });
    let reason: Error | undefined;
    working.set(thread, undefined);
    thread.on('message', (result: R) => {
      working.get(thread)?.resolve(result);
      working.set(thread, undefined);
      idle.push(thread);
      assign();
    });
    thread.on('error', (error) => { reason = error; });
    thread.on('exit', (code) => {
      const job = working.get(thread);
      working.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      job?.reject(reason ?? new Error(`exit code ${code}`));
      assign();
    });
    return thread;
  };
  return {
    run: (task) => new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject });
      assign();
    }),
    close: async () => {
      closed = true;
      await Promise.all([...working.keys()].map((thread) => thread.terminate()));
    },
  };
}
