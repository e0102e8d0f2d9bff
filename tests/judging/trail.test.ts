import { expect, test } from 'vitest'
import { trailPage } from '../../lib/judging/trail'
import { knowing, request, storage } from '../rules/build'
import { act, basket, goods, sum } from '../rules/build-basket'

const { visit } = knowing()

test('a page is watched where its script said so, and its last basket counts', () => {
  const first = basket([], { isEmpty: true, at: 1 })
  const last = basket([goods('Tea', 24), sum('Total', 24)], { at: 2 })
  const page = trailPage(visit, [act('seen', 1), first, last])
  expect(page).toMatchObject({ isWatched: true, basket: last, hasSentAdd: false })
  expect(trailPage(visit, [])).toMatchObject({ isWatched: false, basket: null, isReturning: false })
})

test('somebody who was here before: something lay there before anything was added', () => {
  const found = storage({ op: 'found', at: 5 })
  expect(trailPage(visit, [found, act('add', 9)]).isReturning).toBe(true)
  // Came with the answer to what was added.
  expect(trailPage(visit, [act('add', 3), found]).isReturning).toBe(false)
  expect(trailPage(visit, [storage({ op: 'found', thirdParty: true })]).isReturning).toBe(false)
})

test('goods that a page added without a press that we heard', () => {
  const own = { thirdParty: false, method: 'POST' }
  const sends = (url: string) => trailPage(visit, [request({ ...own, url })]).hasSentAdd
  expect(sends('https://shop.example/cart/add.js')).toBe(true)
  expect(sends('https://shop.example/?wc-ajax=add_to_cart')).toBe(true)
  expect(sends('https://shop.example/checkout/cart/add/product/1/')).toBe(true)
  expect(sends('https://shop.example/search/suggest')).toBe(false)
  const told = request({
    fields: [{ name: 'en', plain: 'event', kind: 'page', value: 'add_to_cart' }],
  })
  expect(trailPage(visit, [told]).hasSentAdd).toBe(true)
})
