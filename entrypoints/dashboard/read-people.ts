// Files are read and verified here, in the page's memory: nothing of them goes into the log.
import { exportedVisit } from '../../lib/export/exported-times'
import { parseBundle } from '../../lib/export/import-bundle'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { type Person, peopleOf } from '../../lib/fairness/people'
import type { Bundle } from '../../lib/schema/bundle'
import { exportEvent } from '../../lib/store/canonical'
import { readVisits } from '../../lib/store/read'
import { readEventPage } from '../../lib/store/read-events'

export interface ReadPeople {
  people: Person[]
  /** What could not be read or was left out, one sentence each. */
  troubles: string[]
}

const MOST_VISITS = 5_000
const MOST_EVENTS = 20_000
const OWN_LOG = 'my own log'

/** The people in the exports; a file that is damaged or was changed is named, and none of it is used. */
export async function readPeople(
  files: readonly File[],
  known: ReadonlySet<string>,
): Promise<ReadPeople> {
  const all: ReadPeople = { people: [], troubles: [] }
  const seen = new Set(known)
  for (const file of files) {
    const bundle = await readFile(file)
    if (typeof bundle === 'string') all.troubles.push(`${file.name} was left out. ${bundle}`)
    else take(all, seen, file.name, bundle)
  }
  return all
}

/** The personas in this browser's own log, from what a comparison needs of it. */
export async function readOwnLog(known: ReadonlySet<string>): Promise<ReadPeople> {
  const all: ReadPeople = { people: [], troubles: [] }
  try {
    const [visits, { events, next }] = await Promise.all([
      readVisits(undefined, MOST_VISITS),
      readEventPage({ limit: MOST_EVENTS, filter: { types: ['block', 'product'] } }),
    ])
    if (visits.length === 0) return { people: [], troubles: ['The log holds no visit yet.'] }
    if (next !== null || visits.length === MOST_VISITS)
      all.troubles.push('The log is long: only its newest part is compared.')
    take(all, new Set(known), OWN_LOG, {
      visits: visits.map(exportedVisit),
      // Newest first as read; a comparison takes the last look at a block.
      events: events.reverse().map(exportEvent),
    })
  } catch {
    all.troubles.push('Vitrine cannot open its log. Close other windows of this browser.')
  }
  return all
}

/** A verified bundle, or why it is none. */
async function readFile(file: File): Promise<Bundle | string> {
  const text = await file.text().catch(() => null)
  if (text === null) return 'The browser could not read this file.'
  const parsed = parseBundle(text)
  if (!parsed.ok) return parsed.why
  const { ok, breaks } = await verifyBundle(parsed.bundle)
  if (ok) return parsed.bundle
  return `It was changed or damaged since it was written: ${breaks[0]?.why ?? 'its hashes do not hold'}.`
}

function take(
  all: ReadPeople,
  seen: Set<string>,
  from: string,
  bundle: Pick<Bundle, 'visits' | 'events'>,
): void {
  const { people, doubled } = peopleOf(from, bundle, seen)
  for (const { bundle } of people) for (const { id } of bundle.visits) seen.add(id)
  all.people.push(...people)
  if (doubled > 0)
    all.troubles.push(
      `${doubled === 1 ? '1 visit' : `${doubled} visits`} of ${from} ${doubled === 1 ? 'is' : 'are'} here already, and left out.`,
    )
  else if (bundle.visits.length === 0) all.troubles.push(`${from} holds no visit.`)
}
