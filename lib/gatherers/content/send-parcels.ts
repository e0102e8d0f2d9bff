// A dying worker loses nothing: a parcel is kept until the background says `stored`, and sent again with the same ids.
import type { Batch, BatchReply, SeenResource } from '../../messaging/protocol'
import type { Event } from '../../schema/event'
import type { OutboxCore, Parcel } from './outbox'

export interface SendParts {
  outbox: OutboxCore
  send(batch: Batch): Promise<BatchReply>
  newId(): string
  now(): number
  /** After this many milliseconds calls back; returns a way to call it off. */
  later(work: () => void, ms: number): () => void
}

export interface Sending {
  /** Lets parcels leave, from now on. */
  open(): void
  /** Asks once in a while whether the page has become a shop (subframes, which cannot tell themselves). */
  tryLater(): void
  /** Waits for nothing more to send along: something was gathered to its end. */
  soon(): void
  /** Sends at once: the page is going away. */
  now(): void
}

const GATHER_MS = 500
const FIRST_TRY_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A page that has not become a shop after this many tries will not. */
const MAX_HOLDS = 8
const MAX_ITEMS = 400
const MAX_BODIES = 60
const ANSWER_WITHIN_MS = 10_000
/** What scripts ask for by calls, in the words of resource timing: the page hook tells of those too, and more. */
const CALLED = new Set(['fetch', 'xmlhttprequest', 'beacon'])
/** Milliseconds after a call by which the page hook has told of it; it sends every 250. */
const REPORTED_AFTER_MS = 400
/** Then it leaves without: no page-facts run in this frame. */
const LONGEST_HELD_MS = 5_000

export function startSending({ outbox, send, newId, now, later }: SendParts): Sending {
  let isOpen = false
  let isBusy = false
  let isLeaving = false
  let wait = 0
  let holds = 0
  let cancel: (() => void) | undefined

  function schedule(ms: number): void {
    if (!isOpen || cancel) return
    cancel = later(() => {
      cancel = undefined
      void deliver()
    }, ms)
  }

  async function deliver(): Promise<void> {
    const parcel = isBusy && !isLeaving ? undefined : nextParcel(outbox)
    if (!parcel) return
    isBusy = true
    const batch = take(parcel, newId, now, resource => mayLeave(resource, parcel))
    if (isEmpty({ ...batch, dropped: parcel.dropped })) {
      isBusy = false
      return schedule(GATHER_MS)
    }
    const state = (await inTime(send(batch)).catch(() => undefined))?.state
    isBusy = false
    if (state === 'drop') return outbox.close()
    if (state === 'stored') {
      wait = holds = 0
      if (nextParcel(outbox)) schedule(GATHER_MS)
      return
    }
    // A page that another one followed before it became a shop never will.
    if (state === 'hold' && outbox.visit() !== parcel.visit) return schedule(0)
    giveBack(outbox, parcel, batch)
    if (state === 'hold' && ++holds > MAX_HOLDS) return outbox.close()
    wait = Math.min(LONGEST_WAIT_MS, wait * 2 || FIRST_TRY_MS)
    schedule(wait)
  }

  function mayLeave({ initiator, at }: SeenResource, { bodies }: Parcel): boolean {
    const age = now() - at
    if (isLeaving || age > LONGEST_HELD_MS || !CALLED.has(initiator)) return true
    return outbox.hasReader() && bodies.length === 0 && age > REPORTED_AFTER_MS
  }

  function inTime(answer: Promise<BatchReply>): Promise<BatchReply> {
    // A worker that died while answering never rejects.
    const late = new Promise<never>((_, reject) => later(reject, ANSWER_WITHIN_MS))
    return Promise.race([answer, late])
  }

  outbox.onAdd = () => schedule(wait || GATHER_MS)
  return {
    open() {
      isOpen = true
      schedule(0)
    },
    tryLater() {
      isOpen = true
      wait = FIRST_TRY_MS
      if (nextParcel(outbox)) schedule(wait)
    },
    soon() {
      if (wait > 0) return
      cancel?.()
      cancel = undefined
      schedule(0)
    },
    now() {
      if (!isOpen) return
      cancel?.()
      cancel = undefined
      isLeaving = true
      // Everything, also beside what is under way: there is no later. Each takes its items at once.
      while (nextParcel(outbox)) void deliver()
      isLeaving = false
    },
  }
}

function isEmpty({ events, resources, bodies, globals, dropped }: Omit<Parcel, 'visit'>): boolean {
  return events.length + resources.length + bodies.length + globals.length + dropped.size === 0
}

/** The oldest parcel that holds something; empty ones of past visits are thrown away. */
function nextParcel({ parcels }: OutboxCore): Parcel | undefined {
  while (parcels.length > 1 && parcels[0] && isEmpty(parcels[0])) parcels.shift()
  const first = parcels[0]
  return first && !isEmpty(first) ? first : undefined
}

/** A resource that `mayLeave` keeps back waits for the call it belongs to, told in this batch at the latest. */
function take(
  parcel: Parcel,
  newId: () => string,
  now: () => number,
  mayLeave: (resource: SeenResource) => boolean,
): Batch {
  const dropped: Event[] = [...parcel.dropped].map(([reason, count]) => ({
    id: newId(),
    visit: parcel.visit,
    at: now(),
    vendor: null,
    type: 'dropped',
    reason,
    count,
  }))
  parcel.dropped.clear()
  const bodies = parcel.bodies.splice(0, MAX_BODIES)
  const resources = parcel.resources.filter(mayLeave).slice(0, MAX_ITEMS)
  const leaving = new Set(resources)
  parcel.resources = parcel.resources.filter(resource => !leaving.has(resource))
  return {
    visit: parcel.visit,
    events: [...dropped, ...parcel.events.splice(0, MAX_ITEMS)],
    resources,
    bodies,
    globals: parcel.globals.splice(0, MAX_ITEMS),
  }
}

function giveBack({ parcels }: OutboxCore, parcel: Parcel, batch: Batch): void {
  // Thrown away as empty, while all that it held was under way; one that is closed has none at all.
  if (parcels[0] && !parcels.includes(parcel)) parcels.unshift(parcel)
  parcel.events.unshift(...batch.events)
  parcel.resources.unshift(...batch.resources)
  parcel.bodies.unshift(...batch.bodies)
  parcel.globals.unshift(...batch.globals)
}
