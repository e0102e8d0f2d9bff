import { expect, test } from 'vitest'
import { freePlace, labelPlace } from '../../lib/page-map/place-marks'

const label = { width: 200, height: 40 }

test('a label stands above its block where there is room', () => {
  const block = { x: 100, y: 300, width: 500, height: 200 }
  expect(labelPlace(block, label, 1000)).toEqual({ ...label, x: 100, y: 258 })
})

test('while a block runs past the upper edge its label stays at the edge, and leaves with its end', () => {
  const block = { x: 100, y: -300, width: 500, height: 900 }
  expect(labelPlace(block, label, 1000).y).toBe(4)
  expect(labelPlace({ ...block, y: -880 }, label, 1000).y).toBe(-20)
})

test('a label never runs past the sides of the window', () => {
  const block = { x: 950, y: 300, width: 500, height: 200 }
  expect(labelPlace(block, label, 1000).x).toBe(796)
  expect(labelPlace({ ...block, x: -900 }, label, 1000).x).toBe(4)
})

test('two labels in one place stand below each other', () => {
  const place = { x: 10, y: 10, width: 200, height: 40 }
  const taken = [place]
  expect(freePlace({ ...place }, taken).y).toBe(52)
  expect(freePlace({ ...place }, taken).y).toBe(94)
  expect(freePlace({ ...place, x: 400 }, taken).y).toBe(10)
})
