// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseOnBanner } from '../../../lib/gatherers/content/choose-on-banner'
import { one, showPage } from './banner-page'

const ASKS = '<p>We use cookies to show you ads that fit and to count visitors.</p>'
let clicked: string[]
let stop: AbortController

beforeEach(() => {
  clicked = []
  stop = new AbortController()
  vi.useFakeTimers()
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element) clicked.push(target.id || (target.textContent ?? ''))
    },
    { signal: stop.signal },
  )
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

async function choose(choice: 'accept' | 'reject') {
  const chosen = chooseOnBanner(document, choice)
  await vi.advanceTimersByTimeAsync(4_000)
  return chosen
}

test.each(['accept', 'reject'] as const)('%s on the first layer is one click', async choice => {
  showPage(
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><button>Reject all</button></div>`,
  )
  const text = choice === 'accept' ? 'Accept all' : 'Reject all'
  expect(await choose(choice)).toEqual({ how: 'first-layer', control: text })
  expect(clicked).toEqual([text])
})

test('reject is looked for behind the settings, where the first layer has none', async () => {
  showPage(
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><button id="more">Cookie settings</button></div>`,
  )
  one('#more').addEventListener('click', () =>
    setTimeout(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div role="dialog">${ASKS}<button id="all">Accept all</button><button id="none">Reject all</button></div>`,
      )
    }, 600),
  )
  expect(await choose('reject')).toEqual({ how: 'settings', control: 'Reject all' })
  expect(clicked).toEqual(['more', 'none'])
})

test('where only switches stand there, they are put off and the choice is saved', async () => {
  showPage(
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><button id="more">Cookie settings</button></div>`,
  )
  one('#more').addEventListener('click', () => {
    one('.cookie-bar').innerHTML = `${ASKS}<input type="checkbox" id="needed" checked disabled>
      <input type="checkbox" id="ads" checked><input type="checkbox" id="off">
      <span role="switch" aria-checked="true" id="stats">Statistics</span>
      <button>Accept all</button><button id="save">Save settings</button>`
  })
  expect(await choose('reject')).toMatchObject({ how: 'settings', control: 'Save settings' })
  expect(clicked).toEqual(['more', 'ads', 'stats', 'save'])
})

test('a banner without a way to say no stays as it is; nothing is accepted instead', async () => {
  showPage(`<div class="cookie-bar">${ASKS}<button>Accept all</button></div>`)
  expect(await choose('reject')).toEqual({ how: 'no-control', control: null })
  expect(clicked).toEqual([])
})

test('accept does not go through settings', async () => {
  showPage(
    `<div class="cookie-bar">${ASKS}<button>Reject all</button><button>Cookie settings</button></div>`,
  )
  expect(await choose('accept')).toEqual({ how: 'no-control', control: null })
  expect(clicked).toEqual([])
})

test('look-alikes: a page without a banner, and buttons that say the same elsewhere', async () => {
  showPage('<form class="terms"><p>Terms of sale</p><button type="button">Accept</button></form>')
  expect(await choose('accept')).toEqual({ how: 'none', control: null })
  expect(clicked).toEqual([])
})

test('a control that cannot be seen is not clicked', async () => {
  showPage(
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><button style="display: none">Reject all</button></div>`,
  )
  expect(await choose('reject')).toEqual({ how: 'no-control', control: null })
  expect(clicked).toEqual([])
})
