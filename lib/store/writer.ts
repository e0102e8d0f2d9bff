// Gathers appends into one transaction every 100 events or 250 ms; while one is written, the next one fills.

export interface WriterOptions<Item, Result> {
  size(item: Item): number
  /** Writes all of them or none; results in the order of the items. */
  write(items: Item[]): Promise<Result[]>
  events?: number
  milliseconds?: number
}

export interface Writer<Item, Result> {
  /** Resolves with its result when written; rejects when the write failed. */
  add(item: Item): Promise<Result>
  /** Resolves when everything added so far is written or has failed. */
  flush(): Promise<void>
}

interface Waiting<Item, Result> {
  item: Item
  done(result: Result): void
  failed(reason: unknown): void
}

/**
 * Who was told that theirs is durable often has more at once: a turn of the event loop later it goes along, in half as many
 * transactions.
 */
const turn = () => new Promise<void>(done => setTimeout(done))

export function createWriter<Item, Result>(
  options: WriterOptions<Item, Result>,
): Writer<Item, Result> {
  const { size, write, events = 100, milliseconds = 250 } = options
  let waiting: Waiting<Item, Result>[] = []
  let waitingEvents = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  /** What waits is to be written, also while something is. */
  let isDue = false

  async function drain(): Promise<void> {
    while (isDue) {
      isDue = false
      clearTimeout(timer)
      timer = undefined
      const batch = waiting
      waiting = []
      waitingEvents = 0
      try {
        const results = await write(batch.map(entry => entry.item))
        // One result an item: write promises it.
        for (const [index, entry] of batch.entries()) entry.done(results[index] as Result)
      } catch (reason) {
        for (const entry of batch) entry.failed(reason)
      }
      await turn()
    }
    // At once, not in a `finally`: what is added one microtask later must find nobody running.
    running = null
  }

  function start(): Promise<void> {
    // Nothing waiting: drain would end before `running` is set to it.
    if (waiting.length === 0) return running ?? Promise.resolve()
    isDue = true
    running ??= drain()
    return running
  }

  return {
    add(item) {
      return new Promise<Result>((done, failed) => {
        waiting.push({ item, done, failed })
        waitingEvents += size(item)
        if (waitingEvents >= events) void start()
        else timer ??= setTimeout(() => void start(), milliseconds)
      })
    },
    async flush() {
      while (waiting.length > 0 || running) await start()
    },
  }
}
