import { expect, test } from 'vitest'
import { summaryLines } from '../../lib/headless/print-summary'

test('a group without a check says so; one that found nothing says 0', () => {
  const check = { id: 'tracking.request', title: '', principle: 'P', group: 'tracking' } as const
  const lines = summaryLines({ visits: [], events: [], findings: [] } as never, [check])
  expect(lines).toContain('  Tracking: 0')
  expect(lines).toContain('  Pressure: Vitrine has no check for this yet.')
})
