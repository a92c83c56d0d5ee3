import type { Io } from './io.ts';

/** Signals that end a run in good order, and the exit codes they stand for. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Whether the user has asked to stop. */
export interface Interrupt {
  /** The exit code of the signal that came. */
  readonly code: () => number | undefined;
  /** Calls back when it comes; only the callback set last, so that a long run keeps none of its earlier ones. */
  readonly whenCame: (callback: () => void) => void;
  /** Signals work as before. */
  readonly release: () => void;
}

/** Listens for Ctrl-C and for being terminated; a second time ends the process at once. */
export function listenForInterrupt(): Interrupt {
  let code: number | undefined;
  let announce = (): void => undefined;
  const listeners = Object.entries(SIGNALS).map(([signal, exit]) => {
    const listener = (): void => {
      if (code !== undefined) process.exit(exit);
      code = exit;
      announce();
    };
    process.on(signal, listener);
    return [signal, listener] as const;
  });
  return {
    code: () => code,
    whenCame: (callback) => { announce = callback; },
    release: () => { for (const [signal, listener] of listeners) process.off(signal, listener); },
  };
}

/** The items up to an interrupt, which does not wait for input that may never come. */
export async function* untilInterrupted<T>(items: AsyncGenerator<T>, interrupt: Interrupt, io: Io): AsyncGenerator<T> {
  try {
    for (;;) {
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        interrupt.whenCame(() => resolve(undefined));
        items.next().then(resolve, reject);
      });
      if (next === undefined) io.stdin.destroy();
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    void items.return(undefined).catch(() => undefined);
  }
}
