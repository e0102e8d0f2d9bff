import { beforeEach, expect, test } from 'vitest'
import { howApart, rungsFor } from '../../lib/twin/rungs'
import { type FakeTabs, fakeTabs } from './fake-tabs'

const PAGE = 'https://shop.example/p/1'
let world: FakeTabs
beforeEach(() => {
  world = fakeTabs()
})

test('a private window comes first where the person allows one, stripped tabs are always there', async () => {
  expect(await rungsFor(PAGE)).toEqual(['private-window', 'stripped-tab'])
  world.isAllowed = false
  expect(await rungsFor(PAGE)).toEqual(['stripped-tab'])
})

test('containers come first where the browser has them switched on, without any grant', async () => {
  world.contains = true
  expect(await rungsFor(PAGE)).toEqual(['container', 'private-window', 'stripped-tab'])
  world.isAllowed = false
  expect(await rungsFor(PAGE)).toEqual(['container', 'stripped-tab'])
  expect(await rungsFor('http://shop.example/p/1')).toEqual(['container', 'stripped-tab'])
})

test('a private session that the person has open is never used', async () => {
  world.openPrivately('https://secret.example/')
  expect(await rungsFor(PAGE)).toEqual(['stripped-tab'])
})

test('plain http is not loaded in a private window, which would stop and ask', async () => {
  expect(await rungsFor('http://shop.example/p/1')).toEqual(['stripped-tab'])
})

test('what is told before names the rung, and what would be better only where it can be had', () => {
  expect(howApart('container', PAGE)).toMatch(/container of its own.*Nothing of it is logged/)
  expect(howApart('private-window', PAGE)).toMatch(/private window.*Nothing of it is logged/)
  expect(howApart('stripped-tab', PAGE)).toMatch(/tabs of this window.*allow Vitrine in private/)
  expect(howApart('stripped-tab', 'http://shop.example/')).not.toMatch(/private/)
})
