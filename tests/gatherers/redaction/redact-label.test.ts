import { expect, test } from 'vitest'
import { redactLabel } from '../../../lib/gatherers/redaction/redact-label'

const SALT = '0123456789abcdef0123456789abcdef'

test('long words of goods and fees stay', () => {
  for (const label of [
    'Bearbeitungsgebühr',
    'Geschenkverpackung (+ 3,90 €)',
    'Teesieb aus Edelstahl',
  ])
    expect(redactLabel(label, SALT)).toBe(label)
})

test('what is personal goes, beside long words too, and twice changes nothing', () => {
  const once = redactLabel('Wunschgravur: ada.lovelace@example.org', SALT)
  expect(once).not.toContain('lovelace')
  expect(redactLabel(once, SALT)).toBe(once)
  expect(redactLabel('Lieferbenachrichtigung an +44 20 7946 0958', SALT)).not.toContain('7946')
  expect(redactLabel('Code aXf9Kq2LmP0zR7tYbN4w', SALT)).not.toContain('aXf9Kq')
})
