// Rakuten Advertising's order pixel. Its lists are divided by bars, its amounts are in hundredths:
// https://pubhelp.rakutenadvertising.com/hc/en-us/articles/4403182382861-Tracking-Methods-and-Transaction-Reports
import type { Decoder } from '../decoder'
import { splitLists } from '../split-lists'

const LISTS = new Set(['skulist', 'qlist', 'amtlist', 'namelist'])

export const decoder: Decoder = {
  id: 'rakuten',
  protocols: ['rakuten'],
  vendors: ['Rakuten Advertising'],
  hosts: ['linksynergy.com'],
  open: ({ query, body }) =>
    splitLists([...query, ...body], LISTS, '|').map(({ name, value }) =>
      name === 'amtlist' && /^\d+$/.test(value)
        ? { name, value: String(Number(value) / 100) }
        : { name, value },
    ),
  names: {
    mid: 'account of the shop',
    ord: 'order id',
    skulist: 'product id',
    qlist: 'quantity',
    amtlist: 'price',
    namelist: 'product name',
    cur: 'currency',
    coupon: 'coupon',
    tr: 'click id',
    land: 'time',
    img: 'technical detail',
  },
}
