// What the page world tells the observer: rows of primitives, joined by hand into one string a batch.
import { caller } from './caller'
import { send } from './channel'
import { bare, cut, indexOf, isPlain, later, now, quoted } from './natives'

const FLUSH_AFTER_MS = 250
const MAX_CHARACTERS = 600_000
/** Accounts are kept for a call by a line of a script; later ones share one. */
const MAX_ACCOUNTS = 600
const LONGEST_ARGUMENT = 4_000
/** Stacks that one counter reads for new arguments: of names known already, and of all; 13 µs each. */
const MAX_REPEATS = 500
const MAX_STACKS = 1_500

let rows = ''
/** Rows and arguments beyond a bound since the last batch; a batch begins with it. */
let dropped = 0
let isDue = 0
let accountCount = 0
/** Characters that distinct arguments and answers may still take up, over the page's whole life. */
let room = 1_000_000
/** Answers leave so much to the others. */
const RESERVED = 500_000
/** As parse-reports takes them. */
const LONGEST_ANSWER = 90_000

/** How often one script made one call since it was last told; `news` are arguments not told yet, as JSON. */
interface Account {
  opening: string
  calls: number
  news: string
}
const accounts = bare<Account>()

function makeDue(): void {
  // The timer's number is never 0.
  isDue ||= later(flush, FLUSH_AFTER_MS)
}

/** Adds one row, given without its brackets; each ends with a 0. */
export function put(row: string): void {
  makeDue()
  if (rows.length + row.length < MAX_CHARACTERS) rows += `,[${row}0]`
  else dropped++
}

/** Cells of a row, each with a comma behind it: whatever is neither text nor number counts as 0. */
export function cells(...values: unknown[]): string {
  let text = ''
  // An iterator would be the page's.
  for (let i = 0; i in values; i++)
    text += `${isPlain(values[i]) ? quoted(values[i] as string) : 0},`
  return text
}

/** Tells the text of one answer, cut, and when it was there. */
export function putAnswer(url: unknown, text: string): void {
  const start = cut(text, 0, LONGEST_ANSWER)
  if (room < RESERVED) dropped++
  else {
    room -= start.length
    put(cells('a', url, start, now()))
  }
}

/** Sends what there is: the number of rows dropped, then the rows. */
export function flush(): void {
  for (const id in accounts) {
    const account = accounts[id] as Account
    if (account.calls) put(account.opening + cells(account.calls) + account.news)
    account.calls = 0
    account.news = ''
  }
  if (rows) send(`[${dropped}${rows}]`)
  rows = ''
  dropped = isDue = 0
}

/**
 * A counter of one call, kept per script. The stack is read on the first 16 calls, on each power of two, and whenever
 * the text or number given to it is new; that is told with the script that gave it, or with none once too many were
 * new. Any other call counts for the script that gave the same argument, or else for the last one seen.
 */
export function counter(key: string): (argument?: unknown) => void {
  const givers = bare<Account>()
  let calls = 0
  let stacks = 0
  let account: Account
  return argument => {
    const text = isPlain(argument) ? cut(argument, 0, LONGEST_ARGUMENT) : ''
    const giver = givers[text]
    const isNew = text && !giver
    // Of `name=value`; one that changes all the time leaves stacks for others.
    const name = isNew ? cut(text, 0, indexOf(text, '=') + 1) : ''
    const isRead =
      ++calls < 17 ||
      !(calls & (calls - 1)) ||
      (isNew && stacks < (givers[name] ? MAX_REPEATS : MAX_STACKS) && ++stacks)
    if (isRead || isNew) {
      const opening = cells('n', key, isRead && accountCount < MAX_ACCOUNTS ? caller() : '')
      // Zero, and one account more.
      account = accounts[opening] ??= { opening, calls: accountCount++ && 0, news: '' }
    } else if (giver) account = giver
    account.calls++
    makeDue()
    if (!text || giver === account) return
    room -= text.length
    if (room < 0) {
      dropped++
      return
    }
    givers[text] = givers[name] = account
    account.news += cells(text)
  }
}
