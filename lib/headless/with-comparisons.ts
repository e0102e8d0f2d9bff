// Puts what the twin test found into the bundle: one more segment of events, the findings that follow, the snapshots.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { runnerImport } from 'vite'
import { appendEvents } from '../export/append-events'
import { exportedFinding, loggedEvent, loggedVisit } from '../export/exported-times'
import { recordTwin } from '../export/record-twin'
import type { Bundle } from '../schema/bundle'
import { type CompareOptions, type Comparing, compare } from './compare'
import { ROOT } from './root'

/** Rules whose findings a comparison adds to or replaces. */
const JUDGED = new Set([
  'personalization.price',
  'personalization.steering',
  'personalization.recommendations',
  'transparency.price-disclosure-missing',
])

/** Runs the twin test on every address that turned out a shop's page; checkouts are never loaded again. */
export async function withComparisons(
  bundle: Bundle,
  urls: readonly string[],
  options: CompareOptions,
): Promise<Bundle> {
  let result = bundle
  for (const url of urls) {
    const visit = bundle.visits.find(one => samePage(one.url, url) && one.page !== 'checkout')
    if (visit) result = await addComparison(result, visit, await compare(url, options))
  }
  return result
}

async function addComparison(
  bundle: Bundle,
  visit: Bundle['visits'][number],
  { snapshots, compared }: Comparing,
): Promise<Bundle> {
  const { section, events } = await recordTwin(visit.id, snapshots, compared, {
    isolation: 'fresh-profiles',
    at: Date.now(),
    idOf: ({ profile, kind, subject }) => {
      const key = `${visit.id} ${profile} ${kind} ${subject}`
      return createHash('sha256').update(key).digest('hex').slice(0, 32)
    },
  })
  const appended = await appendEvents(bundle, events)
  return {
    ...appended,
    findings: await judgedAgain(appended, visit),
    comparisons: [...(bundle.comparisons ?? []), section],
  }
}

async function judgedAgain(
  bundle: Bundle,
  visit: Bundle['visits'][number],
): Promise<Bundle['findings']> {
  const { judgeVisit } = await loadJudging()
  const events = bundle.events.filter(event => event.visit === visit.id).map(loggedEvent)
  const { jurisdictions } = bundle.settings
  const { findings } = judgeVisit(
    loggedVisit(visit),
    events,
    Array.isArray(jurisdictions) ? jurisdictions : [],
  )
  const mine = findings.filter(({ rule }) => JUDGED.has(rule)).map(exportedFinding)
  const kept = bundle.findings.filter(
    finding => finding.visit !== visit.id || !JUDGED.has(finding.rule),
  )
  return [...kept, ...mine]
}

type Judging = typeof import('../watching/judge-visit')

/** Rules register by import.meta.glob, which only Vite can resolve. */
async function loadJudging(): Promise<Judging> {
  const file = path.join(ROOT, 'lib/watching/judge-visit.ts')
  const options = { configFile: false, logLevel: 'silent', root: ROOT } as const
  return (await runnerImport<Judging>(file, options)).module
}

/** Queries are redacted in a bundle, and shops redirect between them. */
function samePage(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false
  const [left, right] = [new URL(one), new URL(other)]
  const bare = (url: URL) => `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`
  return bare(left) === bare(right)
}
