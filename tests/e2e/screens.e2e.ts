// Every screen of the gallery, in both themes and widths: axe-core, no sideways scrolling; and the popup by keyboard.
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gallery, openGallery } from '../gallery/open-gallery'
import { SCENE_WIDTHS } from '../gallery/scene-names'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery?.close())

const LOOKS = SCENE_WIDTHS.flatMap(({ name, narrow, wide }) => [
  { name, theme: 'light', width: narrow } as const,
  { name, theme: 'dark', width: wide } as const,
])

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // Put there by the script above.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join(' ')}`)
  })
}

describe('every screen', () => {
  test.each(LOOKS)(
    '$name, $theme, $width px: axe-core is content and nothing scrolls sideways',
    async look => {
      const page = await gallery.look(look)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        look.width,
      )
    },
    60_000,
  )
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.textContent ?? ''
  })

test('the popup is walked by keyboard alone: pause, tabs as one stop, arrows, a finding, its verdict', async () => {
  const page = await gallery.look({ name: 'popup-shop', theme: 'light', width: 400 })
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Pause on this shop')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('Tracking')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('Personal')
  expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Personal')
  await page.keyboard.press('End')
  expect(await focused(page)).toContain('Price')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('hidden picture')
  await page.keyboard.press('Enter')
  expect(await page.getByText('What we saw').first().isVisible()).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Right')
  const outline = await page.evaluate(() =>
    document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : '',
  )
  expect(outline).toBe('solid')
}, 60_000)

test('deleting everything asks first, and a second Enter deletes nothing', async () => {
  const page = await gallery.look({ name: 'dashboard-settings', theme: 'light', width: 1280 })
  await page.getByRole('button', { name: 'Delete everything' }).focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('Keep it')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('button', { name: 'Delete everything' }).isVisible()).toBe(true)
}, 60_000)

test('the popup says who got what only when asked, in words that a screen reader can read', async () => {
  const page = await gallery.look({ name: 'popup-shop', theme: 'dark', width: 400 })
  const summary = page.getByText('Who got what, and through which script')
  expect(await page.getByText('Asked for by').count()).toBe(0)
  await summary.press('Enter')
  await page.getByText('Asked for by').first().waitFor()
  expect(await violations(page)).toEqual([])
})
