/** What went wrong, in one line: a browser driver's errors go on with a log of its calls. */
export const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? ''
