import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing'
import { forgetBadge, noBadgeYet, showBadge } from '../../lib/watching/badge'

let texts: string[]

beforeEach(() => {
  fakeBrowser.reset()
  forgetBadge(1)
  texts = []
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    texts.push(text ?? '')
  })
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined)
})

test('a page with nothing to say leaves the toolbar alone', async () => {
  noBadgeYet({ tab: 1, document: 'd1' })
  await showBadge({ tab: 1, document: 'd1' }, 0)
  expect(texts).toEqual([])
})

test('the same count is drawn once, a new one again, and none takes it away', async () => {
  noBadgeYet({ tab: 1, document: 'd1' })
  for (const count of [2, 2, 3, 0, 0]) await showBadge({ tab: 1, document: 'd1' }, count)
  expect(texts).toEqual(['2', '3', ''])
})

test('the next document shows its own, though it counts as many', async () => {
  await showBadge({ tab: 1, document: 'd1' }, 2)
  noBadgeYet({ tab: 1, document: 'd2' })
  await showBadge({ tab: 1, document: 'd2' }, 2)
  expect(texts).toEqual(['2', '2'])
})

test('a worker that does not know what an earlier one drew draws it anew', async () => {
  await showBadge({ tab: 1, document: 'd1' }, 0)
  expect(texts).toEqual([''])
})

test('where the browser names no document, every count is drawn', async () => {
  noBadgeYet({ tab: 1, document: null })
  for (const count of [0, 2, 2]) await showBadge({ tab: 1, document: null }, count)
  expect(texts).toEqual(['', '2', '2'])
})
