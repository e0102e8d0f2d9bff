// Whatever happens, nothing of a twin test stays open: no tab, window, rule, script or alarm.
import { beforeEach, expect, test } from 'vitest'
import { browser } from 'wxt/browser'
import { closeTabs, openTabs } from '../../lib/twin/isolate-tabs'
import { type FakeTabs, fakeTabs } from './fake-tabs'

let world: FakeTabs
beforeEach(() => {
  world = fakeTabs()
})

async function nothingIsLeft() {
  expect([...world.tabs.values()]).toEqual([])
  expect(world.rules()).toEqual([])
  expect([...world.scripts]).toEqual([])
  expect(await browser.storage.session.get(null)).toEqual({})
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
