import { wordsOnPrices } from '../../judging/price-disclosure'
import { defineRule } from '../../judging/rule'
import { distinct, listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

export const rule = defineRule({
  id: 'transparency.price-disclosure-missing',
  version: 3,
  title: 'A price may be personal, and nothing is said beside it',
  why: 'The price that you see may not be the price that others see.',
  principle: 'T',
  group: 'price',
  gathers: ['experiment', 'request', 'product', 'comparison', 'text', 'link'],
  judge(events, knowledge) {
    const priced = events.find(event => event.type === 'product' && event.price !== null)
    if (!priced || wordsOnPrices(events).length > 0) return []
    const isPricing = (vendor: string | null) =>
      vendor !== null && knowledge.vendor(vendor)?.categories.includes('pricing') === true
    const tests = events.filter(
      (event): event is EventOf<'experiment'> =>
        // The name of a test is no proof that it moves a price; the trade of its maker is a better sign.
        event.type === 'experiment' && event.touches.includes('price') && isPricing(event.vendor),
    )
    // A script that was loaded has tested nothing yet; a call to its makers says that it is at work.
    const calls = events.filter(
      (event): event is EventOf<'request'> =>
        event.type === 'request' && isPricing(event.vendor) && event.resource !== 'script',
    )
    // Only what goes with the person: a price drawn by lot and remembered is not set with personal data.
    const personal = events.filter(
      (event): event is EventOf<'comparison'> =>
        event.type === 'comparison' &&
        event.kind === 'price' &&
        event.outcome === 'personal' &&
        // What a telephone or another way in is asked says nothing of the person.
        event.profile === 'visitor',
    )
    if (tests.length === 0 && calls.length === 0 && personal.length === 0) return []
    const isStrong = tests.length > 0 || personal.length > 0
    return [
      {
        subject: 'price-disclosure',
        vendor: tests[0]?.vendor ?? calls[0]?.vendor ?? null,
        severity: isStrong ? ('medium' as const) : ('low' as const),
        confidence: isStrong ? ('inferred' as const) : ('suspected' as const),
        evidence: [
          ...personal.map(({ id, saw, strangersSaw }) => ({
            event: id,
            shows: `${saw}; strangers: ${strangersSaw}`.slice(0, 300),
          })),
          ...tests.map(({ id, tool, experiment, variant }) => ({
            event: id,
            shows: `${tool}: ${experiment} → ${variant}`.slice(0, 300),
          })),
          ...calls.map(({ id, url }) => ({ event: id, shows: url.slice(0, 300) })),
          { event: priced.id, shows: 'the price on this page' },
        ].slice(0, 50),
        facts: {
          tools: distinct([
            ...tests.map(({ tool }) => tool),
            ...calls.map(({ vendor, host }) => vendor ?? host),
          ]),
          tests: distinct(tests.map(({ experiment }) => experiment)),
          personal: personal.length > 0,
        },
      },
    ]
  },
  explain: ({ tools, tests, personal }) => {
    const causes = [
      ...(personal ? ['The price you see went with who you are when we compared.'] : []),
      ...(tools.length > 0
        ? [
            `${listed(tools)} ${tools.length === 1 ? 'is' : 'are'} at work on this page${tests.length > 0 ? `, with ${listed(tests.map(test => `“${test}”`))}` : ''}.`,
          ]
        : []),
    ]
    return `${causes.join(' ')} We found no words that a price may depend on who you are.`
  },
  innocent: [
    'Prices drawn by lot do not rest on your personal data, and then no such words are due.',
    'The test may be about shipping, offers or how a price is written.',
  ],
  owner: () =>
    'If a price can depend on the visitor’s data, say so beside it; if it is drawn by lot, keep a record that shows it.',
  law: ['crd-6-1-ea', 'ny-349-a', 'ct-pa-26-64'],
  references: ['https://www.nysenate.gov/legislation/laws/GBS/349-A'],
})
