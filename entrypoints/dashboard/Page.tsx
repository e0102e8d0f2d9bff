import { useEffect, useState } from 'preact/hooks'
import { Frame, type LogSize } from '../../components/dashboard/frame'
import { HowView } from '../../components/dashboard/how-view'
import { PricesView } from '../../components/dashboard/prices-view'
import { hashOf, type Route } from '../../components/dashboard/route'
import { ShopView } from '../../components/dashboard/shop-view'
import { ShopsView } from '../../components/dashboard/shops-view'
import type { Settings } from '../../lib/schema/settings'
import { watchWarning } from '../../lib/store/health'
import { readSites, readTotals, readVisits } from '../../lib/store/read'
import { readPrices } from '../../lib/store/read-prices'
import { CompareSection } from './compare-section'
import { deleteSite } from './deletion'
import { EventsSection } from './events-section'
import { PeopleSection } from './people-section'
import { Read } from './read'
import { SettingsSection, useSettings } from './settings-section'
import { type Live, useLive } from './use-live'
import { useRoute } from './use-route'
import { VisitSection } from './visit-section'

type Log = Awaited<ReturnType<typeof readLog>>

/** The dashboard, wired: one section at a time, by the address. */
export function Page() {
  const route = useRoute()
  const settings = useSettings()
  const log = useLive(readLog, [])
  const [said, setSaid] = useState('')
  const [warning, setWarning] = useState('')
  const size = sizeOf(log, settings)
  useEffect(() => watchWarning(setWarning), [])
  useEffect(() => setSaid(''), [route])
  const toExport = async (site?: string) => {
    const { exportLog } = await import('./export-log')
    setSaid(await exportLog(site))
  }
  return (
    <Frame route={route} size={size} warning={said || warning}>
      <Section
        key={hashOf(route)}
        route={route}
        log={log}
        settings={settings}
        size={size}
        onExport={site => void toExport(site)}
        onSaid={setSaid}
      />
    </Frame>
  )
}

interface SectionProps {
  route: Route
  log: Live<Log>
  settings: Settings
  size: LogSize | null
  onExport(site?: string): void
  onSaid(said: string): void
}

function Section({ route, log, settings, size, onExport, onSaid }: SectionProps) {
  switch (route.at) {
    case 'shops':
      return (
        <Read live={log}>
          {({ sites }) => <ShopsView sites={sites} onExport={() => onExport()} />}
        </Read>
      )
    case 'shop':
      return <ShopSection site={route.site} onExport={() => onExport(route.site)} onSaid={onSaid} />
    case 'prices':
      return <PricesSection site={route.site} />
    case 'visit':
      return <VisitSection {...route} onExport={onExport} />
    case 'compare':
      return <CompareSection visit={route.visit} />
    case 'people':
      return <PeopleSection />
    case 'events':
      return (
        <Read live={log}>
          {({ sites, totals }) => (
            <EventsSection
              site={route.site}
              sites={sites}
              total={totals.events}
              onExport={() => onExport(route.site ?? undefined)}
            />
          )}
        </Read>
      )
    case 'settings':
      return <SettingsSection settings={settings} size={size} />
    case 'how':
      return <HowView />
  }
}

function ShopSection(props: { site: string; onExport(): void; onSaid(said: string): void }) {
  const live = useLive(() => readVisits(props.site), [props.site])
  return (
    <Read live={live}>
      {visits => (
        <ShopView
          site={props.site}
          visits={visits}
          onExport={props.onExport}
          onDelete={() => void deleteSite(props.site).then(props.onSaid)}
        />
      )}
    </Read>
  )
}

function PricesSection({ site }: { site: string }) {
  const live = useLive(() => readPrices(site), [site])
  return <Read live={live}>{records => <PricesView site={site} records={records} />}</Read>
}

async function readLog() {
  const [sites, totals] = await Promise.all([readSites(), readTotals()])
  return { sites, totals }
}

function sizeOf(log: Live<Log>, { retentionDays }: Settings): LogSize | null {
  if (log.is !== 'read') return null
  const { sites, totals } = log.value
  return { events: totals.events, shops: sites.length, days: retentionDays }
}
