import { describe, expect, it } from 'vitest'
import { industryOptOuts } from '../../../lib/knowledge/opt-outs/industry'
import { optOutRows, optOutsFor } from '../../../lib/knowledge/opt-outs/opt-outs-for'
import { vendorNamed } from '../../../lib/knowledge/vendors/vendor-rows'
import { Remedy } from '../../../lib/schema/finding'

describe('optOutsFor', () => {
  it('puts the vendor’s own opt-out first and its policy last', () => {
    const ways = optOutsFor('Criteo')
    expect(ways[0]).toEqual({
      kind: 'vendor-link',
      label: 'Opt out of Criteo (link not verified)',
      url: 'https://www.criteo.com/privacy/disable-criteo-services-on-internet-browsers/',
    })
    expect(ways.at(-1)?.label).toMatch(/^Privacy policy of Criteo/)
  })
  it('names the switch in the page where a vendor has one', () => {
    expect(optOutsFor('Nosto')[0]).toMatchObject({ kind: 'setting', url: null })
  })
  it('sends people to the industry’s pages where an advertiser has none of its own', () => {
    const urls = optOutsFor('RTB House', ['EU']).map(way => way.url)
    expect(urls).toContain('https://www.youronlinechoices.eu/')
    expect(urls).not.toContain('https://optout.aboutads.info/')
  })
  it('gives nothing for a vendor it knows nothing about', () => {
    expect(optOutsFor('Nobody')).toEqual([])
  })
})

describe('industryOptOuts', () => {
  it('shows California’s broker deletion to Californians only', () => {
    const urls = (places: string[]) => industryOptOuts(places).map(way => way.url)
    expect(urls(['US-CA'])).toContain('https://privacy.ca.gov/drop/')
    expect(urls(['US-NY'])).not.toContain('https://privacy.ca.gov/drop/')
    expect(urls(['US-NY'])).toContain('https://optout.aboutads.info/')
  })
})

describe('opt-out rows', () => {
  const everything = JSON.stringify([optOutRows(), industryOptOuts([])])
  it('never link the closed opt-outs of the NAI and Oracle', () => {
    expect(everything).not.toMatch(
      /networkadvertising|thenai\.org|datacloudoptout|oracle\.com|bluekai/i,
    )
  })
  it('name vendors that have a row, each once, and make well-formed remedies', () => {
    const names = optOutRows().flatMap(row => row.vendors)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(names.filter(name => !vendorNamed(name))).toEqual([])
    for (const name of names) for (const way of optOutsFor(name)) Remedy.parse(way)
  })
  it('use https and say whether anybody clicked them', () => {
    for (const row of optOutRows()) {
      for (const url of [row.optOutUrl, row.privacyUrl]) if (url) expect(url).toMatch(/^https:/)
      expect(row.verified).toBe(false)
    }
  })
})
