import type { ComponentChildren } from 'preact'
import { CompareView } from '../../components/dashboard/compare-view'
import { EventsView } from '../../components/dashboard/events-view'
import { Frame } from '../../components/dashboard/frame'
import { HowView } from '../../components/dashboard/how-view'
import { PricesView } from '../../components/dashboard/prices-view'
import { parseRoute } from '../../components/dashboard/route'
import { SettingsView } from '../../components/dashboard/settings-view'
import { ShopView } from '../../components/dashboard/shop-view'
import { ShopsView } from '../../components/dashboard/shops-view'
import { VisitView } from '../../components/dashboard/visit-view'
import { ALL_EVENTS } from '../../components/events/event-query'
import { PeopleView } from '../../components/people/people-view'
import { DEFAULT_SETTINGS } from '../../lib/settings/stored-settings'
import { emptySiteSummary } from '../../lib/summary/site-summary'
import { foldViews } from '../../lib/summary/two-views'
import { BLOCKS } from './block-fixtures'
import { EVENTS, STARTED, VISIT } from './event-fixtures'
import { CHECKS, JUDGED, QUIET_CHECKS } from './finding-fixtures'
import { comparedPeople, people } from './people-fixtures'
import { PRICES } from './price-fixtures'

const nothing = () => {}
const NO_COUNTS = { companies: 0, beforeChoice: 0, afterReject: 0, personalBlocks: 0 }

function framed(hash: string, children: ComponentChildren, warning = '') {
  return (
    <Frame route={parseRoute(hash)} size={{ events: 1204, shops: 3, days: 30 }} warning={warning}>
      {children}
    </Frame>
  )
}

const SITES = [
  'fernhill-outfitters.example',
  'a-very-long-registrable-domain-name-of-a-shop.example',
  'tea.example',
].map((site, index) => ({
  ...emptySiteSummary(site),
  visits: 3 - index,
  lastAt: STARTED - index * 86_400_000,
  companies: Object.fromEntries(
    Array.from({ length: 14 - index * 5 }, (_, n) => [`c${n}`, { visits: 1, tracked: 1 }]),
  ),
  findings: { tracking: { high: 2, medium: 9 - index * 4 }, consent: { positive: 1 } },
}))

const visit = (change: Partial<Parameters<typeof VisitView>[0]> = {}) => (
  <VisitView
    visit={VISIT}
    counts={{ companies: 14, beforeChoice: 9, afterReject: 3, personalBlocks: 1 }}
    checks={CHECKS}
    findings={JUDGED}
    events={EVENTS}
    blocks={BLOCKS}
    chosen={null}
    onSay={nothing}
    onExport={nothing}
    {...change}
  />
)

const run = (state: 'done' | 'running', look: number) => ({
  visit: VISIT.id,
  state,
  look,
  looks: 3,
  message: '',
  at: STARTED,
})

const compared = () => {
  const price = {
    kind: 'price' as const,
    profile: 'visitor',
    subject: 'product',
    label: 'Trail jacket',
    outcome: 'tied' as const,
    looks: 3,
    outside: 3,
    floor: 0,
    saw: '22.29 EUR',
    strangersSaw: '19.90 EUR',
    words:
      'At 3 of 3 looks this stood outside what separates two strangers (6 strangers, one browser of yours). All strangers of a look saw the same.',
    rungs: [4],
    isolation: 'stripped-tab' as const,
  }
  const [view = null] = foldViews([
    price,
    {
      ...price,
      kind: 'members',
      subject: 'best',
      label: 'Bestsellers',
      outcome: 'varies',
      floor: 0.42,
      saw: 'Wool socks, Head torch, Dry bag … (6)',
      strangersSaw: 'Head torch, Dry bag, Flask … (6)',
      words:
        'Strangers differed from each other by up to 42 %. It varies by itself, so nothing is claimed.',
      rungs: [],
    },
  ])
  return view
}

const events = (some: typeof EVENTS) => (
  <EventsView
    query={some.length > 0 ? ALL_EVENTS : { ...ALL_EVENTS, text: 'nothing like this' }}
    companies={['Criteo', 'Nosto']}
    sites={SITES.map(({ site }) => site)}
    events={some}
    hasMore={false}
    isReading={false}
    total={EVENTS.length}
    onQuery={nothing}
    onMore={nothing}
    onNewest={nothing}
    onExport={nothing}
  />
)

const several = (change: Partial<Parameters<typeof PeopleView>[0]> = {}) =>
  framed(
    '#compare',
    <PeopleView
      people={[]}
      troubles={[]}
      state={{ is: 'open' }}
      onFiles={nothing}
      onOwnLog={nothing}
      onLabel={nothing}
      onRemove={nothing}
      onCompare={nothing}
      {...change}
    />,
  )

const PEOPLE_VIEWS = {
  'dashboard-people': () => several(),
  'dashboard-people-chosen': () =>
    several({
      people: people().slice(0, 3),
      troubles: [
        'old-export-with-a-long-name.json was left out. This file is not JSON, or it was cut off.',
      ],
      state: { is: 'comparing', share: 0.4 },
    }),
  'dashboard-people-compared': () =>
    several({ people: people(), state: { is: 'done', compared: comparedPeople() } }),
}

/** Every section of the dashboard in its frame. */
export const DASHBOARD_VIEWS = {
  'dashboard-shops': () => framed('#shops', <ShopsView sites={SITES} onExport={nothing} />),
  'dashboard-shops-empty': () =>
    framed(
      '#shops',
      <ShopsView sites={[]} onExport={nothing} />,
      'The disk is full. Vitrine keeps observing, but what it sees is only in memory.',
    ),
  'dashboard-shop': () =>
    framed(
      '#shop/x',
      <ShopView
        site={VISIT.site}
        visits={[VISIT, { ...VISIT, id: 'v0', page: 'home', consent: 'none' }]}
        onExport={nothing}
        onDelete={nothing}
      />,
    ),
  'dashboard-prices': () => framed('#prices/x', <PricesView site={VISIT.site} records={PRICES} />),
  'dashboard-prices-empty': () =>
    framed('#prices/x', <PricesView site={VISIT.site} records={[]} />),
  'dashboard-visit': () => framed('#visit', visit()),
  'dashboard-visit-evidence': () =>
    framed('#visit', visit({ chosen: JUDGED[9]?.finding.id ?? null, findings: JUDGED.slice(9) })),
  'dashboard-visit-quiet': () =>
    framed(
      '#visit',
      visit({
        counts: NO_COUNTS,
        checks: QUIET_CHECKS,
        findings: [],
        events: [],
      }),
    ),
  'dashboard-compare': () =>
    framed('#compare/v1', <CompareView visit={VISIT} view={compared()} run={run('done', 3)} />),
  'dashboard-compare-running': () =>
    framed('#compare/v1', <CompareView visit={VISIT} view={null} run={run('running', 1)} />),
  ...PEOPLE_VIEWS,
  'dashboard-events': () => framed('#events', events(EVENTS)),
  'dashboard-events-empty': () => framed('#events', events([])),
  'dashboard-settings': () =>
    framed(
      '#settings',
      <SettingsView
        settings={{ ...DEFAULT_SETTINGS, paused: ['tea.example'], jurisdictions: ['EU'] }}
        grant="all"
        size={{ events: 1204, shops: 3, days: 30 }}
        said=""
        imported=""
        onAll={nothing}
        onPicked={nothing}
        onRegions={nothing}
        onRetention={nothing}
        onResume={nothing}
        onGpc={nothing}
        onPersona={nothing}
        onImport={nothing}
        onDeleteAll={nothing}
      />,
    ),
  'dashboard-how': () => framed('#how', <HowView />),
}
