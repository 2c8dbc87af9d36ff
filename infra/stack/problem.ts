/** Something that the person at the terminal can put right: shown as it is, without a stack trace, with exit status 1. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** A process found its port taken by another, between the choice of the port and its use. */
export class PortTaken extends Problem {}

/** The code of a system error (`ENOSPC`, `EADDRINUSE` …), or an empty string. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What to tell a person about any error: a full disk is named as such wherever it was met. */
export const explain = (error: unknown): string => {
  if (codeOf(error) === 'ENOSPC') {
    const where = error instanceof Error && 'path' in error ? ` (while writing ${String(error.path)})` : '';
    return `The disk is full${where}. Free some space and run the same command again; nothing was left half done.`;
  }
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
