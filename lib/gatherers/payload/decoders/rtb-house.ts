// RTB House's tags pack an account, an event and its goods into `id`: pr_<account>_offer_<product>,
// …_orderstatus2_<value>_<order>_<products>, …_lid_<visitor>
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

/** What follows an event, in turn; the last takes all that is left. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  offer: ['product'],
  listing: ['product'],
  category2: ['category'],
  basketstatus: ['product'],
  orderstatus2: ['value', 'order', 'product'],
  lid: ['visitor'],
}

function openId({ name, value }: Entry): Entry[] {
  const [, account, event = '', rest = ''] = /^pr_([^_]+)(?:_([^_]+)(?:_(.+))?)?$/.exec(value) ?? []
  if (name !== 'id' || account === undefined) return [{ name, value }]
  const known = Object.hasOwn(AFTER, event) ? (AFTER[event] ?? []) : []
  const parts = rest.split('_')
  const said = known.flatMap((part, i) =>
    (i === known.length - 1 ? parts.slice(i).join('_') : (parts[i] ?? ''))
      .split(',', 40)
      .map(one => ({ name: `id.${part}`, value: one })),
  )
  return [
    { name: 'id.account', value: account },
    ...(event === 'lid' ? [] : [{ name: 'id.event', value: event }]),
    ...said,
  ]
}

export const decoder: Decoder = {
  id: 'rtb-house',
  protocols: ['rtb-house'],
  vendors: ['RTB House'],
  hosts: ['creativecdn.com'],
  open: ({ query, body }) => [...query, ...body].flatMap(openId),
  names: {
    'id.account': 'account of the shop',
    'id.event': 'event name',
    'id.product': 'product id',
    'id.category': 'product category',
    'id.value': 'order value',
    'id.order': 'order id',
    'id.visitor': 'visitor id',
    su: 'page address',
    sr: 'referrer',
    ts: 'time',
    cd: 'technical detail',
    ncm: 'technical detail',
    type: 'technical detail',
  },
}
