/** Signals that end a run in good order, and the exit codes they stand for. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Whether the user has asked to stop. */
export interface Interrupt {
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
  return { code: () => code, whenCame: (callback) => { announce = callback; }, release: () => { for (const [signal, listener] of listeners) process.off(signal, listener); } };
}
