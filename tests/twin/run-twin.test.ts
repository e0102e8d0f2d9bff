// The best rung that brings strangers to the page counts; one that fails is passed over, and nothing of it is kept.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Snapshot } from '../../lib/schema/snapshot'
import { runTwin } from '../../lib/twin/run-twin'
import type { TwinViews, Viewer } from '../../lib/twin/twin-views'
import { type FakeTabs, fakeTabs } from './fake-tabs'
import { snapshot } from './made-snapshot'

const PAGE = 'https://shop.example/p/1'
let world: FakeTabs
beforeEach(() => {
  vi.useFakeTimers()
  world = fakeTabs()
})
afterEach(() => void vi.useRealTimers())

/** Pages that load at once; `isMarked` says whether the strangers' rule reached a tab. */
async function twin(isMarked: (tab: number) => boolean = () => true) {
  vi.spyOn(browser.tabs, 'get').mockImplementation((async () => ({ status: 'complete' })) as never)
  vi.spyOn(browser.tabs, 'reload').mockImplementation((async () => undefined) as never)
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation((async (asked: {
    target: { tabId: number }
  }) => [{ result: { isMarked: isMarked(asked.target.tabId), text: '' } }]) as never)
  const viewers = new Map<number, Viewer>()
  const views = {
    expect: (tab: number, viewer: Viewer) => void viewers.set(tab, viewer),
    forget: () => undefined,
    isHeard: () => true,
    isRead: () => true,
    snapshot: (tab: number, look: number): Snapshot => {
      const { profile = 'none', identity = 'none' } = viewers.get(tab) ?? {}
      return snapshot(profile, look, identity)
    },
  } as unknown as TwinViews
  const told: string[] = []
  const running = runTwin(PAGE, views, async (looks, rung) => void told.push(`${looks} ${rung}`))
  await vi.advanceTimersByTimeAsync(300_000)
  return { ...(await running), told }
}

test('a private window, where it works', async () => {
  const { rung, compared, told } = await twin()
  expect(rung).toBe('private-window')
  expect(compared).toMatchObject({ looks: 3 })
  expect(compared.comparisons.map(({ isolation }) => isolation)).toContain('private-window')
  expect(told[0]).toBe('0 private-window')
  expect(world.tabs.size).toBe(0)
})

test('a private window that the browser refuses: stripped tabs, and it is told', async () => {
  world.refuses = true
  const { rung, compared, told } = await twin()
  expect(rung).toBe('stripped-tab')
  expect(compared).toMatchObject({ looks: 3 })
  expect(told.slice(0, 2)).toEqual(['0 private-window', '0 stripped-tab'])
  expect(world.tabs.size).toBe(0)
})

test('strangers in a private window that were not kept apart count for nothing', async () => {
  const { rung, snapshots } = await twin(tab => !world.tabs.get(tab)?.incognito)
  expect(rung).toBe('stripped-tab')
  expect(snapshots.filter(({ profile }) => profile === 'stranger')).toHaveLength(6)
  expect(snapshots.filter(({ profile }) => profile === 'visitor')).toHaveLength(3)
})

test('where no rung keeps them apart, nothing is compared', async () => {
  const { rung, compared } = await twin(() => false)
  expect(rung).toBe('stripped-tab')
  expect(compared).toMatchObject({ looks: 0, comparisons: [] })
  expect(world.rules()).toEqual([])
})
