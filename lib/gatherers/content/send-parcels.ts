// A dying worker loses nothing: a parcel is kept until the background says `stored`, and sent again with the same ids.
import type { Batch, BatchReply } from '../../messaging/protocol'
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
  /** Sends at once: the page is going away. */
  now(): void
}

const GATHER_MS = 250
const FIRST_TRY_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A page that has not become a shop after this many tries will not. */
const MAX_HOLDS = 8
const MAX_ITEMS = 400
const ANSWER_WITHIN_MS = 10_000

export function startSending({ outbox, send, newId, now, later }: SendParts): Sending {
  let isOpen = false
  let isBusy = false
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
    const parcel = nextParcel(outbox)
    if (!parcel || isBusy) return
    isBusy = true
    const batch = take(parcel, newId, now)
    const { state } = await inTime(send(batch)).catch(() => ({ state: 'failed' as const }))
    isBusy = false
    if (state === 'drop') return outbox.close()
    if (state === 'stored') {
      wait = holds = 0
      if (nextParcel(outbox)) schedule(GATHER_MS)
      return
    }
    giveBack(parcel, batch)
    if (state === 'hold' && ++holds > MAX_HOLDS) return outbox.close()
    wait = Math.min(LONGEST_WAIT_MS, wait === 0 ? FIRST_TRY_MS : wait * 2)
    schedule(wait)
  }

  function inTime(answer: Promise<BatchReply>): Promise<BatchReply> {
    // A worker that died while answering never rejects.
    const late = new Promise<never>((_, reject) =>
      later(() => reject(new Error('no answer')), ANSWER_WITHIN_MS),
    )
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
    now() {
      if (!isOpen) return
      cancel?.()
      cancel = undefined
      void deliver()
    },
  }
}

function isEmpty({ events, resources, bodies, globals, dropped }: Parcel): boolean {
  return events.length + resources.length + bodies.length + globals.length + dropped.size === 0
}

/** The oldest parcel that holds something; empty ones of past visits are thrown away. */
function nextParcel({ parcels }: OutboxCore): Parcel | undefined {
  while (parcels.length > 1 && parcels[0] && isEmpty(parcels[0])) parcels.shift()
  const first = parcels[0]
  return first && !isEmpty(first) ? first : undefined
}

function take(parcel: Parcel, newId: () => string, now: () => number): Batch {
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
  return {
    visit: parcel.visit,
    events: [...dropped, ...parcel.events.splice(0, MAX_ITEMS)],
    resources: parcel.resources.splice(0, MAX_ITEMS),
    bodies: parcel.bodies.splice(0, 60),
    globals: parcel.globals.splice(0, MAX_ITEMS),
  }
}

function giveBack(parcel: Parcel, batch: Batch): void {
  parcel.events.unshift(...batch.events)
  parcel.resources.unshift(...batch.resources)
  parcel.bodies.unshift(...batch.bodies)
  parcel.globals.unshift(...batch.globals)
}
