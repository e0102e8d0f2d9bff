import { describe, expect, it } from 'vitest'
import { attributeHost, attributeRequest } from '../../lib/knowledge/attribute'

describe('attributeHost', () => {
  it('names the vendor by its own host', () => {
    expect(attributeHost('connect.nosto.com')).toEqual({
      vendor: 'Nosto',
      categories: ['recommendation', 'personalization'],
      tracks: true,
      entity: 'Nosto',
    })
  })
  it('prefers the longer suffix', () => {
    expect(attributeHost('ct.pinterest.com')?.vendor).toBe('Pinterest Tag')
    expect(attributeHost('www.pinterest.com')?.vendor).toBe('Pinterest')
  })
  it('matches whole labels only', () => {
    expect(attributeHost('notnosto.com')).toBeNull()
    expect(attributeHost('nosto.com.evil.example')).toBeNull()
    expect(attributeHost('com')).toBeNull()
    expect(attributeHost('')).toBeNull()
  })
  it('falls back to third-party-web for companies we hold no row of', () => {
    expect(attributeHost('js.ad-score.com')).toBeNull()
    expect(attributeHost('cdn.jsdelivr.net')?.tracks).toBe(false)
    expect(attributeHost('static.chartbeat.com')).toMatchObject({
      vendor: 'Chartbeat',
      tracks: true,
    })
  })
  it.each([
    'fonts.googleapis.com',
    'www.gstatic.com',
    'www.youtube.com',
    'cdn.shopify.com',
    'js.stripe.com',
    'www.paypal.com',
    'cdnjs.cloudflare.com',
    'i.ytimg.com',
    'maps.googleapis.com',
    'd1.awsstatic.com',
    'images-na.ssl-images-amazon.com',
    'abc.cloudfront.net',
  ])('does not call %s a tracker', host => {
    expect(attributeHost(host)?.tracks ?? false).toBe(false)
  })
  it.each([
    'www.intercom.com',
    'www.tidio.com',
    'www.intellimize.com',
    'tealium.com',
    'www.adcell.de',
    'www.rewardful.com',
    'unbxd.com',
    'mapp.com',
    'www.symplify.com',
  ])('%s is the web site of a company, not its script', host => {
    expect(attributeHost(host)?.tracks ?? false).toBe(false)
  })
  it.each([
    ['abc.ds1.nl', 'Daisycon'],
    ['123.rkn3.net', 'Daisycon'],
    ['api.usw2.pure.cloud', 'Genesys'],
    ['d2jjzw81hqbuqv.cloudfront.net', 'Talkable'],
    ['117.intellimizeio.com', 'Intellimize'],
  ])('%s is a host that the documentation of %s names', (host, vendor) => {
    expect(attributeHost(host)).toMatchObject({ vendor, tracks: true })
  })
  it('tells a company’s analytics from its consent banner', () => {
    expect(attributeHost('analytics.silktide.com')).toMatchObject({
      vendor: 'Silktide Analytics',
      categories: ['analytics'],
    })
    expect(attributeHost('cdn.silktide.com')?.vendor).toBe('Silktide Consent')
  })
  it.each([
    ['xyz.sibforms.com', 'Brevo forms'],
    ['shop.activehosted.com', 'ActiveCampaign forms'],
    ['cdn-images.mailchimp.com', 'Mailchimp pictures and forms'],
    ['mcusercontent.com', 'Mailchimp pictures and forms'],
    ['cdn2.hubspot.net', 'HubSpot files and pages'],
    ['logo.clearbit.com', 'Clearbit logos'],
    ['firebaseinstallations.googleapis.com', 'Firebase services'],
    ['js.createsend1.com', 'Campaign Monitor'],
    ['static.ctctcdn.com', 'Constant Contact'],
  ])('%s only serves forms, pictures or files: no tracker', (host, vendor) => {
    expect(attributeHost(host)).toMatchObject({ vendor, tracks: false })
  })
  it.each([
    'www.brand.acsitefactory.com',
    'shop.dxcloud.episerver.net',
    'forms.zohopublic.com',
    'help.freshdesk.com',
    'api.early-birds.fr',
    'schuhe.de.com',
    'sklep.net.pl',
    'shop.vo.llnwd.net',
    'az123456.vo.msecnd.net',
    'www.microsoft.com',
    'www.apple.com',
    'store.hp.com',
    'eu-de.functions.cloud.ibmcloud.com',
    't1.daumcdn.net',
    'www.snapchat.com',
    'www.quora.com',
    'jp.rakuten-static.com',
    'cdns.gigya.com',
    'app.backinstock.org',
    'i.wp.pl',
    's.zenfs.com',
  ])('%s is no tracker of the company whose name is near it', host => {
    expect(attributeHost(host)?.tracks ?? false).toBe(false)
  })
})

describe('attributeRequest', () => {
  it.each([
    ['https://www.google.com/pagead/1p-user-list/123/?x=1', 'Google Ads'],
    ['https://www.google.de/ads/ga-audiences?v=1', 'Google Ads'],
    ['https://www.google.com/recaptcha/api.js', 'Google reCAPTCHA'],
    ['https://www.google.com/search?q=/pagead/', 'Google'],
    ['https://www.facebook.com/tr/?id=1&ev=PageView', 'Meta Pixel'],
    ['https://www.facebook.com/plugins/like.php', 'Facebook'],
    ['https://stats.g.doubleclick.net/g/collect?v=2', 'Google Analytics'],
    ['https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/', 'Google Ads'],
  ])('%s is %s', (url, vendor) => {
    expect(attributeRequest(url)?.vendor).toBe(vendor)
  })
  it('finds the host between credentials and port', () => {
    expect(attributeRequest('https://nosto.com@shop.example/')).toBeNull()
    expect(attributeRequest('https://a:b@connect.nosto.com:8443/x')?.vendor).toBe('Nosto')
    expect(attributeRequest('wss://collector.hotjar.com')?.vendor).toBe('Hotjar')
    expect(attributeRequest('https://shop.example?u=https://nosto.com/')).toBeNull()
  })
  it('answers null to what is no URL with a host name', () => {
    for (const url of ['', 'data:text/plain,x', 'https://', 'https://[::1]/x', 'about:blank'])
      expect(attributeRequest(url)).toBeNull()
  })
})
