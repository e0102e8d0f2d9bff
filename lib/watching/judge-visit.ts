import { creditForks } from '../judging/credit-forks'
import { creditHosts } from '../judging/credit-hosts'
import type { Refusal } from '../judging/refusal'
import type { EarlierTexts, Knowledge, Met } from '../judging/rule'
import { type Judgement, runRules } from '../judging/run-rules'
import { NO_TRAIL, type Trail } from '../judging/trail'
import { lawFor } from '../knowledge/law/law-for'
import { optOutsFor } from '../knowledge/opt-outs/opt-outs-for'
import { storageName } from '../knowledge/storage-names/storage-name'
import { companyNamed } from '../knowledge/vendors/company-named'
import type { PriceRecord } from '../prices/price-record'
import { pricesBefore } from '../prices/prices-before'
import { priceKey } from '../prices/product-key'
import { allRules } from '../rules/all-rules'
import type { Event, EventOf } from '../schema/event'
import type { Remedy } from '../schema/finding'
import type { Jurisdiction } from '../schema/settings'
import type { Visit } from '../schema/visit'

const LABELS: Partial<Record<EventOf<'link'>['kind'], string>> = {
  'opt-out': 'Use the shop’s own opt-out',
  'cookie-settings': 'Open the shop’s cookie settings',
  'personalization-settings': 'Open the shop’s personalization settings',
}

/** What the store remembers from earlier visits. */
export interface Remembered {
  met?: ReadonlyMap<string, Met>
  /** By key of product and variant. */
  prices?: ReadonlyMap<string, PriceRecord>
  /** Of earlier visits of the page, newest first. */
  texts?: readonly EarlierTexts[]
  refusal?: Refusal | null
  trail?: Trail
}

/** Keys of the products that a visit's events show. */
export function priceKeysOf(visit: Visit, events: readonly Event[]): string[] {
  const products = events.filter(event => event.type === 'product')
  return [...new Set(products.map(product => priceKey({ ...visit, ...product })))]
}

/** All rules over one visit's events, with the knowledge they may ask. Law only for the jurisdictions chosen. */
export function judgeVisit(
  visit: Visit,
  events: readonly Event[],
  jurisdictions: readonly Jurisdiction[],
  remembered: Remembered = {},
): Judgement {
  return runRules(allRules, creditForks(creditHosts(events)), {
    knowledge: knowledgeOf(visit, jurisdictions, remembered),
    law: row => lawFor(row, jurisdictions),
    shopLinks: shopLinks(events),
  })
}

/** What rules may look up when they judge this visit. */
export function knowledgeOf(
  visit: Visit,
  jurisdictions: readonly Jurisdiction[] = [],
  {
    met = new Map(),
    prices = new Map(),
    texts = [],
    refusal = null,
    trail = NO_TRAIL,
  }: Remembered = {},
): Knowledge {
  return {
    visit,
    vendor: companyNamed,
    optOuts: name => optOutsFor(name, jurisdictions),
    storageName,
    seenBefore: hash => met.get(hash),
    pricesBefore: product => pricesBefore(prices.get(priceKey({ ...visit, ...product })), visit.id),
    textsBefore: () => texts,
    refusedBefore: () => refusal,
    trail: () => trail,
    jurisdictions,
  }
}

/** The shop's own ways out that this visit showed, one of each kind, opt-outs first. */
function shopLinks(events: readonly Event[]): Remedy[] {
  const links = events.filter(event => event.type === 'link')
  return (['opt-out', 'personalization-settings', 'cookie-settings'] as const).flatMap(kind => {
    const link = links.find(found => found.kind === kind)
    const label = LABELS[kind]
    return link && label
      ? [
          {
            kind: 'shop-link' as const,
            label: `${label} (“${link.text}”)`.slice(0, 200),
            url: link.url,
          },
        ]
      : []
  })
}
