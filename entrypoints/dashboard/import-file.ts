// Verified here as a whole; added by the background, the only one who writes the log, some visits at a time.
import { counted } from '../../components/words/counted'
import { parseBundle } from '../../lib/export/import-bundle'
import { verifyBundle } from '../../lib/export/verify-bundle'
import { sendMessage } from '../../lib/messaging/protocol'
import type { Bundle, ExportedPrice } from '../../lib/schema/bundle'

/** One message must stay small: Chromium takes at most 64 MiB. */
const VISITS_A_MESSAGE = 5
const PRICES_A_MESSAGE = 200

/** Adds an export to the log, merged by id; says what came of it, in words for the person. */
export async function importFile(file: File): Promise<string> {
  const parsed = parseBundle(await file.text())
  if (!parsed.ok) return `Nothing was imported. ${parsed.why}`
  const { ok, breaks } = await verifyBundle(parsed.bundle)
  if (!ok)
    return `Nothing was imported: this file was changed since it was written (${breaks[0]?.why}).`
  try {
    const events = await send(parsed.bundle)
    const prices = await sendPrices(parsed.bundle.prices ?? [])
    const remembered =
      prices === 0 ? '' : ` Prices of ${counted(prices, 'product')} are remembered.`
    return `Imported ${parsed.bundle.visits.length} visits; ${events} events were not in the log before.${remembered}`
  } catch (error) {
    return `The import stopped: ${error instanceof Error ? error.message : String(error)}. Import the file again to go on.`
  }
}

async function send({ visits, events, findings, comparisons = [] }: Bundle): Promise<number> {
  let added = 0
  for (let from = 0; from < visits.length; from += VISITS_A_MESSAGE) {
    const part = visits.slice(from, from + VISITS_A_MESSAGE)
    const ids = new Set(part.map(({ id }) => id))
    const answer = await sendMessage('importVisits', {
      visits: part,
      events: events.filter(({ visit }) => ids.has(visit)),
      findings: findings.filter(({ visit }) => ids.has(visit)),
      comparisons: comparisons.filter(({ visit }) => ids.has(visit)),
    })
    if (!answer.ok) throw new Error(answer.reason)
    added += answer.events
  }
  return added
}

/** They belong to no visit: most were seen in visits that are deleted by now. */
async function sendPrices(prices: readonly ExportedPrice[]): Promise<number> {
  let added = 0
  for (let from = 0; from < prices.length; from += PRICES_A_MESSAGE) {
    const part = prices.slice(from, from + PRICES_A_MESSAGE)
    const none = { visits: [], events: [], findings: [] }
    const answer = await sendMessage('importVisits', { ...none, prices: part })
    if (!answer.ok) throw new Error(answer.reason)
    added += answer.prices
  }
  return added
}
