import { describe, expect, it } from 'vitest'
import { createStorageSetters } from '../../../lib/gatherers/content/storage-setters'

const A = 'https://a.example/a.js'
const B = 'https://b.example/b.js'

describe('who wrote a value into page storage', () => {
  it('is the script that was seen writing that very value', () => {
    const setters = createStorageSetters()
    setters.add('visitor=k7Qz', A)
    setters.add('visitor=m2Wp', B)
    expect(setters.scriptOf('visitor', 'k7Qz')).toBe(A)
    expect(setters.scriptOf('visitor', 'm2Wp')).toBe(B)
  })

  it('is nobody for a value that came about unseen, as by `localStorage.visitor = …`', () => {
    const setters = createStorageSetters()
    setters.add('visitor=k7Qz', A)
    expect(setters.scriptOf('visitor', 'other')).toBeNull()
    expect(setters.hasWritten('visitor')).toBe(true)
    expect(setters.hasWritten('other')).toBe(false)
  })

  it('is nobody when two wrote the same, or the hook did not look', () => {
    const setters = createStorageSetters()
    setters.add('theme=dark', A)
    setters.add('theme=dark', B)
    setters.add('size=4', null)
    expect(setters.scriptOf('theme', 'dark')).toBeNull()
    expect(setters.scriptOf('size', '4')).toBeNull()
  })

  it('compares long values by their start', () => {
    const setters = createStorageSetters()
    const long = 'x'.repeat(900)
    setters.add(`blob=${long.slice(0, 200)}`, A)
    expect(setters.scriptOf('blob', long)).toBe(A)
  })

  it('keeps no more than a bounded number of writes', () => {
    const setters = createStorageSetters()
    for (let i = 0; i < 5_000; i++) setters.add(`key${i}=1`, A)
    expect(setters.hasWritten('key2999')).toBe(true)
    expect(setters.hasWritten('key3000')).toBe(false)
  })
})
