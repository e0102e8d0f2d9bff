// What the page world tells the observer: rows of primitives, joined by hand into one string a batch.
import { caller } from './caller'
import { bare, cut, later, quoted } from './natives'

const FLUSH_AFTER_MS = 250
const MAX_CHARACTERS = 600_000
/** Accounts are kept for a call by a line of a script; later ones share one. */
const MAX_ACCOUNTS = 600
const LONGEST_ARGUMENT = 4_200
const LONGEST_CELL = 90_000

let rows = ''
/** Rows and arguments beyond a bound since the last batch; a batch begins with it. */
let dropped = 0
let isDue = 0
let accountCount = 0
/** Characters that distinct arguments may still take up, over the page's whole life. */
let room = 2_000_000
let send: (batch: string) => void

/** How often one script made one call, in total; `news` are arguments not told yet, as JSON. */
interface Account {
  start: string
  calls: number
  known: Record<string, 1>
  news: string
  told: number
}
const accounts = bare<Account>()

export function startReports(sender: (batch: string) => void): void {
  send = sender
}

function makeDue(): void {
  if (!isDue) {
    isDue = 1
    later(flush, FLUSH_AFTER_MS)
  }
}

function put(row: string): void {
  makeDue()
  if (rows.length + row.length < MAX_CHARACTERS) rows += `,[${row}]`
  else dropped++
}

/** One sending. Whatever is neither text nor number counts as 0. */
export function reportSending(...cells: unknown[]): void {
  let row = '"b"'
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    row += ','
    row +=
      typeof cell === 'string'
        ? quoted(cut(cell, 0, LONGEST_CELL))
        : typeof cell === 'number'
          ? cell
          : 0
  }
  put(row)
}

/** Sends what there is: the number of rows dropped, then the rows. */
export function flush(): void {
  for (const id in accounts) {
    const account = accounts[id] as Account
    if (account.told === account.calls) continue
    put(account.start + account.calls + account.news)
    account.told = account.calls
    account.news = ''
  }
  if (rows) send(`[${dropped}${rows}]`)
  rows = ''
  dropped = isDue = 0
}

function accountOf(key: string): Account {
  const script = accountCount < MAX_ACCOUNTS ? caller() : ''
  const start = `"n",${quoted(key)},${quoted(script)},`
  if (!accounts[start]) {
    accountCount++
    accounts[start] = { start, calls: 0, known: bare(), told: 0, news: '' }
  }
  return accounts[start]
}

/**
 * A counter of one call, kept per script. The stack is read on the first 16 calls and then on each power of two; in
 * between the last known script is taken for it. A text or number given to it is told once.
 */
export function counter(key: string): (argument?: unknown) => void {
  let calls = 0
  let account: Account
  return argument => {
    if (++calls < 17 || !(calls & (calls - 1))) account = accountOf(key)
    account.calls++
    makeDue()
    if (typeof argument !== 'string' && typeof argument !== 'number') return
    const text = cut(`${argument}`, 0, LONGEST_ARGUMENT)
    if (account.known[text]) return
    room -= text.length
    if (room < 0) {
      dropped++
      return
    }
    account.known[text] = 1
    account.news += `,${quoted(text)}`
  }
}
