/** Signals that end a run in good order, and the exit codes they stand for. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Whether the user has asked to stop. */
export interface Interrupt {
  readonly code: () => number | undefined;
  /** Signals work as before. */
  readonly release: () => void;
}

/** Listens for Ctrl-C and for being terminated; a second time ends the process at once. */
export function listenForInterrupt(): Interrupt {
  let code: number | undefined;
  const listeners = Object.entries(SIGNALS).map(([signal, exit]) => {
    const listener = (): void => {
      if (code !== undefined) process.exit(exit);
      code = exit;
    };
    process.on(signal, listener);
    return [signal, listener] as const;
  });
  return { code: () => code, release: () => { for (const [signal, listener] of listeners) process.off(signal, listener); } };
}
