// Did the person put an entry into the basket? Only where all that was done since a known basket was watched is "nobody" said.
import { isHarmless, isLoginPath, saysYes } from '../knowledge/basket/act-words'
import { optionKind, rowKind } from '../knowledge/basket/row-words'
import type { EventOf } from '../schema/event'
import type { Visit } from '../schema/visit'
import { counts, type Entry, sameName, samePage, sortedBasket } from './sorted-basket'
import type { Trail, TrailPage } from './trail'

/** How the basket was known before: a cart that was read, an empty one by its sign, or that of somebody new to the shop. */
export type Baseline = 'cart' | 'sign' | 'newcomer'

export interface Unasked {
  baseline: Baseline
  /** All pages since were watched. */
  isSure: boolean
  /** What the person added since, by name. */
  added: string[]
}

type Basket = EventOf<'basket'>
/** Null where the person added it, may have, or too little was seen to say. */
export function unasked(entry: Entry, now: TrailPage, trail: Trail): Unasked | null {
  const pages = [...trail.pages, now]
  const known = baselineOf(entry, pages, trail)
  if (!known) return null
  const { since, until, baseline } = known
  const acts = pages.flatMap(page =>
    page.acts.filter(({ at }) => at <= until).map(act => ({ act, page })),
  )
  // Of earlier ones too: the sign of a cart may be out of date in one tab while another adds.
  const adds = acts.filter(({ act }) => act.act === 'add')
  if (adds.some(({ act }) => act.name === null || sameName(act.name, entry.label))) return null
  const late = acts.filter(({ act }) => act.at >= since)
  const added = late.filter(({ act }) => act.act === 'add')
  // A full basket at somebody who is new here and added nothing is an older one, whose cookie we did not see.
  if (baseline === 'newcomer' && added.length === 0) return null
  const goods = now.basket ? sortedBasket(now.basket).goods : []
  const isAllThere = added.every(({ act }) =>
    goods.some(one => one !== entry && sameName(one.label, act.name ?? '')),
  )
  if (!isAllThere || late.some(({ act, page }) => mayAdd(act, page, entry))) return null
  if (pages.some(page => mayHold(page, entry, now))) return null
  const during = pages.filter(
    ({ visit, acts: own, basket }) =>
      visit.startedAt >= since || own.some(({ at }) => at >= since) || (basket?.at ?? 0) >= since,
  )
  const isWatched = during.every(({ isWatched: was }) => was)
  // A sign may be drawn wrong for somebody who was here before.
  const isDoubtful = baseline !== 'cart' && (pages[0]?.isReturning ?? false)
  return {
    baseline,
    isSure: isWatched && baseline !== 'newcomer' && !isDoubtful,
    added: added.flatMap(({ act }) => act.name ?? []),
  }
}

interface Known {
  since: number
  until: number
  baseline: Baseline
}

function baselineOf(entry: Entry, pages: readonly TrailPage[], trail: Trail): Known | null {
  const baskets = pages.flatMap(({ basket }) => basket ?? [])
  const firstWith = baskets.findLastIndex(basket => !holds(basket, entry)) + 1
  const first = baskets[firstWith]
  if (!first) return null
  const before = baskets[firstWith - 1]
  const until = first.at
  if (before) {
    const { goods } = sortedBasket(before)
    const [one] = goods
    const isAccounted =
      before.isEmpty || (one !== undefined && counts(one, sortedBasket(before)) === 'with')
    // Something in it may have been overlooked.
    return isAccounted ? { since: before.at, until, baseline: 'cart' } : null
  }
  const acts = pages.flatMap(page => page.acts).filter(({ at }) => at < until)
  // As the page is looked at first, its scripts may not have drawn the number yet.
  const empty = acts.find(({ act, counted }) => act === 'add' && counted === 0)
  if (empty) return { since: empty.at, until, baseline: 'sign' }
  const start = trail.pages[0]
  if (!start || !trail.isWhole || start.isReturning || start.basket) return null
  return { since: start.visit.startedAt, until, baseline: 'newcomer' }
}

const holds = ({ entries }: Basket, { label }: Entry) =>
  entries.some(one => sameName(one.label, label))

/** A button that may have added it, though we cannot read that from its words. */
function mayAdd({ act, control }: EventOf<'basket-act'>, page: TrailPage, entry: Entry): boolean {
  if (act !== 'other' || isHarmless(control)) return false
  return page.visit.page !== 'product' || saysYes(control) || sameName(control, entry.label)
}

/** A page by which it may have come into the basket. */
function mayHold(page: TrailPage, entry: Entry, now: TrailPage): boolean {
  const { visit, options, hasSentAdd, isWatched } = page
  if (options.some(option => option.by !== 'page' && option.on && isFor(option, entry))) return true
  if (page === now) return false
  if (isLoginPath(pathOf(visit)) || (hasSentAdd && !isWatched)) return true
  if (visit.page !== 'product') return false
  const isItsPage = entry.url !== null && samePage(entry.url, visit.url)
  return isItsPage || (visit.product !== undefined && sameName(visit.product.name, entry.label))
}

/** Whether a choice stands for the entry. */
export function isFor({ label }: EventOf<'option'>, entry: Entry): boolean {
  const kind = optionKind(label)
  return sameName(label, entry.label) || (kind !== null && kind === rowKind(entry.label))
}

const pathOf = ({ url }: Visit) => (URL.canParse(url) ? new URL(url).pathname : url)
