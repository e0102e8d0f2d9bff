import { describe, expect, it } from 'vitest'
import { createStandingCookies } from '../../../lib/gatherers/content/standing-cookies'
import { createStorageChanges } from '../../../lib/gatherers/content/storage-changes'

/** A Storage over a map; happy-dom's would do, but this one can be barred. */
function areaOf(items: Map<string, string>): Storage {
  return {
    get length() {
      return items.size
    },
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    clear: () => items.clear(),
  }
}

const wrote =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name)

describe('page storage', () => {
  it('tells once what a returning visitor brought along', () => {
    const localStorage = areaOf(new Map([['visitor', 'k7Qz2mX9']]))
    const look = createStorageChanges({ localStorage, sessionStorage: areaOf(new Map()) })
    expect(look(wrote())).toEqual([
      { area: 'local', op: 'found', name: 'visitor', value: 'k7Qz2mX9' },
    ])
    expect(look(wrote())).toEqual([])
  })

  it('tells a key that a script was seen writing as written, also when its value is the old one', () => {
    const localStorage = areaOf(new Map([['visitor', 'k7Qz2mX9']]))
    const look = createStorageChanges({ localStorage, sessionStorage: areaOf(new Map()) })
    look(wrote())
    expect(look(wrote('visitor'))).toEqual([
      { area: 'local', op: 'set', name: 'visitor', value: 'k7Qz2mX9' },
    ])
    expect(look(wrote('visitor'))).toEqual([])
  })

  it('tells what was written and deleted between two looks', () => {
    const items = new Map([['old', '1']])
    const sessionStorage = areaOf(items)
    const look = createStorageChanges({ localStorage: areaOf(new Map()), sessionStorage })
    look(wrote())
    items.delete('old')
    items.set('new', '2')
    expect(look(wrote())).toEqual([
      { area: 'session', op: 'set', name: 'new', value: '2' },
      { area: 'session', op: 'delete', name: 'old', value: '' },
    ])
  })

  it('says nothing where storage is barred', () => {
    const barred = {
      get localStorage(): Storage {
        throw new DOMException('barred', 'SecurityError')
      },
      sessionStorage: areaOf(new Map()),
    }
    expect(createStorageChanges(barred)(wrote())).toEqual([])
  })
})

describe('standing cookies', () => {
  it('are told once, but for those that a script was seen writing', () => {
    const look = createStandingCookies()
    expect(look('_ga=GA1.1.5.6; lang=en; a=b=c', new Set(['lang']))).toEqual([
      { name: '_ga', value: 'GA1.1.5.6' },
      { name: 'a', value: 'b=c' },
    ])
    expect(look('_ga=GA1.1.5.6; new=1', new Set())).toEqual([{ name: 'new', value: '1' }])
    expect(look('', new Set())).toEqual([])
  })
})
