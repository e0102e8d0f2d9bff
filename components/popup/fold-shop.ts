import type { PriceRecord } from '../../lib/prices/price-record'
import { summarizePrices } from '../../lib/prices/price-summary'
import type { Finding, Verdict } from '../../lib/schema/finding'
import type { Visit } from '../../lib/schema/visit'
import { toldCompanies } from '../../lib/summary/told-companies'
import type { VisitSummary } from '../../lib/summary/visit-summary'
import { judgeFindings } from '../findings/judge-findings'
import { pricesSentence } from '../prices/prices-sentence'
import type { LeadCounts } from '../words/lead-sentence'
import { pageWord, platformWord } from '../words/shop-words'
import type { ShopView } from './popup-state'

/** One summary record, the visit and its findings, folded for the popup. */
export function foldShop(
  visit: Visit | undefined,
  summary: VisitSummary,
  findings: readonly Finding[],
  verdicts: readonly Verdict[],
  price?: PriceRecord,
): ShopView {
  return {
    visit: summary.visit,
    counts: leadCounts(summary, findings),
    checks: summary.outcomes,
    unknownHosts: summary.unknownHosts.length,
    blocks: Object.keys(summary.blocks).length,
    dropped: Object.values(summary.dropped).reduce((sum, count) => sum + count, 0),
    page: visit ? pageWord(visit.page) : null,
    platform: visit ? platformWord(visit.shop.platform) : null,
    asked: visit?.asked ?? false,
    findings: judgeFindings(findings, verdicts),
    prices: pricesOf(price),
  }
}

function pricesOf(record: PriceRecord | undefined): ShopView['prices'] {
  const sentence = record ? pricesSentence(summarizePrices(record)) : null
  return record && sentence ? { site: record.site, sentence } : null
}

/** What the first sentence counts, as the rules found it. */
export function leadCounts(summary: VisitSummary, findings: readonly Finding[]): LeadCounts {
  const { told, before } = toldCompanies(findings)
  const went = findings.filter(({ rule }) => rule === 'consent.tracking-after-reject')
  return {
    companies: told.size,
    beforeChoice: before.size,
    afterReject: new Set(went.flatMap(({ vendor }) => vendor ?? [])).size,
    personalBlocks: Object.values(summary.blocks).filter(grade => grade === 'for-you').length,
  }
}
