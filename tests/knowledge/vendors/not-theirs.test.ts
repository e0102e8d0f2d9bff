import { expect, it } from 'vitest'
import { attributeRequest } from '../../../lib/knowledge/attribute'
import { storageName } from '../../../lib/knowledge/storage-names/storage-name'
import { vendorOfGlobal } from '../../../lib/knowledge/vendors/vendor-of-global'

it.each([
  ['Clerk', 'the sign-in of clerk.com has it as Clerk.io did'],
  ['adobeDataLayer', 'every shop on Adobe’s has one'],
  ['recombee', 'the SDK is a module and leaves none'],
  ['aa', 'minifiers call the first global of any script so'],
  ['Smile', 'a word'],
  ['tfc', 'three letters'],
  ['FS', 'Emscripten leaves its file system so'],
  ['branch', 'a shop has branches'],
  ['convert', 'shops convert currencies'],
  ['Ya', 'Yandex’s maps have it, too'],
  ['bounce', 'an easing of animations'],
  ['LO', 'two letters'],
  ['fwSettings', 'Freshworks’ help widget has it, not Firework'],
  ['universal_variable', 'a data layer that many tags read'],
  ['frequentlyBoughtTogether', 'a shop’s own list may be called so'],
  ['initX', 'a function’s name'],
  ['OctaneConfig', 'a game client has it'],
  ['lion', 'an animal'],
])('the global %s tells of no company: %s', name => {
  expect(vendorOfGlobal(name)).toBeUndefined()
})

it.each([
  ['clerk_active_context', 'Clerk.io'],
  ['bid_amount', 'Sitecore Personalize and CDP'],
  ['bc_theme', 'Bluecore'],
  ['gr_sort', 'Yusp (Gravity R&D)'],
  ['rr-sidebar', 'Retail Rocket'],
  ['sf_redirect', 'Salesfire'],
  ['ff_checkout', 'FactFinder'],
  ['ig-feed', 'Intelligems'],
  ['hawk_eye', 'Hawksearch'],
  ['bc_consent', 'BlueConic'],
  ['_au_1d', 'Auryc'],
  ['vuid', 'Optimizely Data Platform (Zaius)'],
  ['visitor_id', 'Salesforce Account Engagement (Pardot)'],
  ['last_visit', 'Rambler Top100'],
  ['stg_build', 'Piwik PRO'],
  ['sm_theme', 'SALESmanago'],
  ['dm_mode', 'Dotdigital'],
  ['da_locale', 'Medallia (Decibel, Kampyle)'],
  ['_gd_price', '6sense'],
  ['tms_theme', 'Fresh Relevance'],
  ['boost_mode', 'Boost Commerce'],
])('look-alike: the cookie %s is not of %s', (name, vendor) => {
  expect(storageName(name)?.vendor).not.toBe(vendor)
})

it.each([
  ['https://edge.sitecorecloud.io/shop/media/shoe.jpg', 'Sitecore', false],
  ['https://edge-platform.sitecorecloud.io/v1/content/api/graphql/v1', 'Sitecore', false],
  [
    'https://edge-platform.sitecorecloud.io/v1/events/v1.2/events?siteId=1',
    'Sitecore Personalize and CDP',
    true,
  ],
  ['https://locator.shop.com.yext-cdn.com/search', 'Yext Pages', false],
  ['https://triggeredmail.appspot.com/triggermail.js/shop.js', 'Bluecore', true],
  ['https://js.smct.co/x.js', 'Smarter Click', true],
  ['https://edge-platform.sitecorecloud.io/v1/search?x=1', 'Reflektion (Sitecore Search)', true],
  ['https://p2.fwpixel.com/trk/user:purchase', 'Firework', true],
])('%s is of %s', (url, vendor, tracks) => {
  expect(attributeRequest(url)).toMatchObject({ vendor, tracks })
})

it('look-alike: fwtv.tv is a television’s, not Firework’s', () => {
  expect(attributeRequest('https://api.fwtv.tv/home')).toBeNull()
})
