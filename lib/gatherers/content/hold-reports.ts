// The receiving end of the page hook: holds its batches, bounded and unread, until the page is known to be a shop.

const MAX_HELD = 400
const MAX_HELD_CHARACTERS = 3_000_000

export interface HeldReports {
  /** Takes one batch: what comes over the line is the page hook's, or at worst the page's. */
  receive(batch: unknown): void
  /** Hands over what is held, then every batch as it comes. */
  take(read: (batch: string) => void): void
  hasReader(): boolean
  /** Forgets what is held and takes no more. */
  close(): void
}

/** `drop` hears of each batch beyond the bounds. */
export function holdReports(drop: (reason: string) => void): HeldReports {
  let held: string[] = []
  let characters = 0
  let isClosed = false
  let reader: ((batch: string) => void) | undefined
  return {
    receive(batch) {
      if (typeof batch !== 'string' || isClosed) return
      if (reader) return reader(batch)
      characters += batch.length
      if (held.length < MAX_HELD && characters < MAX_HELD_CHARACTERS) held.push(batch)
      else drop('page reports before the page was known')
    },
    take(read) {
      reader = read
      for (const batch of held) read(batch)
      held = []
    },
    hasReader: () => reader !== undefined,
    close() {
      isClosed = true
      held = []
    },
  }
}
