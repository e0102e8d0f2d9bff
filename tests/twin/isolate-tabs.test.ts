// Whatever happens, nothing of a twin test stays: no tab, window, container, rule, script, note or alarm.
import { beforeEach, expect, test } from 'vitest'
import { browser } from 'wxt/browser'
import { isStrangersStore, makeContainer } from '../../lib/twin/containers'
import { closeTabs, openTabs, openTwinTabs } from '../../lib/twin/isolate-tabs'
import { type FakeTabs, fakeTabs } from './fake-tabs'

let world: FakeTabs
beforeEach(() => {
  world = fakeTabs()
})

async function nothingIsLeft() {
  expect([...world.tabs.values()]).toEqual([])
  expect(world.rules()).toEqual([])
  expect([...world.scripts]).toEqual([])
  expect([...world.containers]).toEqual([])
  expect(await browser.storage.session.get(null)).toEqual({})
  expect(await browser.storage.local.get(null)).toEqual({})
  expect(await browser.alarms.getAll()).toEqual([])
}

test('in a private window the strangers are stripped, and the person’s own tab is neither', async () => {
  const { own, strangers } = await openTabs(2, 'private-window')
  expect(world.tabs.get(own)?.incognito).toBe(false)
  expect(strangers.map(id => world.tabs.get(id)?.incognito)).toEqual([true, true])
  expect(world.stripped()).toEqual(strangers)
  // The window's first tab stays in front, empty.
  expect(world.tabs.size).toBe(4)
  await closeTabs()
  await nothingIsLeft()
})

test('stripped tabs stand in an ordinary window', async () => {
  const { strangers } = await openTabs(2, 'stripped-tab')
  expect(strangers.map(id => world.tabs.get(id)?.incognito)).toEqual([false, false])
  expect(world.stripped()).toEqual(strangers)
  await closeTabs()
  await nothingIsLeft()
})

test('a browser that refuses a private window leaves nothing either', async () => {
  world.refuses = true
  await expect(openTabs(2, 'private-window')).rejects.toThrow('disabled')
  await closeTabs()
  await nothingIsLeft()
})

test.each(['windows.create', 'tabs.update'])(
  'a worker killed at %s leaves nothing to the next one',
  async at => {
    world.killedAt = at
    void openTabs(2, 'private-window')
    await new Promise(done => setTimeout(done, 20))
    expect(world.tabs.size).toBeGreaterThan(0)
    // What wakes the next one.
    expect(await browser.alarms.getAll()).toHaveLength(1)
    world.killedAt = null
    await closeTabs()
    await nothingIsLeft()
  },
)

test('the person’s own private window stays, also when it opened meanwhile', async () => {
  await openTabs(2, 'private-window')
  const theirs = world.openPrivately('https://secret.example/')
  await closeTabs()
  expect([...world.tabs.values()].map(({ windowId }) => windowId)).toEqual([theirs])
})

test('closing when nothing is open touches nothing', async () => {
  world.scripts.add('observer')
  await closeTabs()
  expect([...world.scripts]).toEqual(['observer'])
})

test('in containers each stranger has a state of its own, and nothing is stripped', async () => {
  world.contains = true
  const { own, strangers } = await openTabs(2, 'container')
  const stores = strangers.map(id => world.tabs.get(id)?.cookieStoreId)
  expect(stores).toEqual([...world.containers.keys()])
  expect([...world.containers.values()].map(({ name }) => name)).toEqual([
    'Vitrine stranger 1',
    'Vitrine stranger 2',
  ])
  expect(stores.every(isStrangersStore)).toBe(true)
  expect(world.tabs.get(own)?.cookieStoreId).toBeUndefined()
  expect(world.rules()).toEqual([])
  expect([...world.scripts]).toEqual([])
  await closeTabs()
  await nothingIsLeft()
  // What still comes out of one that is gone is not the person's.
  expect(stores.every(isStrangersStore)).toBe(true)
})

test('a worker killed before it heard which container it made leaves none to the next one', async () => {
  world.contains = true
  world.killedAt = 'contextualIdentities.create'
  void openTabs(2, 'container')
  await new Promise(done => setTimeout(done, 20))
  expect(world.containers.size).toBe(1)
  world.killedAt = null
  await closeTabs()
  await nothingIsLeft()
})

test('nor one that was made and holds no tab yet', async () => {
  world.contains = true
  await makeContainer(1)
  await closeTabs()
  await nothingIsLeft()
})

test('what a closed browser left behind goes at the next start, with the tabs that it brings back', async () => {
  world.contains = true
  const { own, strangers } = await openTabs(2, 'container')
  await world.restart()
  await browser.alarms.clearAll()
  expect((await openTwinTabs())?.sort()).toEqual([...strangers].sort())
  await closeTabs()
  world.tabs.delete(own)
  await nothingIsLeft()
})

test('nobody else’s container is ever removed: not of the same looks or name, not under an id used again', async () => {
  world.contains = true
  const ours = { icon: 'circle', color: 'purple' }
  world.containers.set('firefox-container-900', {
    name: 'Work',
    icon: 'briefcase',
    color: 'orange',
  })
  world.containers.set('firefox-container-901', { name: 'Vitrine stranger 1', ...ours })
  await openTabs(2, 'container')
  // Switched off and on, the browser counts anew, and the person made one of their own.
  const [again = ''] = [...world.containers.keys()].slice(2)
  world.containers.set(again, { name: 'Banking', ...ours })
  await closeTabs()
  expect([...world.containers.keys()]).toEqual([
    'firefox-container-900',
    'firefox-container-901',
    again,
  ])
})

test('while containers are switched off nothing can be removed; it is, once they are back', async () => {
  world.contains = true
  await openTabs(2, 'container')
  world.contains = false
  await closeTabs()
  expect(world.containers.size).toBe(2)
  expect(world.tabs.size).toBe(0)
  world.contains = true
  await closeTabs()
  await nothingIsLeft()
})

test('a damaged note removes nothing and stops nothing', async () => {
  world.contains = true
  world.containers.set('firefox-container-902', { name: 'Work', icon: 'circle', color: 'purple' })
  await browser.storage.local.set({ 'twin-containers': { made: 'firefox-container-902' } })
  await openTabs(2, 'container')
  await closeTabs()
  expect([...world.containers.keys()]).toEqual(['firefox-container-902'])
})
