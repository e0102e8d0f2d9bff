import { expect, test } from 'vitest'
import { auditFront } from '../shops/audit-front'
import { NEWS, newsSites } from '../shops/news'

test('a newspaper full of trackers leaves no visit, event or finding', async () => {
  const { bundle, asked } = await auditFront(newsSites, [NEWS, '--wait', '3000'])
  expect(asked.some(({ host }) => host === 'www.google-analytics.com')).toBe(true)
  expect(bundle).toMatchObject({ visits: [], events: [], findings: [] })
})
