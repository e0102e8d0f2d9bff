// What the page world tells the observer: rows of primitives, joined by hand into one string a batch.
import { caller } from './caller'
import { bare, cut, indexOf, isPlain, later, quoted } from './natives'

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
/** Characters that distinct arguments may still take up, over the page's whole life. */
let room = 500_000
let send: (batch: string) => void

/** How often one script made one call since it was last told; `news` are arguments not told yet, as JSON. */
interface Account {
  opening: string
  calls: number
  news: string
}
const accounts = bare<Account>()

/** `open` gives the way out; called here, it costs the hook no name of its own. */
export const startReports = (open: () => (batch: string) => void): void => {
  send = open()
}

function makeDue(): void {
  if (!isDue) {
    isDue = 1
    later(flush, FLUSH_AFTER_MS)
  }
}

/** Adds one row, given without its brackets. */
export function put(row: string): void {
  makeDue()
  if (rows.length + row.length < MAX_CHARACTERS) rows += `,[${row}]`
  else dropped++
}

/** A cell that the page fills: whatever is neither text nor number counts as 0. */
export const cell = (value: unknown): string | 0 => (isPlain(value) ? quoted(value) : 0)

/** Sends what there is: the number of rows dropped, then the rows. */
export function flush(): void {
  for (const id in accounts) {
    const account = accounts[id] as Account
    if (account.calls) put(account.opening + account.calls + account.news)
    account.calls = 0
    account.news = ''
  }
  if (rows) send(`[${dropped}${rows}]`)
  rows = ''
  dropped = isDue = 0
}

function accountOf(key: string, script: string): Account {
  const opening = `"n",${quoted(key)},${quoted(script)},`
  if (!accounts[opening]) {
    accountCount++
    accounts[opening] = { opening, calls: 0, news: '' }
  }
  return accounts[opening]
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
    const text = isPlain(argument) ? cut(`${argument}`, 0, LONGEST_ARGUMENT) : ''
    const giver = givers[text]
    const isNew = text && !giver
    // Of `name=value`; one that changes all the time leaves stacks for others.
    const name = isNew ? cut(text, 0, indexOf(text, '=') + 1) : ''
    const isRead =
      ++calls < 17 ||
      !(calls & (calls - 1)) ||
      (isNew && stacks < (givers[name] ? MAX_REPEATS : MAX_STACKS) && ++stacks)
    if (isRead || isNew)
      account = accountOf(key, isRead && accountCount < MAX_ACCOUNTS ? caller() : '')
    else if (giver) account = giver
    account.calls++
    makeDue()
    if (!text || giver === account) return
    room -= text.length
    if (room < 0) {
      dropped++
      return
    }
    givers[text] = givers[name] = account
    account.news += `,${quoted(text)}`
  }
}
