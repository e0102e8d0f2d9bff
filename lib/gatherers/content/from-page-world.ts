// The receiving end of the page hook: holds its batches, bounded and unread, until the page is to be logged.
import { listenToHook } from './hook-line'
import type { Outbox } from './outbox'
import { parseReports } from './parse-reports'
import { placeOf } from './place'
import { createStorageChanges } from './storage-changes'
import { storageDraft } from './storage-draft'
import { createLayerTurner } from './turn-layers'
import { createReportTurner, type ReportTurner } from './turn-reports'

const MAX_HELD = 200
const MAX_HELD_CHARACTERS = 3_000_000
/** What scripts did is told as a total, at most this often. */
const FOLD_MS = 1_000
const STORAGE_LOOKS_MS = [0, 3_000]
const LAYER_LOOKS_MS = [0, 2_000, 5_000]

export interface PageWorld {
  /** The page is to be logged: reads what was held, and everything after it as it comes. */
  begin(): void
  /** The page is going away: writes down what is not yet told. */
  leave(): void
}

/** Takes over the line to the page hook; call it at document_start. */
export function listenToPageWorld(
  view: Window,
  outbox: Outbox,
  askLayers: (() => Promise<string | null>) | null,
  now: () => number = Date.now,
): PageWorld {
  let held: string[] = []
  let heldCharacters = 0
  let hasBegun = false
  let isFolding = false
  let turner: ReportTurner | undefined
  const areas = createStorageChanges(view)

  const fold = () => {
    isFolding = false
    turner?.settle()
  }
  const read = (batch: string) => {
    const reports = parseReports(batch)
    if (!reports) outbox.drop('malformed page reports')
    for (const report of reports ?? []) turner?.take(report)
    if (isFolding) return
    isFolding = true
    try {
      view.setTimeout(fold, FOLD_MS)
    } catch {
      // Firefox gives a page that is going away no timers; `leave` folds what came last.
      fold()
    }
  }
  const hold = (batch: string) => {
    heldCharacters += batch.length
    if (held.length < MAX_HELD && heldCharacters < MAX_HELD_CHARACTERS) held.push(batch)
    else outbox.drop('page reports before the page was known')
  }
  listenToHook(batch => {
    if (typeof batch !== 'string') return
    if (turner) read(batch)
    else hold(batch)
  })

  const compareStorage = (salt: string) => {
    const { url, host, isThirdParty } = placeOf(view)
    const setters = turner?.setters ?? new Map<string, string | null>()
    for (const { area, name, value } of areas(new Set(setters.keys()))) {
      const facts = {
        area,
        op: value === null ? ('delete' as const) : ('set' as const),
        name,
        domain: host,
        via: 'script' as const,
        setter: setters.get(name) ?? null,
        thirdParty: isThirdParty,
        partitioned: false,
        lifetimeDays: null,
      }
      outbox.add(storageDraft(facts, value ?? '', salt, url))
    }
  }

  return {
    begin() {
      if (hasBegun) return
      hasBegun = true
      outbox.withSalt(salt => {
        turner = createReportTurner(outbox, salt, () => placeOf(view), now)
        for (const batch of held) read(batch)
        held = []
        const turnLayers = createLayerTurner(outbox, salt)
        const readLayers = async () => {
          // No answer: the page is going, or takes no scripts; the next look may fare better.
          const text = await askLayers?.().catch(() => null)
          if (text) turnLayers(text)
        }
        const look = () => {
          if (askLayers) for (const ms of LAYER_LOOKS_MS) view.setTimeout(readLayers, ms)
          for (const ms of STORAGE_LOOKS_MS) view.setTimeout(() => compareStorage(salt), ms)
        }
        if (view.document.readyState === 'complete') look()
        else view.addEventListener('load', look, { once: true })
      })
    },
    leave() {
      if (!turner) return
      outbox.withSalt(compareStorage)
      fold()
    },
  }
}
