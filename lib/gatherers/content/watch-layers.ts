// When the page's data layers and testing tools are read. Tools decide anew after a route change, and some only once the
// banner was answered or long after load.
import type { Outbox } from './outbox'
import { createLayerTurner } from './turn-layers'

const AFTER_LOAD_MS = [0, 2_000, 5_000, 12_000]
/** Not at once: the page still shows, and its objects still tell, what was there before. */
const AFTER_TURN_MS = [1_000, 4_000]

/** Looks again by itself at turns; what it returns starts the looks after load. */
export function watchLayers(
  view: Pick<Window, 'setTimeout'>,
  outbox: Outbox,
  salt: string,
): () => void {
  const turnLayers = createLayerTurner(outbox, salt)
  let turns = 0
  const look = async () => {
    const visit = outbox.visit()
    const text = await outbox.askLayers()
    // Read while another visit began: it may be of either, and that visit has looks of its own.
    if (outbox.visit() !== visit) return
    if (text) turnLayers(text, visit)
    const rows = outbox.takeRows()
    if (rows.length > 0) turnLayers(JSON.stringify({ globals: [], rows }), visit)
  }
  const lookAfter = (waits: readonly number[], isDue: () => boolean) => {
    for (const ms of waits) view.setTimeout(() => void (isDue() && look()), ms)
  }
  outbox.atTurns(() => {
    const turn = ++turns
    lookAfter(AFTER_TURN_MS, () => turn === turns)
  })
  return () => {
    const visit = outbox.visit()
    lookAfter(AFTER_LOAD_MS, () => outbox.visit() === visit)
  }
}
