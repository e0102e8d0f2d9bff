import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeSettings } from '../../lib/settings/stored-settings'
import { registerScripts } from '../../lib/watching/register-scripts'
import { sendGpc } from '../../lib/watching/send-gpc'

let rules: { id: number }[]
let scripts: { id: string }[]
let written: number

beforeEach(() => {
  fakeBrowser.reset()
  rules = []
  scripts = []
  written = 0
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never)
  vi.spyOn(browser.declarativeNetRequest, 'getDynamicRules').mockImplementation(
    async () => rules as never,
  )
  vi.spyOn(browser.declarativeNetRequest, 'updateDynamicRules').mockImplementation((async (change: {
    removeRuleIds: number[]
    addRules: { id: number }[]
  }) => {
    written++
    rules = [...rules.filter(({ id }) => !change.removeRuleIds.includes(id)), ...change.addRules]
  }) as never)
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [...scripts] as never,
  )
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation((async (
    added: { id: string }[],
  ) => {
    const known = added.find(({ id }) => scripts.some(one => one.id === id))
    if (known) throw new Error(`Duplicate script ID '${known.id}'`)
    scripts.push(...added)
  }) as never)
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation((async ({
    ids,
  }: {
    ids: string[]
  }) => {
    scripts = scripts.filter(({ id }) => !ids.includes(id))
  }) as never)
})
afterEach(() => vi.restoreAllMocks())

const ids = () => scripts.map(({ id }) => id).sort()

test('a worker that starts after the switch was turned sends the signal, and writes nothing twice', async () => {
  await changeSettings(() => ({ gpc: true }))
  await sendGpc(true)
  await sendGpc(true)
  expect(rules).toMatchObject([
    { action: { requestHeaders: [{ header: 'sec-gpc', operation: 'set', value: '1' }] } },
  ])
  expect(ids()).toEqual(['observer', 'page-hook', 'privacy-control'])
  expect(written).toBe(1)
})

test('switched off, neither the header nor the property stays', async () => {
  await changeSettings(() => ({ gpc: true }))
  await sendGpc(true)
  await changeSettings(() => ({ gpc: false }))
  await sendGpc(false)
  expect(rules).toEqual([])
  expect(ids()).toEqual(['observer', 'page-hook'])
})

test('two calls at once register each script once', async () => {
  expect(await Promise.all([registerScripts(), registerScripts()])).toEqual([true, true])
  expect(ids()).toEqual(['observer', 'page-hook'])
})
