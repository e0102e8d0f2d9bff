// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { blockEvent } from '../../../lib/gatherers/content/block-event'

function productsOf(...tiles: string[]) {
  document.body.innerHTML = `<section>${tiles.map(tile => `<div>${tile}</div>`).join('')}</section>`
  const element = document.querySelector('section') as Element
  const grade = 'popular' as const
  const block = { element, heading: '', grade, because: [], vendor: null, why: null }
  return blockEvent({ ...block, tiles: [...element.children] }).products
}

test('a link around a whole tile gives the name without its prices', () => {
  const [one] = productsOf(
    '<a href="/p/mug"><img src="m.jpg" alt="">Mug No. 7 <span class="price"><s class="price-old">€ 80.00</s> <b>€75.90</b></span></a>',
  )
  expect(one?.name).toBe('Mug No. 7')
  expect(one?.price?.currency).toBe('EUR')
})

test('benign: numbers that are no price stay, and a name that is nothing but a price stays', () => {
  const [lens, bare] = productsOf(
    '<a href="/p/lens"><h3>Lens 50 mm</h3></a><span class="price">€ 50</span>',
    '<a href="/p/x"><span class="price">€ 9.00</span></a>',
  )
  expect(lens?.name).toBe('Lens 50 mm')
  expect(bare?.name).toBe('€ 9.00')
})
