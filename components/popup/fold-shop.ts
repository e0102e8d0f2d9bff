import type { PriceRecord } from '../../lib/prices/price-record'
import { summarizePrices } from '../../lib/prices/price-summary'
import type { Finding, Verdict } from '../../lib/schema/finding'
import type { Visit } from '../../lib/schema/visit'
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
    unknownHosts: Object.keys(summary.unknownHosts).length,
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

/**
 * "Before you chose" is claimed only when the rule that judges it found it: a visitor who answered the banner last
 * week has no choice in this visit either, and was asked.
 */
export function leadCounts(summary: VisitSummary, findings: readonly Finding[]): LeadCounts {
  const tracking = Object.values(summary.companies).filter(({ tracks }) => tracks)
  const wasBefore = findings.some(({ rule }) => rule === 'consent.tracking-before-choice')
  const went = findings.filter(({ rule }) => rule === 'consent.tracking-after-reject')
  return {
    companies: tracking.length,
    beforeChoice: wasBefore ? tracking.filter(({ beforeChoice }) => beforeChoice > 0).length : 0,
    afterReject: new Set(went.flatMap(({ vendor }) => vendor ?? [])).size,
    personalBlocks: Object.values(summary.blocks).filter(grade => grade === 'for-you').length,
  }
}
