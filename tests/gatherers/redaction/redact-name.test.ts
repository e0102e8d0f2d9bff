import { expect, test } from 'vitest'
import { redactName } from '../../../lib/gatherers/redaction/redact-name'

test.each([
  ['ph_phc_9fK2mXq81LzTtVb3PcYw7RdHs4NgEj6UaQo5iWx0Zk_posthog', 'ph_phc_*_posthog'],
  ['_ga', '_ga'],
  ['_ga_4XK2LW9PQ1', '_ga_4XK2LW9PQ1'],
  ['gbFeaturesCache', 'gbFeaturesCache'],
  ['woocommerce_cart_hash', 'woocommerce_cart_hash'],
  ['ajs_anonymous_id', 'ajs_anonymous_id'],
])('%s is shown as %s', (name, shown) => {
  expect(redactName(name)).toBe(shown)
  expect(redactName(shown)).toBe(shown)
})

test('an e-mail address in a name never survives', () => {
  expect(redactName('last_user_jane.roe@mail.example')).not.toContain('jane')
})
