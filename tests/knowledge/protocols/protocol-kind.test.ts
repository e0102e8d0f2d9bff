import { describe, expect, it } from 'vitest'
import { decoders } from '../../../lib/gatherers/payload/find-decoder'
import { protocolRows } from '../../../lib/knowledge/protocols/match-protocol'
import { isCollector, protocolKind } from '../../../lib/knowledge/protocols/protocol-kind'

describe('protocolKind', () => {
  it('tells recordings from visits and from flags', () => {
    expect(protocolKind('posthog-replay')).toBe('replay')
    expect(protocolKind('posthog')).toBe('collector')
    expect(protocolKind('posthog-flags')).toBe('experiment')
  })
  it('knows nothing of an id that no row has', () => {
    expect(protocolKind('no-such-protocol')).toBeUndefined()
    expect(protocolKind('constructor')).not.toBe('search')
    expect(protocolKind('__proto__')).toBeUndefined()
  })
})

describe('isCollector', () => {
  it.each(['ga4', 'meta-pixel', 'hotjar', 'fingerprint-pro', 'nosto', 'vwo', 'adobe-target'])(
    '%s collects',
    id => {
      expect(isCollector(id)).toBe(true)
    },
  )
  it.each([
    'sentry',
    'plausible',
    'onetrust',
    'growthbook',
    'threatmetrix',
    'algolia-search',
    'clerk',
    'no-such-protocol',
    null,
  ])('benign look-alike: %s does not by itself', id => {
    expect(isCollector(id)).toBe(false)
  })
})

it('has a row for every protocol that a decoder reads', () => {
  const ids = new Set(protocolRows().map(row => row.id))
  const stray = decoders.flatMap(({ id, protocols }) =>
    protocols.filter(protocol => !ids.has(protocol)).map(protocol => `${id}: ${protocol}`),
  )
  expect(stray).toEqual([])
})
