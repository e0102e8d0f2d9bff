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
  ['FB', 'two letters'],
  ['tC', 'two letters'],
  ['qg', 'two letters'],
  ['ire', 'three letters, and impact.com’s script always leaves ire_o beside it'],
  ['_atrk_opts', 'Alexa’s, not Appier’s'],
  ['Bootstrapper', 'any framework may call its start so'],
  ['Castle', 'a word'],
  ['Sprig', 'a word'],
  ['unify', 'a word'],
  ['nf_settings', 'form builders have it'],
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
  ['ftr_height', 'Forter'],
  ['sd_theme', 'Black Crow AI'],
  ['eff_sort', 'Effinity'],
  ['ki_layout', 'Qualaroo'],
  ['sig_name', 'Signifyd'],
  ['_nf_split', 'NoFraud'],
  ['TC_accepted', 'Commanders Act'],
])('look-alike: the cookie %s is not of %s', (name, vendor) => {
  expect(storageName(name)?.vendor).not.toBe(vendor)
})

it.each([
  ['https://connect.facebook.net/en_US/fbevents.js', 'Meta Pixel', true],
  ['https://connect.facebook.net/signals/config/123?v=2', 'Meta Pixel', true],
  ['https://connect.facebook.net/de_DE/fbevents.js', 'Meta Pixel', true],
  ['https://connect.facebook.net/en_US/fbds.js', 'Meta Pixel', true],
  ['https://connect.facebook.net/de_DE/sdk.js', 'Facebook', true],
  ['https://www.facebook.com/tr?id=1&ev=PageView', 'Meta Pixel', true],
  ['https://www.facebook.com/trends/shoes', 'Facebook', true],
  ['https://adservice.google.de/adsid/integrator.js?domain=shop.example', 'Google Ads', true],
  ['https://adservice.google.co.za/adsid/integrator.js', 'Google Ads', true],
  ['https://www.google.co.za/pagead/1p-user-list/1/', 'Google Ads', true],
  ['https://www.google.ru/afs/ads?client=shop', 'Google Ads', true],
  ['https://www.google.cl/ads/ga-audiences?v=1', 'Google Ads', true],
  ['https://www.youtube.com/pagead/viewthroughconversion/1/', 'Google Ads', true],
  ['https://www.google.cl/maps/embed?pb=1', 'Google', false],
  ['https://fundingchoicesmessages.google.com/i/pub-1', 'Google Funding Choices', false],
  ['https://www.youtube-nocookie.com/embed/abc', 'YouTube', false],
  ['https://fonts.gstatic.com/s/inter/v1.woff2', 'Google static files', false],
  ['https://mc.yandex.com.tr/watch/1', 'Yandex Metrica', true],
  ['https://mc.yandex.kz/metrika/tag.js', 'Yandex Metrica', true],
  ['https://www.linkedin.com/px/li_sync?redirect=x', 'LinkedIn Insight Tag', true],
  ['https://platform.linkedin.com/in.js', 'LinkedIn', false],
  ['https://platform.twitter.com/oct.js', 'X Pixel', true],
  ['https://platform.twitter.com/widgets.js', 'X (Twitter)', false],
  ['https://vk.com/rtrg?p=VK-RTRG-1', 'VK Ads (myTarget)', true],
  ['https://vk.com/js/api/openapi.js', 'VK', false],
  ['https://s.ntv.io/serve/load.js', 'Nativo', true],
  ['https://s.yimg.jp/images/listing/tool/cv/ytag.js', 'LY Ads (Yahoo! Japan)', true],
  ['https://s.yimg.jp/images/shp_front/top/logo.png', 'Yahoo! Japan files', false],
  ['https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js', 'LINE Tag', true],
  ['https://d.line-scdn.net/r/web/social-plugin/js/thirdparty/loader.min.js', 'LINE', false],
  ['https://tr.line.me/tag.gif?c_t=lap', 'LINE Tag', true],
  ['https://zn1-shop.siteintercept.qualtrics.com/SIE/?Q_ZID=ZN_1', 'Qualtrics', true],
  ['https://shop.qualtrics.com/jfe/form/SV_1', 'Qualtrics surveys', false],
  ['https://shop.g2afse.com/click?pid=1', 'Affise', true],
  ['https://launchpad.privacymanager.io/latest/launchpad.js', 'LiveRamp Privacy Manager', false],
  ['https://pixel.quantserve.com/pixel;r=1', 'Quantcast', true],
  ['https://www.quantcast.com/wp-content/logo.svg', 'Web site of an advertising company', false],
  ['https://www.criteo.com/wp-content/badge.png', 'Web site of an advertising company', false],
  ['https://sslwidget.criteo.com/event?a=1', 'Criteo', true],
  ['https://t1.daumcdn.net/kas/static/kp.js', 'Kakao Pixel', true],
  ['https://t1.daumcdn.net/mapjsapi/bundle/postcode/prod/postcode.v2.js', 'Kakao', false],
  ['https://bat.bing.com/bat.js', 'Microsoft Advertising (UET)', true],
  ['https://www.bing.com/api/maps/mapcontrol?key=1', 'Microsoft', false],
  ['https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js', 'Apple Pay', false],
  ['https://tools-qr-production.s3.apple.com/badge.svg', 'Apple', false],
  ['https://tr.snapchat.com/p', 'Snap Pixel', true],
  ['https://www.gstatic.com/retail/v2_event.js', 'Google Cloud Retail', true],
  ['https://www.gstatic.com/firebasejs/7.15.5/firebase-app.js', 'Google static files', false],
  ['https://q.quora.com/_/ad/1/pixel', 'Quora Pixel', true],
  ['https://ds1.nl/c/?si=1', 'Daisycon', true],
  ['https://press-order-api.sovendus.com/ext/1/image/x', 'Sovendus', true],
  ['https://www.sovendus.com/images/logo.svg', 'Web site of an advertising company', false],
  ['https://www.appsflyer.com/badge.svg', 'Web site of an advertising company', false],
  ['https://mpsnare.iesnare.com/snare.js', 'iovation', true],
  ['https://h64.online-metrix.net/fp/tags.js', 'ThreatMetrix', true],
])('%s is %s', (url, vendor, tracks) => {
  expect(attributeRequest(url)).toMatchObject({ vendor, tracks })
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

it.each([
  ['https://images.daisycon.io/airline/?iata=KL', 'airline logos for anybody'],
  ['https://app.triplewhale.com/summary', 'a dashboard'],
  [
    'https://www.codeblackbelt.com/shopify-js-apps/js/modules/currency-converter-plus/main.min.js',
    'a currency converter',
  ],
  ['https://socialsnowball.io/badge.svg', 'a company’s own site'],
])('look-alike: %s is %s, and tells of no tracker', url => {
  expect(attributeRequest(url)?.tracks ?? false).toBe(false)
})

it('look-alike: fwtv.tv is a television’s, not Firework’s', () => {
  expect(attributeRequest('https://api.fwtv.tv/home')).toBeNull()
})
