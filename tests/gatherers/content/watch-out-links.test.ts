// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import type { Draft } from '../../../lib/gatherers/content/outbox'
import { createOutLinks } from '../../../lib/gatherers/content/watch-out-links'
import { saltedHash } from '../../../lib/gatherers/redaction/salted-hash'

const ID = '4f8a2c1e93d74b608a15d2e07c9b36fa'
const told: Draft[] = []
const linkTo = (href: string) => {
  const link = document.createElement('a')
  link.href = href
  document.body.append(link)
  return link
}
const looking = () => createOutLinks(document, draft => told.push(draft), 'salt')
beforeEach(() => {
  told.length = 0
  document.body.innerHTML = ''
  location.href = 'https://www.shop.example/kettle'
})

test('a number on a link to another site is told by host and parameter, hashed', () => {
  linkTo(`https://partner.example/p?color=red&uid=${ID}`)
  looking().look()
  expect(told).toEqual([
    {
      type: 'out-link',
      to: 'partner.example',
      name: 'uid',
      bits: expect.any(Number),
      hash: saltedHash('salt', ID),
      added: false,
    },
  ])
})

test('one that a linker puts there as the link is pressed is told as added, in query or fragment', () => {
  const links = looking()
  const one = linkTo('https://partner.example/p?size=4')
  const other = linkTo('https://partner.example/q')
  links.look()
  expect(told).toEqual([])
  const mark = `_gl=1*1k2j3h4*_ga*${btoa('1234567890.1700000001')}`
  one.href = `https://partner.example/p?size=4&${mark}`
  other.href = `https://partner.example/q#${mark}`
  links.lookAt(one)
  links.lookAt(other)
  expect(told).toMatchObject([{ name: '_gl', added: true, to: 'partner.example' }])
  expect(JSON.stringify(told)).not.toContain('1k2j3h4')
})

test('each is told once, however often the page is looked at', () => {
  const links = looking()
  linkTo(`https://partner.example/a?uid=${ID}`)
  linkTo(`https://partner.example/b?uid=${ID}`)
  links.look()
  links.look()
  expect(told).toHaveLength(1)
})

test('look-alikes: the shop’s own addresses, plain parameters, campaigns, mail links', () => {
  linkTo(`https://checkout.shop.example/start?cart=${ID}`)
  linkTo(`/login?state=${ID}`)
  linkTo('https://partner.example/p?id=48213&lang=de-DE&date=2026-11-22')
  linkTo('https://social.example/share?utm_source=shop&utm_campaign=winter_sale_2026&title=Kettle')
  linkTo(`mailto:shop@example.org?subject=${ID}`)
  looking().look()
  expect(told).toEqual([])
})

test('look-alike: a link that was given another address altogether has nothing added', () => {
  const links = looking()
  const link = linkTo('https://partner.example/one')
  links.look()
  link.href = `https://partner.example/two?sku=${ID}`
  links.look()
  expect(told).toMatchObject([{ name: 'sku', added: false }])
})

test('a page of marked links fills a bound; odd addresses do no harm', () => {
  for (let i = 0; i < 200; i++) linkTo(`https://p${i}.example/?uid=${ID}`)
  linkTo('https://[')
  linkTo(`https://p.example/?${'a=1&'.repeat(5_000)}`)
  looking().look()
  expect(told).toHaveLength(30)
})
