// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { watchChoices } from '../../../lib/gatherers/content/watch-choices'
import { one, showPage } from './banner-page'

const ASKS = '<p>We use cookies to show you ads that fit and to count visitors.</p>'
const told: unknown[] = []
let isOurs = false
/** A test cannot make a trusted click; that the person has just acted is what browsers say besides. */
let hasActed = true
Object.defineProperty(navigator, 'userActivation', { get: () => ({ isActive: hasActed }) })
watchChoices(
  document,
  () => isOurs,
  choice => told.push(choice),
)

/** What is told when `selector` is clicked on this page. */
function click(html: string, selector: string): unknown[] {
  showPage(html)
  told.length = 0
  one(selector).click()
  return [...told]
}

test.each([
  ['Accept all', 'accept'],
  ['Reject all', 'reject'],
  ['Save my choices', 'save'],
  ['×', 'close'],
])('a click on “%s” of a home-made banner is the choice %s', (text, choice) => {
  const page = `<div class="cookie-bar">${ASKS}<button>OK, accept</button><button id="b">${text}</button></div>`
  expect(click(page, '#b')).toEqual([
    { type: 'consent-choice', choice, control: text, by: 'person' },
  ])
})

test('a known manager’s own marks tell what a control does, whatever it is called', () => {
  const page = `<div id="onetrust-banner-sdk">${ASKS}<button id="onetrust-reject-all-handler"><span>Nope</span></button></div>`
  expect(click(page, 'span')).toMatchObject([{ choice: 'reject', control: 'Nope' }])
})

test('a click that Vitrine makes is told as its own', () => {
  isOurs = true
  const page = `<div class="cookie-bar">${ASKS}<button>Accept all</button></div>`
  expect(click(page, 'button')).toMatchObject([{ choice: 'accept', by: 'vitrine' }])
  isOurs = false
})

test('a script that accepts by itself has not asked the person', () => {
  hasActed = false
  const page = `<div class="cookie-bar">${ASKS}<button>Accept all</button></div>`
  expect(click(page, 'button')).toEqual([])
  isOurs = true
  expect(click(page, 'button')).toMatchObject([{ by: 'vitrine' }])
  isOurs = false
  hasActed = true
})

test('a banner that takes itself away in its own listener was still answered', () => {
  showPage(`<div class="cookie-bar">${ASKS}<button>Accept all</button></div>`)
  one('button').addEventListener('click', () => one('.cookie-bar').remove())
  told.length = 0
  one('button').click()
  expect(told).toHaveLength(1)
})

test('in an open shadow root, too', () => {
  showPage('<div id="usercentrics-root"></div>')
  const root = one('#usercentrics-root').attachShadow({ mode: 'open' })
  root.innerHTML = `${ASKS}<button data-testid="uc-deny-all-button">No</button>`
  told.length = 0
  one('button', root).click()
  expect(told).toMatchObject([{ choice: 'reject' }])
})

test.each([
  [
    'the way to the settings',
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><button id="x">Cookie settings</button></div>`,
  ],
  [
    'the text of a banner',
    `<div class="cookie-bar" id="bar">${ASKS.replace('<p>', '<p id="x">')}<button>Accept all</button></div>`,
  ],
  [
    'a button beside a banner',
    `<div class="cookie-bar">${ASKS}<button>Accept all</button></div><button id="x">Accept</button>`,
  ],
  ['terms of sale', '<form><p>Terms</p><button id="x" type="button">I agree</button></form>'],
  [
    'a link to the policy',
    `<div class="cookie-bar">${ASKS}<button>Accept all</button><a id="x" href="#policy">Privacy policy</a></div>`,
  ],
])('look-alike: %s is no choice', (_, page) => {
  expect(click(page, '#x')).toEqual([])
})
