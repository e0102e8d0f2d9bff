// What the page world tells the observer: rows of primitives, joined by hand into one string a batch.
import { caller } from './caller'
import { bare, cut, later, quoted } from './natives'

const FLUSH_AFTER_MS = 250
const MAX_ROWS = 400
const MAX_CHARACTERS = 600_000
/** Accounts (a call by a script) and distinct arguments of one account; later ones are only counted. */
const MAX_ACCOUNTS = 600
const MAX_ARGUMENTS = 300
const LONGEST_ARGUMENT = 4_200

let rows = ''
let count = 0
let dropped = 0
let isDue = 0
let send: (batch: string) => void

/** How often one script made one call, in total; `news` are arguments not told yet, as JSON. */
interface Account {
  key: string
  script: string
  calls: number
  known: Record<string, 1>
  distinct: number
  news: string
  isChanged: number
}
const accounts = bare<Account>()
let accountCount = 0

export function startReports(sender: (batch: string) => void): void {
  send = sender
}

function makeDue(): void {
  if (isDue) return
  isDue = 1
  later(flush, FLUSH_AFTER_MS)
}

function put(row: string): void {
  makeDue()
  if (count++ < MAX_ROWS && rows.length + row.length < MAX_CHARACTERS) rows += `,[${row}]`
  else dropped++
}

/** One row; the first cell says its kind. Rows beyond a batch's bounds are counted as dropped. */
export function report(...cells: (string | number)[]): void {
  let row = ''
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    row += (i ? ',' : '') + (typeof cell === 'string' ? quoted(cell) : +(cell ?? 0) || 0)
  }
  put(row)
}

/** Sends what there is. */
export function flush(): void {
  for (const id in accounts) {
    const account = accounts[id]
    if (!account?.isChanged) continue
    account.isChanged = 0
    put(`"n",${quoted(account.key)},${quoted(account.script)},${account.calls}${account.news}`)
    account.news = ''
  }
  const batch = cut(dropped ? `${rows},["x",${dropped}]` : rows, 1)
  rows = ''
  count = dropped = isDue = 0
  if (batch) send(`[${batch}]`)
}

function accountOf(key: string, script: string): Account {
  const id = accountCount < MAX_ACCOUNTS ? `${key} ${script}` : 'x'
  let account = accounts[id]
  if (!account) {
    accountCount++
    account = { key, script, calls: 0, known: bare(), distinct: 0, news: '', isChanged: 0 }
    accounts[id] = account
  }
  return account
}

/**
 * A counter of one call, kept per script. The stack is read on the first 16 calls and then on each power of two; in
 * between the last known script is taken for it. A text or number given to it is told once.
 */
export function counter(key: string): (argument?: unknown) => void {
  let calls = 0
  let account: Account
  return argument => {
    calls++
    if (calls <= 16 || !(calls & (calls - 1))) account = accountOf(key, caller())
    account.calls++
    if (!account.isChanged) {
      account.isChanged = 1
      makeDue()
    }
    if (typeof argument !== 'string' && typeof argument !== 'number') return
    const { known } = account
    if (known[argument] || account.distinct >= MAX_ARGUMENTS) return
    known[argument] = 1
    account.distinct++
    account.news += `,${quoted(cut(`${argument}`, 0, LONGEST_ARGUMENT))}`
  }
}
