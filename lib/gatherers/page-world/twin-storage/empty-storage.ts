import { holdAreas } from './hold-areas'
import { holdCookies } from './hold-cookies'
import { isStranger } from './is-stranger'
import { emptyDatabases, emptyWorkers, muteChannels } from './shut-lasting'

/**
 * For the strangers' tabs of a twin test only: cookies and storage begin empty, live in memory and die with the page, so
 * that nothing is written back. Runs before the page's first script, registered only while a twin test runs; it does
 * nothing in a document that no tab-bound rule marked.
 */
export function emptyStorage(): void {
  if (!isStranger(window)) return
  holdAreas()
  holdCookies()
  muteChannels()
  emptyDatabases()
  emptyWorkers()
}
