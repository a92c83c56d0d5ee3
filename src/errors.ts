/** Where the fault lies: the way newsx was called, a document, or a file newsx itself reads (lexicon, model, configuration). */
export type Fault = 'usage' | 'input' | 'data';

/**
 * The one error newsx throws where the user can act. The message is lower case, names file and line
 * where there are any, and says what was expected. `code` is a short stable word for error records.
 */
export class NewsxError extends Error {
  readonly fault: Fault;
  readonly code: string;

  constructor(fault: Fault, message: string, code: string = fault) {
    super(message);
    this.name = 'NewsxError';
    this.fault = fault;
    this.code = code;
  }
}

/** The system's word for why it refused (`ENOENT`, `EACCES`), for messages. */
export function systemCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
