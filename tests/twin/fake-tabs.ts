// A browser of tabs, windows and containers, as far as a twin test uses them: what stands open can be looked at, also after a "kill".
import { vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'

interface Tab {
  id: number
  windowId: number
  incognito: boolean
  url?: string
  cookieStoreId?: string
}

interface Container {
  name: string
  icon: string
  color: string
}

export interface FakeTabs {
  tabs: Map<number, Tab>
  /** Ids of session rules and of registered scripts. */
  rules(): number[]
  scripts: Set<string>
  /** Tabs that the strangers' rule is bound to. */
  stripped(): number[]
  openPrivately(url: string): number
  isAllowed: boolean
  /** The browser refuses a private window, as a policy makes it. */
  refuses: boolean
  /** Containers are there and switched on; off at first, as nearly everywhere. */
  contains: boolean
  containers: Map<string, Container>
  /** What a browser that was closed or crashed forgets. */
  restart(): Promise<void>
  /** Set to stop everything from then on, as a killed worker does. */
  killedAt: string | null
}

const OWN_WINDOW = 1

/** Replaces the parts of the fake browser that know neither private windows nor rules. */
export function fakeTabs(): FakeTabs {
  fakeBrowser.reset()
  let last = OWN_WINDOW
  const sessionRules = new Map<number, { condition: { tabIds?: number[] } }>()
  const world: FakeTabs = {
    tabs: new Map(),
    rules: () => [...sessionRules.keys()].sort(),
    scripts: new Set(),
    stripped: () => sessionRules.get(7001)?.condition.tabIds ?? [],
    openPrivately: url => addTab(newWindow(), true, url).windowId,
    isAllowed: true,
    refuses: false,
    contains: false,
    containers: new Map(),
    restart: () => browser.storage.session.clear(),
    killedAt: null,
  }
  const newWindow = () => {
    last += 1
    return last
  }
  const addTab = (windowId: number, incognito: boolean, url?: string) => {
    last += 1
    const tab = { id: last, windowId, incognito, ...(url ? { url } : {}) }
    world.tabs.set(last, tab)
    return tab
  }
  /** A killed worker hears of nothing that it asked for. */
  const asked = async <T>(what: string, answer: T): Promise<T> =>
    world.killedAt === what ? new Promise<T>(() => undefined) : answer
  const play = (owner: object, name: string, as: (...args: never[]) => unknown) =>
    // The fake browser has the names only; its types are the real one's.
    vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation(as as () => unknown)

  play(browser.extension, 'isAllowedIncognitoAccess', async () => world.isAllowed)
  type Wanted = { windowId?: number; cookieStoreId?: string }
  play(browser.tabs, 'create', async ({ windowId = OWN_WINDOW, cookieStoreId }: Wanted) => {
    const incognito = [...world.tabs.values()].some(
      tab => tab.windowId === windowId && tab.incognito,
    )
    if (cookieStoreId !== undefined && !world.containers.has(cookieStoreId))
      throw new Error(`No cookie store exists with ID ${cookieStoreId}`)
    const tab = addTab(windowId, incognito)
    return asked('tabs.create', Object.assign(tab, cookieStoreId ? { cookieStoreId } : {}))
  })
  play(browser.tabs, 'query', async ({ cookieStoreId }: Wanted) =>
    [...world.tabs.values()].filter(tab => tab.cookieStoreId === cookieStoreId),
  )
  play(browser.tabs, 'update', async () => asked('tabs.update', undefined))
  play(browser.tabs, 'remove', async (id: number) => {
    if (!world.tabs.delete(id)) throw new Error(`No tab with id: ${id}.`)
  })
  play(browser.windows, 'create', async () => {
    if (world.refuses) throw new Error('Incognito mode is disabled.')
    const tab = addTab(newWindow(), true)
    return asked('windows.create', { id: tab.windowId, incognito: true, tabs: [tab] })
  })
  play(browser.windows, 'getAll', async () => {
    const all = [...world.tabs.values()]
    return [...new Set(all.map(({ windowId }) => windowId))].map(id => {
      const tabs = all.filter(({ windowId }) => windowId === id)
      return { id, incognito: tabs.some(({ incognito }) => incognito), tabs }
    })
  })
  play(browser.windows, 'remove', async (id: number) => {
    for (const tab of world.tabs.values()) if (tab.windowId === id) world.tabs.delete(tab.id)
  })
  // Not in Chromium's typings, as the product's own code says.
  const identities = Reflect.get(browser, 'contextualIdentities')
  const toContainer = ([cookieStoreId, container]: [string, Container]) => ({
    cookieStoreId,
    ...container,
  })
  play(identities, 'query', async ({ name }: { name?: string }) => {
    if (!world.contains) throw new Error('Contextual identities are currently disabled')
    return [...world.containers].map(toContainer).filter(one => !name || one.name === name)
  })
  play(identities, 'create', async (wanted: Container) => {
    last += 1
    world.containers.set(`firefox-container-${last}`, { ...wanted })
    return asked('contextualIdentities.create', toContainer([`firefox-container-${last}`, wanted]))
  })
  play(identities, 'remove', async (id: string) => {
    if (!world.contains || !world.containers.delete(id))
      throw new Error(`Invalid contextual identity: ${id}`)
  })
  type Change = { removeRuleIds?: number[]; addRules?: { id: number; condition: object }[] }
  play(browser.declarativeNetRequest, 'updateSessionRules', async (change: Change) => {
    for (const id of change.removeRuleIds ?? []) sessionRules.delete(id)
    for (const rule of change.addRules ?? []) sessionRules.set(rule.id, rule)
  })
  play(browser.scripting, 'registerContentScripts', async (added: { id: string }[]) => {
    for (const { id } of added) world.scripts.add(id)
  })
  play(browser.scripting, 'unregisterContentScripts', async ({ ids }: { ids: string[] }) => {
    for (const id of ids) world.scripts.delete(id)
  })
  return world
}
