// Two recommenders, own-written after what their public interfaces look like: one is fetched, the other asked by
// XMLHttpRequest. Both answer with goods as JSON, which the shop's own script makes tiles of.

import { json, type Site } from '../site'
import type { Product } from '../storefront'

export const FETCHED = 'connect.nosto.com'
export const REQUESTED = 'api.clerk.io'

const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

export const recommenders = (
  fetched: readonly Product[],
  requested: readonly Product[],
): readonly Site[] => [
  {
    hosts: [FETCHED],
    answer: () => ({
      ...json({ recommendations: { front: { products: fetched.map(goods) } } }),
      headers: open,
    }),
  },
  {
    hosts: [REQUESTED],
    answer: () => ({
      ...json({ status: 'ok', product_data: requested.map(goods) }),
      headers: open,
    }),
  },
]

export const goods = ({ sku, slug, name, price }: Product) => ({
  product_id: sku,
  name,
  url: `/p/${slug}`,
  price,
})
