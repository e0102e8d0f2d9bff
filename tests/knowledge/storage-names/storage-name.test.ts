import { expect, it } from 'vitest'
import { storageName } from '../../../lib/knowledge/storage-names/storage-name'

it.each([
  ['_ga', 'analytics', 'Google Analytics'],
  ['_ga_C5FH0JEWES', 'analytics', 'Google Analytics'],
  ['_fbp', 'marketing', 'Meta Pixel'],
  ['__kla_id', 'marketing', 'Klaviyo'],
  ['2c.cId', 'personalization', 'Nosto'],
  ['_hjSessionUser_123456', 'analytics', 'Hotjar'],
  ['FPGCLAW', 'marketing', 'Google Ads'],
  ['_tb_sess_r', 'marketing', 'Taboola'],
  ['dicbo_id', 'marketing', 'Outbrain'],
  ['__rtbh.eid', 'marketing', 'RTB House'],
  ['wp_woocommerce_session_0123456789abcdef', 'functional', 'WooCommerce'],
  ['visid_incap_2718281', 'security', 'Imperva'],
])('%s is known: %s, %s', (name, category, vendor) => {
  expect(storageName(name)).toEqual({ category, vendor })
})
it.each(['cart', 'uid', 'session', 'lang', 'token', '_', '', '_g', 'my-own-shop-id', '__proto__'])(
  'says nothing about %s, which a shop may use for itself',
  name => {
    expect(storageName(name)).toBeUndefined()
  },
)
