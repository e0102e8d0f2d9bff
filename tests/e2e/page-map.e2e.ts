// "Show on the page", as a person does it: outlines where the blocks are, and afterwards nothing of it left.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addressOf } from '../shops/front'
import { demoShop } from '../shops/fronts/demo'
import { type Shop, storefront, tile } from '../shops/storefront'
import { openShopper, type Shopper } from './open-shopper'

const shop: Shop = { ...demoShop.shop, host: 'www.map-and-shop.example' }
const BLOCKS = {
  you: 'Recommended for you',
  also: 'Customers also bought',
  best: 'Our bestsellers',
  ads: 'Sponsored products',
}
const blocks = Object.entries(BLOCKS)
  .map(
    ([id, heading], at) =>
      `<section id="${id}" style="margin-top:${at * 60}px"><h2>${heading}</h2><div class="tiles">${shop.products
        .slice(0, 4)
        .map(one => tile(shop, one))
        .join('')}</div></section>`,
  )
  .join('')
// Rules that would spoil whatever does not defend itself, and a policy that forbids inline styles of elements.
const hostile = `<style>html > div { display: none !important; opacity: 0 !important; position: static !important }</style>
<meta http-equiv="Content-Security-Policy" content="style-src-elem 'self'">`

let shopper: Shopper
let page: Page
let tab: number
let cdp: CDPSession
beforeAll(async () => {
  const site = storefront(shop, { head: () => hostile, block: () => blocks })
  shopper = await openShopper([site])
  ;({ page, tab } = await shopper.visit(addressOf(shop)))
  cdp = await shopper.context.newCDPSession(page)
}, 300_000)
afterAll(() => shopper?.close())

const openPopup = async (): Promise<Page> => {
  const popup = await shopper.popup(tab)
  await popup.getByRole('tab', { name: /Personal/ }).click()
  return popup
}

interface Node {
  backendNodeId: number
  nodeName: string
  nodeValue: string
  attributes?: string[]
  children?: Node[]
  shadowRoots?: Node[]
}

const inside = (node: Node): Node[] =>
  [node, ...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(one =>
    one === node ? [one] : inside(one),
  )
const hasClass = (node: Node, name: string) => {
  const at = node.attributes?.indexOf('class') ?? -1
  return at >= 0 && node.attributes?.[at + 1] === name
}
const textOf = (node: Node) =>
  inside(node)
    .map(one => (one.nodeName === '#text' ? one.nodeValue : ''))
    .join(' ')

/** Sees through the closed root, which no script of the page can. */
async function drawn() {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: Node
  }
  const all = inside(root)
  const boxes = await Promise.all(
    all
      .filter(one => hasClass(one, 'box'))
      .map(async ({ backendNodeId }) => {
        const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId })
        const [x = 0, y = 0] = model.border
        return { x: Math.round(x), y: Math.round(y), width: model.width, height: model.height }
      }),
  )
  return { boxes, labels: all.filter(one => hasClass(one, 'label')).map(textOf) }
}

const places = () =>
  page.evaluate(
    ids =>
      ids.map(id => {
        const rect = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
        return {
          x: Math.round(rect.x),
          y: Math.round(rect.y),
          width: Math.round(rect.width),
          height: Math.round(rect.height),
        }
      }),
    Object.keys(BLOCKS),
  )

const isInPlace = async () =>
  JSON.stringify((await drawn()).boxes) === JSON.stringify(await places())

/** Everything a page could look at. */
const seenByPage = () =>
  page.evaluate(() => ({
    head: document.head.outerHTML,
    body: document.body.outerHTML,
    root: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    children: document.documentElement.children.length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    globals: Object.getOwnPropertyNames(window).join(),
    scroll: scrollY,
  }))

declare const chrome: {
  scripting: {
    executeScript(call: object): Promise<{ result: unknown }[]>
  }
}

/** Names on the global object of the content scripts' world. */
const ownGlobals = async () => {
  const popup = await openPopup()
  const names = await popup.evaluate(async tabId => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => Object.getOwnPropertyNames(globalThis).join(),
    })
    return answer?.result
  }, tab)
  await popup.close()
  return names
}

/** Listeners on window, by type, of all worlds that Chromium tells of. */
const listeners = async () => {
  const contexts: number[] = []
  const note = ({ context }: { context: { id: number } }) => contexts.push(context.id)
  cdp.on('Runtime.executionContextCreated', note)
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.disable')
  cdp.off('Runtime.executionContextCreated', note)
  const found = await Promise.all(
    contexts.map(async contextId => {
      const { result } = await cdp.send('Runtime.evaluate', { expression: 'window', contextId })
      const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      })
      return listeners.map(({ type }) => type).sort()
    }),
  )
  return found.filter(types => types.length > 0)
}

test('blocks are outlined where they are with grade and reason, follow the page, and leave no trace', async () => {
  const before = await seenByPage()
  const [globalsBefore, listenersBefore] = [await ownGlobals(), await listeners()]
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Show on the page' }).click()
  const said = popup.getByText(/outlined\. /)
  await said.waitFor()
  expect(await said.textContent()).toMatch(/^4 blocks outlined\. Escape/)
  await popup.screenshot({ path: '.output/page-map-popup.png' })
  await page.bringToFront()
  const first = await drawn()
  expect(first.boxes).toEqual(await places())
  expect(first.labels[0]).toMatch(/For you.*because its heading says so.*No input seen/)
  expect(first.labels.join()).toMatch(/Item-based.*Popular.*Sponsored/)
  expect(first.labels.join()).not.toContain('counted as personal')
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBe(
    null,
  )
  const during = await seenByPage()
  expect(during).toEqual({ ...before, children: before.children + 1 })
  expect(await ownGlobals()).not.toEqual(globalsBefore)
  expect(JSON.stringify(await listeners())).not.toBe(JSON.stringify(listenersBefore))

  await page.bringToFront()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  await expect.poll(isInPlace).toBe(true)
  await page.setViewportSize({ width: 700, height: 800 })
  await expect.poll(isInPlace).toBe(true)
  // Playwright hides carets by a style on every input, unless told not to.
  await page.screenshot({ path: '.output/page-map.png', caret: 'initial' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: '.output/page-map-dark.png', caret: 'initial' })
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.evaluate(() => scrollTo(0, 0))

  await popup.bringToFront()
  await popup.getByRole('button', { name: 'Hide on the page' }).click()
  await popup.getByRole('button', { name: 'Show on the page' }).waitFor()
  await popup.close()
  expect((await drawn()).boxes).toEqual([])
  expect(await seenByPage()).toEqual(before)
  expect(await ownGlobals()).toEqual(globalsBefore)
  expect(await listeners()).toEqual(listenersBefore)
}, 240_000)

test('Escape on the page hides it too; what changed since is counted, not outlined', async () => {
  await page.evaluate(() => {
    const block = document.getElementById('best')
    if (block) block.innerHTML = '<h2>Opening hours</h2><p>Every day from nine to five.</p>'
    document.getElementById('ads')?.remove()
  })
  const before = await seenByPage()
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Show on the page' }).press('Enter')
  await popup.getByText('2 blocks outlined. 2 blocks could not be found again.').waitFor()
  expect((await drawn()).boxes).toHaveLength(2)
  await popup.close()
  await page.bringToFront()
  await page.keyboard.press('Escape')
  expect((await drawn()).boxes).toEqual([])
  expect(await seenByPage()).toEqual(before)
  const again = await openPopup()
  await again.getByRole('button', { name: 'Show on the page' }).waitFor()
  await again.close()
}, 120_000)

test('the map is walked by keyboard: next block, and Hide on the page itself', async () => {
  // Shown still, where an earlier try broke off.
  await page.bringToFront()
  await page.keyboard.press('Escape')
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Show on the page' }).press('Enter')
  await popup.getByText('2 blocks outlined.').waitFor()
  await popup.close()
  await page.bringToFront()
  await page.evaluate(() =>
    (document.querySelector('footer nav a:last-child') as HTMLElement).focus(),
  )
  // Previous, Next, Hide: after everything that is the page's own.
  await page.keyboard.press('Tab')
  const isOnMap = () =>
    page.evaluate(() => document.activeElement?.parentElement?.tagName === 'HTML')
  await vi.waitUntil(isOnMap, { timeout: 5_000 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await drawn()).boxes[0]?.y).toBeGreaterThanOrEqual(-200)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await drawn()).boxes).toEqual([])
}, 120_000)
