import { expect, it } from 'vitest'
import { match } from './match'

const protocolOf = (address: string, bodyStart?: string) => match(address, bodyStart)?.protocol

it.each([
  [
    'https://edge.shop.example/v1/events/v1.2/events?sitecoreContextId=c&siteId=s',
    'sitecore-events',
  ],
  ['https://x.shop.example/v1.2/event/create.json?client_key=k&message=%7B%7D', 'sitecore-events'],
  ['https://edge.shop.example/v1/personalize?sitecoreContextId=c&siteId=s', 'sitecore-personalize'],
  [
    'https://elevate.shop.example/api/storefront/v3/notifications/click?market=se&customerKey=a&sessionKey=b',
    'voyado-elevate',
  ],
  [
    'https://w1.api.esales.apptus.cloud/api/storefront/v3/queries/search-page?market=se&customerKey=a&sessionKey=b&q=x',
    'voyado-elevate-queries',
  ],
  [
    'https://reco.shop.example/db/recomms/users/u-1/items/?frontend_timestamp=1700000000&frontend_sign=ab',
    'recombee',
  ],
  ['https://pixel.shop.example/wisdom/v2/pixel', 'groupby'],
  ['https://t2s.shop.example/1.1/json/T/t', 'target2sell'],
  ['https://syte.shop.example/et?name=page_view&account_id=1&syte_uuid=u', 'syte'],
  ['https://beacon.searchspring.io/beacon/v2/abc123/product/pageview', 'searchspring'],
  ['https://direct.dy-api.com/v2/collect/user/pageview', 'dynamic-yield'],
  ['https://dy-api.eu/v2/serve/user/choose', 'dynamic-yield-choose'],
  ['https://experience.ninetailed.co/v2/organizations/o/environments/main/profiles', 'ninetailed'],
  ['https://network.bazaarvoice.com/st.gif?client=shop', 'bazaarvoice-pixel'],
  ['https://p2.fwpixel.com/trk/user:purchase', 'firework'],
  ['https://us.yextevents.com/accounts/me/events', 'yext'],
  ['https://search.shop.example/tagging/v1/track/shop/click?q=mug', 'empathy'],
  ['https://ff.shop.example/fact-finder/rest/v3/tracking/cart', 'factfinder'],
  ['https://navigator-analytics.tweakwise.com/api/pageview', 'tweakwise'],
  ['https://eu1-search.doofinder.com/5/stats/click?dfid=1', 'doofinder'],
  ['https://api.swiftype.com/api/v1/public/analytics/pc?q=mug', 'swiftype'],
])('%s speaks %s', (address, protocol) => {
  expect(protocolOf(address)).toBe(protocol)
})

it.each([
  [
    'https://reco.shop.example/set/v1/TrackProductViewRequest',
    '{"$type":"Relewise.Client.Requests.Tracking.TrackProductViewRequest, Relewise.Client"',
    'relewise',
  ],
  [
    'https://api.relewise.com/set/v1/ProductsViewedAfterViewingProductRequest',
    '{"$type":"Relewise.Client.Requests.Recommendations.ProductsViewedAfterViewingProductRequest"',
    'relewise-recommend',
  ],
  ['https://shop.54proxy.com/createEvents', '{"userId":"u","events":[]}', 'loop54'],
  ['https://api.rees46.com/push', '{"event":"view"}', 'rees46'],
])('%s with its body speaks %s', (address, body, protocol) => {
  expect(protocolOf(address, body)).toBe(protocol)
})

it.each([
  ['https://shop.example/v1/events/2026/events?page=2'],
  ['https://town.example/event/create.json?message=hello'],
  ['https://shop.example/v1/personalize?engraving=Anna'],
  ['https://shop.example/storefront/v3/queries/cart?market=se'],
  ['https://shop.example/et?lang=et&account_id=7'],
  ['https://shop.example/recomms?frontend_timestamp=x'],
  ['https://shop.example/v2/organizations/o/environments/main/profiles'],
  ['https://shop.example/1.1/json/T'],
  ['https://api.bazaarvoice.com/data/reviews.json?productid=1'],
  ['https://shop.example/wisdom/pixel'],
  ['https://shop.example/tagging/track'],
  ['https://ff.shop.example/fact-finder/rest/v3/search?query=mug'],
  ['https://gateway.tweakwisenavigator.net/navigation-search?tn_q=mug'],
  ['https://eu1-search.doofinder.com/5/search?query=mug'],
  ['https://shop.example/team/5/stats/goals'],
])('look-alike: %s speaks nothing', address => {
  expect(protocolOf(address)).toBeUndefined()
})

it.each([
  ['https://town.example/createEvents', '{"title":"Flea market"}'],
  ['https://shop.example/push', '{"event":"view"}'],
  ['https://docs.example/search', '{"q":"Relewise.Client"}'],
])('look-alike: %s with its body speaks nothing', (address, body) => {
  expect(protocolOf(address, body)).toBeUndefined()
})
