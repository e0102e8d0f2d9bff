// What the page's own calls were answered, held in this page's memory for the reader: bodies hold personal data, so they
// are never sent on, logged or stored, and they go after a minute, or with the page.

/** One JSON answer, cut by the page hook; a claim. */
export interface Answer {
  url: string
  text: string
  /** When it was there, epoch milliseconds; of an XMLHttpRequest at the latest. */
  at: number
  /** The address asked, and all that was sent to it within a quarter of a minute before. */
  asked: string
}

export interface Answers {
  /** A body that was sent, as text. */
  sent(url: string, body: string, at: number): void
  came(url: string, text: string, at: number): void
  /** Those that are not too old, oldest first. */
  list(): readonly Answer[]
  forget(): void
}

const MOST = 30
const MOST_CHARACTERS = 600_000
const KEPT_MS = 60_000
const ASKED_MS = 15_000
const MOST_SENT = 60
const LONGEST_SENT = 20_000

export function createAnswers(now: () => number): Answers {
  let held: Answer[] = []
  let sendings: { url: string; body: string; at: number }[] = []
  const room = () => held.reduce((sum, { text }) => sum - text.length, MOST_CHARACTERS)
  const sweep = () => {
    const oldest = now() - KEPT_MS
    held = held.filter(({ at }) => at > oldest)
    sendings = sendings.filter(({ at }) => at > oldest)
  }
  return {
    sent(url, body, at) {
      sweep()
      if (sendings.length >= MOST_SENT) sendings.shift()
      sendings.push({ url, body: body.slice(0, LONGEST_SENT), at })
    },
    came(url, text, at) {
      const sent = sendings.filter(one => one.url === url && one.at <= at && at - one.at < ASKED_MS)
      sweep()
      held.push({ url, text, at, asked: [url, ...sent.map(({ body }) => body)].join(' ') })
      while (held.length > MOST || room() < 0) held.shift()
    },
    list() {
      sweep()
      return held
    },
    forget() {
      held = []
      sendings = []
    },
  }
}
