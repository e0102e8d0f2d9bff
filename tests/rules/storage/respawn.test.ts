import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/storage/respawn'
import { knowing, storage } from '../build'

const seen = (op: 'set' | 'delete', at: number, hash: string | null = '#a', name = 'uid') =>
  storage({ op, at, hash, name, vendor: 'Acme' })

test('deleted, gone for a while, back with the same value', () => {
  const [found] = rule.judge(
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000)],
    knowing(),
  )
  expect(found).toMatchObject({ subject: 'Acme', severity: 'high', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('uid')
})

test('look-alikes: rewritten at once, a fresh value, another name, never deleted', () => {
  const logs = [
    [seen('set', 0), seen('delete', 1000, null), seen('set', 1010)],
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000, '#b')],
    [seen('set', 0), seen('delete', 1000, null), seen('set', 9000, '#a', 'other')],
    [seen('set', 0), seen('set', 9000)],
    [seen('delete', 0, null), seen('set', 9000)],
  ]
  for (const log of logs) expect(rule.judge(log, knowing())).toEqual([])
})
