import { expect, test } from 'vitest'
import { textsApart } from '../../lib/twin/texts-apart'
import { snapshot } from './made-snapshot'

const look = (...strangers: string[][]) => ({
  visitor: snapshot('visitor', 0, 'own'),
  strangers: strangers.map((pressure, i) => snapshot('stranger', 0, `s${i}`, { pressure })),
})

test('numbers that differ between two strangers, counted over looks', () => {
  const looks = [
    look(['Only 3 left'], ['Only 7 left']),
    look(['Only 4 left'], ['Only 4 left']),
    look(['Only 5 left'], ['Only 9 left']),
  ]
  expect(textsApart(looks)).toEqual([{ one: 'Only 5 left', other: 'Only 9 left', looks: 2 }])
})

test('look-alikes: other words, the same numbers, several numbers in the same words', () => {
  expect(textsApart([look(['Only 3 left'], ['Selling fast'])])).toEqual([])
  expect(textsApart([look(['Only 3 left'], ['Only 3 left'])])).toEqual([])
  expect(textsApart([look(['Only 3 left', 'Only 4 left'], ['Only 7 left'])])).toEqual([])
})
