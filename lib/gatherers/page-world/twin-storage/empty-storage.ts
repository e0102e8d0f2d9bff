import { holdAreas } from './hold-areas'
import { holdCookies } from './hold-cookies'
import { modeOf } from './mode'
import { emptyDatabases, emptyWorkers, muteChannels } from './shut-lasting'

/**
 * For the tabs of a twin test only: cookies and storage live in memory and die with the page, so that nothing is
 * written back. A stranger begins with none; the person's own view begins with a copy of theirs. Runs before the page's
 * first script, registered only while a twin test runs; it does nothing in a document that no tab-bound rule marked.
 */
export function emptyStorage(): void {
  const mode = modeOf(window)
  if (mode === null) return
  holdAreas(mode)
  holdCookies(mode)
  muteChannels()
  if (mode === 'own') return
  emptyDatabases()
  emptyWorkers()
}
