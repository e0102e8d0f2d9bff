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

const PERSON = 'firefox-container-1'
/** Pages that load at once; `isMarked` says whether the strangers' rule reached a tab. */
async function twin(isMarked: (tab: number) => boolean = () => true, store?: string) {
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    ...world.tabs.get(id),
    status: 'complete',
  })) as never)
  vi.spyOn(browser.tabs, 'reload').mockImplementation((async () => undefined) as never)
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation((async (asked: {
    target: { tabId: number }
  }) => [{ result: { isMarked: isMarked(asked.target.tabId), text: '' } }]) as never)
  const viewers = new Map<number, Viewer>()
  /** Where the tabs of each look stood, as they were sent out. */
  const stores: (string | undefined)[] = []
  const views = {
    expect: (tab: number, viewer: Viewer) => {
      viewers.set(tab, viewer)
      stores.push(world.tabs.get(tab)?.cookieStoreId)
    },
    forget: () => undefined,
    isHeard: () => true,
    isRead: () => true,
    snapshot: (tab: number, look: number): Snapshot => {
      const { profile = 'none', identity = 'none' } = viewers.get(tab) ?? {}
      return snapshot(profile, look, identity)
    },
  } as unknown as TwinViews
  const told: string[] = []
  const running = runTwin({ url: PAGE, store }, views, async (looks, rung) => {
    told.push(`${looks} ${rung}`)
  })
  await vi.advanceTimersByTimeAsync(300_000)
  return { ...(await running), told, stores }
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

test('containers: one of its own for every stranger, whose pages need no mark, and none is left', async () => {
  world.contains = true
  const { rung, compared, stores } = await twin(() => false)
  expect(rung).toBe('container')
  expect(compared).toMatchObject({ looks: 3 })
  expect(compared.comparisons.map(({ isolation }) => isolation)).toContain('container')
  const strangers = stores.filter(store => store !== undefined)
  expect(new Set(strangers).size).toBe(6)
  expect(stores.filter(store => store === undefined)).toHaveLength(3)
  expect(world.rules()).toEqual([])
  expect(world.containers.size).toBe(0)
  expect(world.tabs.size).toBe(0)
})

test('a person who has the shop open in a container is looked at in that one, which stays', async () => {
  world.contains = true
  world.containers.set(PERSON, { name: 'Shopping', icon: 'cart', color: 'pink' })
  const { stores } = await twin(() => true, PERSON)
  expect(stores.filter(store => store === PERSON)).toHaveLength(3)
  expect([...world.containers.keys()]).toEqual([PERSON])
})

test('the browser’s own state is not asked for by its name', async () => {
  const { stores } = await twin(() => true, 'firefox-default')
  expect(new Set(stores)).toEqual(new Set([undefined]))
})

test('containers that the browser refuses: the next rung, and it is told', async () => {
  world.contains = true
  const { create } = Reflect.get(browser, 'contextualIdentities')
  vi.mocked(create).mockRejectedValue(new Error('Contextual identities are currently disabled'))
  const { rung, compared, told } = await twin()
  expect(rung).toBe('private-window')
  expect(compared).toMatchObject({ looks: 3 })
  expect(told.slice(0, 2)).toEqual(['0 container', '0 private-window'])
  expect(world.tabs.size).toBe(0)
})

test('a browser that opens the tab outside the container it was asked for: nobody looks from there', async () => {
  world.contains = true
  const create = vi.mocked(browser.tabs.create).getMockImplementation() as unknown as (
    where: object,
  ) => unknown
  const elsewhere = ({ windowId }: { windowId?: number }) =>
    create(windowId === undefined ? {} : { windowId })
  vi.mocked(browser.tabs.create).mockImplementation(elsewhere as never)
  const { rung, stores } = await twin()
  expect(rung).toBe('private-window')
  expect(stores).toHaveLength(9)
  expect(world.containers.size).toBe(0)
  expect(world.tabs.size).toBe(0)
})
