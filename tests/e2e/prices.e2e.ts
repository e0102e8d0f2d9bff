// The price memory in one profile: two visits, two prices, the dashboard's picture of them, and a "was" price that the
// person never saw.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { html, type Site } from '../shops/site'
import { openShopper, type Shopper } from './open-shopper'

const HOST = 'www.lampwork.example'
const URL = `https://${HOST}/products/desk-lamp`
let shown = { price: '79.90', was: '' }

const shop: Site = {
  hosts: [HOST],
  answer: ({ path }) => {
    if (path !== '/products/desk-lamp') return undefined
    const { price, was } = shown
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Desk lamp',
      sku: 'DL-7',
      offers: { '@type': 'Offer', price, priceCurrency: 'EUR' },
    }
    const former = was ? `<s class="old">Was €${was}</s>` : ''
    return html(`<!doctype html><html lang="en"><head><title>Desk lamp</title>
      <script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
      <header><a href="/cart">Cart</a></header><main><h1>Desk lamp</h1>
      <div class="price">${former} <b class="current">€${price}</b></div>
      <form><button>Add to cart</button></form></main></body></html>`)
  },
}

let shopper: Shopper
beforeAll(async () => {
  shopper = await openShopper([shop])
}, 300_000)
afterAll(() => shopper?.close())

test('two visits with two prices are remembered, drawn and told; what was never asked is found', async () => {
  const first = await shopper.visit(URL)
  const prices = await shopper.open('dashboard.html#prices/lampwork.example')
  await prices.getByText('Desk lamp').first().waitFor()
  await first.page.close()
  // Five days earlier, as far as the memory knows.
  await prices.evaluate(() => {
    const moved = 5 * 86_400_000
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('vitrine')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const change = opening.result.transaction('prices', 'readwrite')
        const store = change.objectStore('prices')
        const reading = store.getAll()
        reading.onsuccess = () => {
          for (const record of reading.result) {
            for (const point of record.points) {
              point.from -= moved
              point.looks = 3
              point.to -= moved / 2
            }
            record.firstAt -= moved
            record.lastAt -= moved / 2
            store.put(record)
          }
        }
        change.oncomplete = () => {
          opening.result.close()
          resolve()
        }
        change.onerror = () => reject(change.error)
      }
    })
  })
  shown = { price: '69.90', was: '119.00' }
  const { tab } = await shopper.visit(URL)
  await expect.poll(() => prices.getByRole('img').count(), { timeout: 30_000 }).toBe(1)
  expect(await prices.locator('svg > title').textContent()).toMatch(/from €79\.90 .* to €69\.90/)
  await prices.getByText('All prices as a table (2)').click()
  const rows = await prices.getByRole('row').allTextContents()
  expect(rows[1]).toContain('€69.90€119.00')
  expect(rows[2]).toContain('€79.90–')

  const popup = await shopper.popup(tab)
  await popup.getByRole('tab', { name: /Price/ }).click()
  await popup.getByText(/You have seen this price 4 times since .* lowest €69\.90/).waitFor()
  await expect
    .poll(() => popup.getByText('An earlier price that does not fit what you saw').count(), {
      timeout: 30_000,
    })
    .toBe(1)
})
