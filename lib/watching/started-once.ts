/**
 * Starts on first use and gives the same to all who ask. A start that failed (a full disk, settings that could not be
 * read) is tried again when the next one asks: a busy browser may keep the worker alive for hours.
 */
export function startedOnce<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => {
    started ??= start().catch(cause => {
      started = undefined
      throw cause
    })
    return started
  }
}
