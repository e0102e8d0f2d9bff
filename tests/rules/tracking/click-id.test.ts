import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/tracking/click-id'
import { knowing, request } from '../build'

const page = (url: string) =>
  request({ url, host: 'shop.example', resource: 'document', thirdParty: false })

test('an advertising number in the page’s address is named with its company', () => {
  const events = [
    page('https://shop.example/p?gclid=%230123456789abcdef&size=4'),
    request({
      vendor: 'Google Ads',
      identifiers: [{ name: 'gclid', hash: '#0123456789abcdef', bits: 200 }],
    }),
  ]
  const [found] = rule.judge(events, knowing())
  expect(found).toMatchObject({ subject: 'gclid', vendor: 'Google Ads', confidence: 'observed' })
  expect(rule.explain(found!.facts)).toContain('passed on to 1 company')
})

test('look-alikes: campaign names, a size, an empty value, a number on someone else’s address', () => {
  const benign = [
    page('https://shop.example/p?utm_source=mail&gad_source=1&gclid=&awc=1&size=fbclid'),
    request({ url: 'https://ads.example/?gclid=%230123456789abcdef', resource: 'subframe' }),
  ]
  expect(rule.judge(benign, knowing())).toEqual([])
})
