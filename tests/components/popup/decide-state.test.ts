import { expect, test } from 'vitest'
import {
  decideState,
  pausedSite,
  placeOf,
  type TabFacts,
} from '../../../components/popup/decide-state'

const tab: TabFacts = {
  url: 'https://www.shop.example/p/1',
  isPrivate: false,
  isGranted: true,
  paused: [],
  watched: { visit: 'v1', site: 'shop.example', isShop: true },
}
const none = { is: 'none' } as const

test('a private window is named before anything else is looked at', () => {
  expect(decideState({ ...tab, isPrivate: true }, none).is).toBe('private')
})

test.each([
  'chrome://extensions',
  'about:config',
  'https://addons.mozilla.org/en-US/',
  'not a url',
])('%s is the browser’s own', url => {
  expect(decideState({ ...tab, url, watched: null }, none).is).toBe('browser-page')
})

test('without the permission a page is not watched, with it an older page was open before', () => {
  const unwatched = { ...tab, watched: null }
  expect(decideState({ ...unwatched, isGranted: false }, none).is).toBe('no-permission')
  expect(decideState(unwatched, none).is).toBe('not-started')
})

test('a page that is no shop is said to be none, and one the person asked for shows what was found', () => {
  const other = { ...tab, watched: { visit: 'v1', site: 'news.example', isShop: false } }
  expect(decideState(other, none).is).toBe('not-a-shop')
  expect(decideState(other, { is: 'pending' }).is).toBe('loading')
  expect(decideState(tab, none).is).toBe('looking')
})

test('a log that does not open is said, with its reason', () => {
  expect(decideState(tab, { is: 'broken', message: 'Full.' })).toEqual({
    is: 'trouble',
    message: 'Full.',
  })
})

test('a pause holds for the site and its subdomains, never for a name that only ends alike', () => {
  const paused = ['shop.example']
  expect(pausedSite({ ...tab, watched: null, paused })).toBe('shop.example')
  expect(
    pausedSite({ ...tab, url: 'https://othershop.example/', watched: null, paused }),
  ).toBeNull()
  expect(decideState({ ...tab, paused }, none).is).toBe('paused')
})

test('the place is the site, or the host without www', () => {
  expect(placeOf(tab)).toBe('shop.example')
  expect(placeOf({ ...tab, watched: null })).toBe('shop.example')
  expect(placeOf({ ...tab, url: 'chrome://version', watched: null })).toBeNull()
})
