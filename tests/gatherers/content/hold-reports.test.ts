import { describe, expect, it } from 'vitest'
import { holdReports } from '../../../lib/gatherers/content/hold-reports'

describe('reports of a page that is not yet known', () => {
  it('are handed over in order when somebody takes them, and then as they come', () => {
    const held = holdReports(() => undefined)
    held.receive('one')
    held.receive('two')
    const read: string[] = []
    held.take(batch => read.push(batch))
    held.receive('three')
    expect(read).toEqual(['one', 'two', 'three'])
  })

  it('are bounded; what does not fit is counted', () => {
    const dropped: string[] = []
    const held = holdReports(reason => dropped.push(reason))
    for (let i = 0; i < 10; i++) held.receive('x'.repeat(500_000))
    const read: string[] = []
    held.take(batch => read.push(batch))
    expect(read).toHaveLength(5)
    expect(dropped).toHaveLength(5)
  })

  it('are forgotten when the page is not to be logged', () => {
    const held = holdReports(() => undefined)
    held.receive('one')
    held.close()
    held.receive('two')
    const read: string[] = []
    held.take(batch => read.push(batch))
    expect(read).toEqual([])
  })

  it('are texts; anything else is no report', () => {
    const held = holdReports(() => undefined)
    held.receive({ toString: () => 'trap' })
    const read: string[] = []
    held.take(batch => read.push(batch))
    expect(read).toEqual([])
  })
})
