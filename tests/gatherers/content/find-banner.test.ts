// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { measureControl } from '../../../lib/gatherers/content/banner-controls'
import { findBanner } from '../../../lib/gatherers/content/find-banner'
import { one, showPage } from './banner-page'

const ASKS = 'We use cookies to show you ads that fit. You can accept or reject them.'
const BUTTONS = '<button>Accept all</button><button>Reject all</button>'
const doings = (html: string, shownOnly = true) =>
  findBanner(showPage(html), shownOnly)?.controls.map(({ does }) => does)

test('a known manager is found by its mark, with what each control does', () => {
  const found = findBanner(
    showPage(
      `<div id="onetrust-banner-sdk"><p>${ASKS}</p><button id="onetrust-accept-btn-handler">Got it</button>
       <button id="onetrust-reject-all-handler">Nope</button>
       <button id="onetrust-pc-btn-handler">More</button></div>`,
    ),
  )
  expect(found?.row?.name).toBe('OneTrust')
  expect(found?.text).toContain(ASKS)
  expect(found?.controls.map(({ does }) => does)).toEqual(['accept', 'reject', 'settings'])
})

test('a known manager in an open shadow root is read inside it', () => {
  showPage('<div id="usercentrics-root"></div>')
  const root = one('#usercentrics-root').attachShadow({ mode: 'open' })
  root.innerHTML = `<p>${ASKS}</p><button data-testid="uc-accept-all-button">OK</button><button data-testid="uc-deny-all-button">No</button>`
  const found = findBanner(document)
  expect(found?.inside).toBe(root)
  expect(found?.controls.map(({ does }) => does)).toEqual(['accept', 'reject'])
})

test.each([
  ['a name of a cookie bar', `<div class="cookie-bar"><p>${ASKS}</p>${BUTTONS}</div>`],
  ['a dialog', `<div role="dialog"><p>${ASKS}</p>${BUTTONS}</div>`],
  [
    'no name at all, but floating over the page',
    `<main>Shop</main><div class="x1" style="position: fixed"><p>${ASKS}</p>${BUTTONS}</div>`,
  ],
  [
    'another language',
    `<div id="dsgvo"><p>Wir verwenden Cookies für Werbung und Statistik.</p><button>Alle akzeptieren</button><button>Alle ablehnen</button></div>`,
  ],
])('a home-made banner is found by what it says: %s', (_, html) => {
  expect(doings(html)).toEqual(['accept', 'reject'])
})

test('of nested suspects the one that holds all controls is told', () => {
  const found = findBanner(
    showPage(
      `<div id="cookie-wrap"><div class="cookie-text"><p>${ASKS}</p><button>Accept all</button></div><button>Reject all</button></div>`,
    ),
  )
  expect(found?.element.id).toBe('cookie-wrap')
  expect(found?.controls).toHaveLength(2)
})

test('a banner that nobody can see is none, unless all are asked for', () => {
  const hidden = `<div class="cookie-bar" style="display: none"><p>${ASKS}</p>${BUTTONS}</div>`
  expect(doings(hidden)).toBeUndefined()
  expect(doings(hidden, false)).toEqual(['accept', 'reject'])
  const known = `<div id="CybotCookiebotDialog" style="display: none"><p>${ASKS}</p>${BUTTONS}</div>`
  expect(doings(known)).toBeUndefined()
})

test('its text is cut, so that a partner list does not come along', () => {
  const long = `<div id="onetrust-banner-sdk"><p>${ASKS} ${'And a partner. '.repeat(200)}</p>${BUTTONS}</div>`
  expect(findBanner(showPage(long))?.text.length).toBeLessThanOrEqual(600)
})

test.each([
  [
    'a newsletter box with a privacy line',
    '<div role="dialog"><p>Join our newsletter. We use cookies, see our privacy policy.</p><input type="email"><button>Accept</button></div>',
  ],
  [
    'an age check',
    '<div role="dialog"><p>Are you over 18 years old? Please confirm to enter this shop.</p><button>Yes, enter</button><button>No</button></div>',
  ],
  [
    'a box of biscuits with a price',
    '<div class="cookie-box"><p>Chocolate chip cookies, twelve pieces, baked today.</p><span itemprop="price">4.99</span><button>Add to cart</button></div>',
  ],
  [
    'a category of biscuits',
    '<div class="cookies-grid"><p>All our cookies, tins and shortbread for every taste.</p><a href="/tins">Tins</a></div>',
  ],
  [
    'a privacy policy with a link',
    '<article><div class="privacy"><p>We use cookies to remember your cart. You may accept or refuse them.</p><button>Accept</button></div></article>',
  ],
  [
    'a notice that asks nothing',
    `<div class="cookie-note"><p>${ASKS}</p><a href="/privacy">Privacy policy</a></div>`,
  ],
  ['a manager’s empty frame', '<div id="onetrust-banner-sdk"></div>'],
])('look-alike: %s', (_, html) => {
  expect(findBanner(showPage(html))).toBeNull()
})

const asks = '<p>We use cookies to remember your region and preferences.</p>'

test('a banner in an element that a framework made for it is found, whatever its names', () => {
  const found = doings(
    `<main><h1>Mugs</h1></main><div><div class="sc-x1">${asks}<table><tr><td><button>View my options</button></td><td><button>Accept</button></td></tr></table></div></div>`,
    false,
  )
  expect(found).toEqual(['settings', 'accept'])
})

test.each([
  [
    'a box of biscuits',
    '<div><p>Our cookies are baked daily, fresh.</p><button>Add</button><button>More</button></div>',
  ],
  ['the page itself', `<div><h1>Mugs</h1>${asks}<button>OK</button><button>Sort</button></div>`],
  [
    'a footer that mentions cookies',
    `<footer>${asks}<button>OK</button><button>Top</button></footer>`,
  ],
  [
    'a chat',
    '<div><p>Do you need help with your order today?</p><button>Yes</button><button>No</button></div>',
  ],
])('%s is no banner', (_, html) => {
  expect(doings(html, false)).toBeUndefined()
})

test('a second button that a manager names alike whether it refuses or opens the settings is told by its words', () => {
  const second = (words: string) =>
    doings(
      `<div id="cc--main"><div id="cm"><p>${ASKS}</p><button id="c-p-bn">Alle akzeptieren</button><button id="c-s-bn">${words}</button></div></div>`,
    )
  expect(second('Einstellungen')).toEqual(['accept', 'settings'])
  expect(second('Alle ablehnen')).toEqual(['accept', 'reject'])
})

test('a purpose’s label that takes the focus is no button, whatever it says', () => {
  const switches =
    '<label tabindex="0"><input type="checkbox" checked disabled> Only necessary cookies</label>'
  expect(
    doings(`<div class="cookie-bar"><p>${ASKS}</p>${switches}<button>Accept all</button></div>`),
  ).toEqual(['accept'])
})

test('a button that is off, since what it does is chosen already, is not judged by its looks', () => {
  const found = findBanner(
    showPage(
      `<div class="cookie-bar"><p>${ASKS}</p><button>Accept all</button><button aria-disabled="true" style="background: transparent; border: 0">Reject all</button></div>`,
    ),
  )
  const reject = found!.controls.find(({ does }) => does === 'reject')!
  expect(measureControl(reject)).toMatchObject({ shape: 'button', contrast: null })
})
