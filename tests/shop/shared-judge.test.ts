import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { runNow } from '../../lib/gatherers/content/run-idle'
import { judgePage } from '../../lib/shop/judge-page'
import { sharedJudge, shareJudge } from '../../lib/shop/shared-judge'

test('the reader takes the judgement that the observer left, and none where no observer runs', () => {
  expect(sharedJudge()).toBeUndefined()
  shareJudge(judgePage)
  expect(sharedJudge()).toBe(judgePage)
  expect(Object.keys(globalThis)).not.toContain('vitrine.judge')
})

test('a judgement of a large page pauses, and says what it saw', () => {
  const window = new Window({
    url: 'https://mugs.example/cart',
    settings: { disableJavaScriptEvaluation: true },
  })
  const rows = '<li><a href="/m">Mug</a> <b>€ 9,00</b></li>'.repeat(1_200)
  window.document.write(`<a href="/cart" class="cart-link">Cart</a><ul>${rows}</ul>`)
  const at = new URL('https://mugs.example/cart') as unknown as Location
  const judging = () => judgePage(window.document as unknown as Document, at)
  expect([...judging()].length).toBeGreaterThan(6)
  const { confidence, features } = runNow(judging())
  expect(confidence).toBeGreaterThan(0.6)
  expect(features).toMatchObject({ cartMark: 1, prices: 4 })
})
