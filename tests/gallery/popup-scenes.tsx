import { foldFlow } from '../../components/flow/fold-flow'
import type { PopupState, ShopView } from '../../components/popup/popup-state'
import { PopupView } from '../../components/popup/popup-view'
import { howApart } from '../../lib/twin/rungs'
import { BLOCKS } from './block-fixtures'
import { EVENTS } from './event-fixtures'
import { CHECKS, JUDGED, QUIET_CHECKS } from './finding-fixtures'

const SITE = 'fernhill-outfitters.example'
const nothing = () => {}

const SHOP: ShopView = {
  visit: 'v1',
  counts: { companies: 14, beforeChoice: 9, afterReject: 0, personalBlocks: 1 },
  checks: CHECKS,
  unknownHosts: 2,
  blocks: 6,
  dropped: 0,
  page: 'product page',
  platform: 'Shopify',
  asked: false,
  findings: [...JUDGED],
  prices: null,
}

/** The popup in one state, with clicks that do nothing. */
export function popup(
  state: PopupState,
  extra: { warning?: string; refusal?: string; site?: string | null; isMapped?: boolean } = {},
) {
  return (
    <PopupView
      apart={howApart('private-window', 'https://shop.example/')}
      site={extra.site === undefined ? SITE : extra.site}
      state={state}
      warning={extra.warning ?? ''}
      refusal={extra.refusal ?? ''}
      onPause={nothing}
      onAudit={nothing}
      onCompare={nothing}
      onSay={nothing}
      askMap={async act => ({
        ok: true,
        count:
          act === 'show' || (act === 'ask' && extra.isMapped) ? { outlined: 5, lost: 1 } : null,
      })}
      readBlocks={async () => BLOCKS}
      readFlows={async () => foldFlow(EVENTS.filter(event => event.type === 'request'))}
    />
  )
}

export const shop = (change: Partial<ShopView> = {}): PopupState => ({
  is: 'shop',
  shop: { ...SHOP, ...change },
})

/** The same visit after the person called a finding wrong, and another right. */
export const setAside = (): PopupState =>
  shop({
    findings: JUDGED.filter(({ finding }) => finding.group === 'personalization').map(
      (one, index) => ({
        ...one,
        says: index === 0 ? 'wrong' : 'right',
        record: { right: 3, wrong: 1 },
      }),
    ),
  })

export const quiet = (): PopupState =>
  shop({
    counts: { companies: 0, beforeChoice: 0, afterReject: 0, personalBlocks: 0 },
    checks: QUIET_CHECKS,
    unknownHosts: 0,
    platform: null,
    findings: [],
  })

/** The Personal tab's findings alone, so that it is the one shown. */
export const ofPersonal = () => JUDGED.filter(({ finding }) => finding.group === 'personalization')

/** Only the findings of one rule, for looking at one in detail. */
export const shopFindings = (rule: string) => JUDGED.filter(({ finding }) => finding.rule === rule)

/** One finding about the price of the page's product. */
export const priceFindings = () =>
  JUDGED.slice(0, 1).map(judged => ({
    ...judged,
    finding: {
      ...judged.finding,
      rule: 'manipulation.reference-price',
      title: 'An earlier price that does not fit what you saw',
      explanation:
        'The page shows “Trail jacket” for 62.90 EUR, with 89.90 EUR as its earlier price. In the 30 days before this reduction you saw it here for 64.90 EUR, last 9 days ago. You looked 11 times before, over 43 days, and 89.90 EUR was never asked.',
      severity: 'medium' as const,
      confidence: 'inferred' as const,
      group: 'price' as const,
      vendor: null,
    },
  }))
