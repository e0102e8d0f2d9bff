import vm from 'node:vm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type CallReport, parseReports } from '../../../lib/gatherers/content/parse-reports'
import { counter, flush, putAnswer } from '../../../lib/gatherers/page-world/reports'

type Count = (argument?: unknown) => void

/** A function of a script that lies at this address, as its stack shows. */
const scriptAt = (url: string): ((count: Count, argument?: unknown) => void) =>
  new vm.Script('(count, argument) => count(argument)', { filename: url }).runInThisContext()

const A = 'https://a.example/a.js'
const B = 'https://b.example/b.js'
const a = scriptAt(A)
const b = scriptAt(B)

const batches = vi.hoisted((): string[] => [])
vi.mock('../../../lib/gatherers/page-world/channel', () => ({
  send: (batch: string) => batches.push(batch),
}))
beforeEach(() => {
  // Vitest formats stacks itself; where a page does, the hook names no script.
  Reflect.deleteProperty(Error, 'prepareStackTrace')
  flush()
  batches.length = 0
})

function told(key: string): CallReport[] {
  flush()
  return batches
    .flatMap(batch => parseReports(batch)?.reports ?? [])
    .filter(report => report.kind === 'calls' && report.key === key) as CallReport[]
}

/** The script each argument was told with. */
const givers = (key: string) =>
  new Map(told(key).flatMap(({ news, script }) => news.map(text => [text, script] as const)))

describe('the script that gave a text', () => {
  it('is right for every cookie of two scripts that write many, whatever the order', () => {
    const count = counter('cookie-1')
    for (let i = 0; i < 60; i++) a(count, `a${i}=${i}`)
    for (let i = 0; i < 200; i++) (i % 3 ? a : b)(count, `${i % 3 ? 'a' : 'b'}-${i}=x`)
    const found = givers('cookie-1')
    expect(found.size).toBe(260)
    for (const [text, script] of found)
      expect([text, script]).toEqual([text, text[0] === 'a' ? A : B])
  })

  it('is told again when another script gives the same text', () => {
    const count = counter('cookie-2')
    a(count, 'shared=1')
    b(count, 'shared=1')
    expect(told('cookie-2').map(({ script, news }) => [script, news])).toEqual([
      [A, ['shared=1']],
      [B, ['shared=1']],
    ])
  })

  it('is no script, rather than a wrong one, once a name has changed too often', () => {
    const count = counter('cookie-3')
    for (let i = 0; i < 600; i++) a(count, `clock=${i}`)
    for (let i = 600; i < 700; i++) b(count, `clock=${i}`)
    b(count, 'fresh=1')
    const found = givers('cookie-3')
    expect(found.get('clock=3')).toBe(A)
    expect(found.get('clock=599')).toBe('')
    expect(found.get('clock=650')).toBe('')
    expect(found.get('fresh=1')).toBe(B)
  })

  it('is not read for more than a bounded number of new names', () => {
    const count = counter('cookie-4')
    for (let i = 0; i < 3_000; i++) a(count, `n${i}=1`)
    const known = [...givers('cookie-4').values()].filter(script => script === A)
    expect(known.length).toBeGreaterThan(1_400)
    expect(known.length).toBeLessThan(1_600)
  })
})

describe('the number of calls', () => {
  it('is told since the last report, and adds up', () => {
    const count = counter('plugins')
    for (let i = 0; i < 30; i++) a(count)
    expect(told('plugins')).toMatchObject([{ script: A, calls: 30 }])
    batches.length = 0
    a(count)
    expect(told('plugins')).toMatchObject([{ script: A, calls: 1 }])
    batches.length = 0
    expect(told('plugins')).toEqual([])
  })

  it('of a known argument goes to the script that gave it', () => {
    const count = counter('parameter')
    for (let i = 0; i < 20; i++) a(count, 37445)
    for (let i = 0; i < 20; i++) b(count, 37446)
    for (let i = 0; i < 100; i++) a(count, 37445)
    const sums = new Map<string, number>()
    for (const { script, calls } of told('parameter'))
      sums.set(script, (sums.get(script) ?? 0) + calls)
    expect(sums).toEqual(
      new Map([
        [A, 120],
        [B, 20],
      ]),
    )
  })
})

describe('what is given', () => {
  it('is never asked for its text', () => {
    const count = counter('asked')
    const trap = {
      toString() {
        throw new Error('asked')
      },
    }
    expect(() => a(count, trap)).not.toThrow()
    expect(told('asked')).toMatchObject([{ calls: 1, news: [] }])
  })
})

describe('answers', () => {
  const answers = () => {
    flush()
    return batches.flatMap(batch => {
      const read = parseReports(batch)
      return (read?.reports ?? []).flatMap(report => (report.kind === 'answer' ? [report] : []))
    })
  }
  const droppedIn = () =>
    batches.reduce((sum, batch) => sum + (parseReports(batch)?.dropped ?? Number.NaN), 0)

  it('are told whole or cut, with their address where the page gave one as text', () => {
    putAnswer('https://shop.example/api', '{"a":"ü\\"\u2028"}')
    putAnswer({ toString: () => 'asked' }, 'x'.repeat(100_000))
    expect(answers().map(({ url, text }) => [url, text.length])).toEqual([
      ['https://shop.example/api', 12],
      ['', 90_000],
    ])
  })

  it('leave half of what a page may tell to the others; what is beyond it is counted', () => {
    for (let i = 0; i < 10; i++) putAnswer('/api', `[${'1'.repeat(90_000)}]`)
    expect(answers().length).toBeLessThan(7)
    putAnswer('/api', '[]')
    expect(answers().length).toBeLessThan(7)
    expect(droppedIn()).toBeGreaterThan(3)
    a(counter('still'), 'told')
    expect(givers('still').get('told')).toBe(A)
  })
})
