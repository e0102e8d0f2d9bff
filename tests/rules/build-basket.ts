// Literal baskets, choices and acts with the fields a test does not speak of filled in, and the pages that led there.
import type { Trail, TrailPage } from '../../lib/judging/trail'
import type { EventOf } from '../../lib/schema/event'
import type { Visit } from '../../lib/schema/visit'
import { knowing } from './build'

type Entry = EventOf<'basket'>['entries'][number]
const EUR = 'EUR'

/** "goods 24", or with details. */
export const goods = (label: string, amount: number, given: Partial<Entry> = {}): Entry => ({
  label,
  amount: { amount, currency: EUR },
  quantity: 1,
  isGoods: true,
  url: null,
  isGift: false,
  recurring: null,
  ...given,
})
export const sum = (label: string, amount: number): Entry =>
  goods(label, amount, { isGoods: false, quantity: null })

export const basket = (
  entries: Entry[],
  given: Partial<EventOf<'basket'>> = {},
): EventOf<'basket'> => ({
  id: 'basket',
  visit: 'now',
  at: 9_000,
  vendor: null,
  type: 'basket',
  place: 'cart',
  entries,
  isEmpty: false,
  recurring: [],
  ...given,
})

export const option = (
  label: string,
  given: Partial<EventOf<'option'>> = {},
): EventOf<'option'> => ({
  id: 'option',
  visit: 'now',
  at: 2_000,
  vendor: null,
  type: 'option',
  place: 'product',
  label,
  price: null,
  control: 'checkbox',
  on: true,
  by: 'page',
  others: [],
  inOrder: true,
  selector: 'input',
  ...given,
})

export const act = (
  does: EventOf<'basket-act'>['act'],
  at: number,
  given: Partial<EventOf<'basket-act'>> = {},
): EventOf<'basket-act'> => ({
  id: `act-${at}`,
  visit: 'v',
  at,
  vendor: null,
  type: 'basket-act',
  act: does,
  name: null,
  control: does === 'add' ? 'Add to cart' : '',
  counted: null,
  told: [],
  ...given,
})

const visitOf = (page: Visit['page'], startedAt: number, url: string): Visit => ({
  ...knowing().visit,
  id: `${page}-${startedAt}`,
  page,
  startedAt,
  url,
})

export const page = (
  kind: Visit['page'],
  startedAt: number,
  given: Partial<TrailPage> & { url?: string } = {},
): TrailPage => {
  const { url = `https://shop.example/${kind}/${startedAt}`, ...rest } = given
  return {
    visit: visitOf(kind, startedAt, url),
    isWatched: (rest.acts?.length ?? 0) > 0,
    basket: null,
    options: [],
    acts: [],
    hasSentAdd: false,
    isReturning: false,
    ...rest,
  }
}

/** A product page where the header showed `counted` goods and the person added `name`. */
export const added = (name: string, at = 1_000, told: string[] = [], counted: number | null = 0) =>
  page('product', at, {
    acts: [act('seen', at + 10, { counted }), act('add', at + 500, { name, counted, told })],
  })

/** Knowledge of a visit that these pages led to. */
export const after = (
  pages: TrailPage[],
  given: Partial<Trail> & { kind?: Visit['page'] } = {},
) => {
  const { kind = 'cart', ...rest } = given
  const visit = visitOf(kind, 8_000, `https://shop.example/${kind}`)
  return { ...knowing([], {}, visit), trail: () => ({ pages, isWhole: false, ...rest }) }
}
