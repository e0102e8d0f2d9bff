// Runs on shops only, in every frame: reads what the page hook told, held raw by the observer until now, and what lies
// in storage and data layers. Redaction happens here; nothing raw goes on but bodies, into the background's memory.

import { watchTyping } from '../typing/watch-typing'
import { createAnswers } from './answers'
import { askCookie } from './ask-cookie'
import { getOutbox, type Outbox } from './outbox'
import { parseReports } from './parse-reports'
import { placeOf } from './place'
import { createStandingCookies } from './standing-cookies'
import { createStorageChanges, sharesParentsStorage } from './storage-changes'
import { storageDraft } from './storage-draft'
import { createReportTurner, type ReportTurner } from './turn-reports'
import { watchLayers } from './watch-layers'
import { createOutLinks, watchOutLinks } from './watch-out-links'

/** What scripts did is told as a total, at most this often. */
const FOLD_MS = 1_000
const STORAGE_LOOKS_MS = [0, 3_000]
/** Linkers that do not wait for a click have done their work by then. */
const LINK_LOOKS_MS = [0, 2_500, 8_000]
const STARTED = Symbol.for('vitrine.page-facts')

/** Starts in a frame that holds an outbox; a second start, or one without an outbox, does nothing. */
export function startPageFacts(view: Window): void {
  // A symbol key of our own on the isolated world's global, which the page cannot see.
  const started = globalThis as { [STARTED]?: boolean }
  const outbox = getOutbox()
  if (started[STARTED] || !outbox) return
  started[STARTED] = true
  outbox.release()
  outbox.withSalt(salt => {
    const answers = createAnswers(Date.now)
    outbox.answers = answers.list
    const place = () => placeOf(view)
    const turner = createReportTurner(outbox, salt, place, Date.now, askCookie(view), answers)
    const fold = readReports(view, outbox, turner)
    const lookAtStorage = watchStorage(view, outbox, turner, salt)
    const lookAtLayers = view.top === view ? watchLayers(view, outbox, salt) : () => undefined
    const look = () => {
      for (const ms of STORAGE_LOOKS_MS) view.setTimeout(lookAtStorage, ms)
      lookAtLayers()
    }
    lookAtStorage()
    if (view.document.readyState === 'complete') look()
    else view.addEventListener('load', look, { once: true })
    if (view.top === view)
      watchOutLinks(view, createOutLinks(view.document, outbox.add, salt), LINK_LOOKS_MS)
    watchTyping(view, {
      tell: outbox.tellTyped,
      newId: () => String(Math.random()).slice(2, 18),
      now: Date.now,
      drop: outbox.drop,
    })
    outbox.beforeLeaving(() => {
      lookAtStorage()
      fold()
      answers.forget()
    })
  })
}

function readReports(view: Window, outbox: Outbox, turner: ReportTurner): () => void {
  let isFolding = false
  const fold = () => {
    isFolding = false
    turner.settle()
  }
  outbox.takeReports(batch => {
    const read = parseReports(batch)
    if (read) outbox.drop('page reports', read.dropped)
    else outbox.drop('malformed page reports')
    for (const report of read?.reports ?? []) turner.take(report)
    if (isFolding) return
    isFolding = true
    try {
      view.setTimeout(fold, FOLD_MS)
    } catch {
      // Firefox gives a page that is going away no timers; what came last is folded at once.
      fold()
    }
  })
  return fold
}

function watchStorage(
  view: Window,
  outbox: Outbox,
  { setters, cookies }: ReportTurner,
  salt: string,
): () => void {
  if (sharesParentsStorage(view)) return () => undefined
  const changesOf = createStorageChanges(view)
  const standing = createStandingCookies()
  return () => {
    const { url, host, isThirdParty } = placeOf(view)
    const facts = {
      domain: host,
      via: 'script' as const,
      thirdParty: isThirdParty,
      partitioned: false,
      lifetimeDays: null,
    }
    for (const { area, op, name, value } of changesOf(setters.hasWritten)) {
      const setter = op === 'set' ? setters.scriptOf(name, value) : null
      outbox.add(storageDraft({ ...facts, area, op, name, setter }, value, salt, url))
    }
    for (const { name, value } of standing(cookieText(view), cookies)) {
      const found = { ...facts, area: 'cookie' as const, op: 'found' as const, name, setter: null }
      outbox.add(storageDraft(found, value, salt, url))
    }
  }
}

function cookieText(view: Window): string {
  try {
    return view.document.cookie
  } catch {
    // A sandboxed frame has none.
    return ''
  }
}
