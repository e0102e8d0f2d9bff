import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Settings } from '../../lib/schema/settings'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsFrom,
} from '../../lib/settings/stored-settings'

beforeEach(() => fakeBrowser.reset())

test('before any choice the settings are the schema’s own defaults', () => {
  expect(DEFAULT_SETTINGS).toEqual(Settings.parse({}))
})

test('a broken field falls back alone, the others stay', () => {
  const read = settingsFrom({
    onboarded: true,
    retentionDays: -4,
    jurisdictions: ['EU', 'MOON', 7],
  })
  expect(read).toEqual({ ...DEFAULT_SETTINGS, onboarded: true, jurisdictions: ['EU'] })
})

test.each([null, undefined, 'x', 3, []])('%j reads as the defaults', value => {
  expect(settingsFrom(value)).toEqual(DEFAULT_SETTINGS)
})

test('changing one field keeps what was stored in the others', async () => {
  await changeSettings(() => ({ jurisdictions: ['UK'] }))
  await changeSettings(({ paused }) => ({ paused: [...paused, 'shop.example'] }))
  expect(await readSettings()).toEqual({
    ...DEFAULT_SETTINGS,
    jurisdictions: ['UK'],
    paused: ['shop.example'],
  })
})
