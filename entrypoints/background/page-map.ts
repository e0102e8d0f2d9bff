// "Show on the page", wired: which visit the tab shows, what its blocks are, and the script that draws them.
import { foldMap } from '../../lib/page-map/fold-map'
import type { MapCount, MappedBlock } from '../../lib/page-map/mapped-block'
import type { ToldBlock } from '../../lib/schema/told-block'
import type { Visit } from '../../lib/schema/visit'
import { readVisit } from '../../lib/store/read'
import { eventsOfVisit } from '../../lib/store/read-events'
import { knowledgeOf } from '../../lib/watching/judge-visit'
import { askPage, drawOnPage } from '../../lib/watching/show-map'
import type { VisitWatch } from '../../lib/watching/watch-visits'

export type MapAnswer = { ok: true; count: MapCount | null } | { ok: false; reason: string }

/** Shows, hides or asks for the map in a tab. The visit is the tab's own, whatever the popup believes. */
export async function pageMap(
  visits: VisitWatch,
  tab: number,
  act: 'show' | 'hide' | 'ask',
): Promise<MapAnswer> {
  try {
    if (act === 'ask') return { ok: true, count: await askPage(tab, false) }
    if (act === 'hide') {
      await askPage(tab, true)
      return { ok: true, count: null }
    }
    const load = visits.loads.current(tab)
    await visits.flush(true)
    const visit = load && (await readVisit(load.visit))
    if (!visit) return { ok: false, reason: 'This page is no longer in the log.' }
    const count = await drawOnPage(tab, await mapOf(visit))
    return count ? { ok: true, count } : { ok: false, reason: 'The map could not be drawn.' }
  } catch (error) {
    return {
      ok: false,
      reason: `The browser did not let Vitrine draw on this page: ${String(error)}`,
    }
  }
}

/** The blocks of a visit in words, for a list beside the map. */
export async function toldBlocks(id: string): Promise<{ blocks: ToldBlock[] } | null> {
  const visit = await readVisit(id).catch(() => undefined)
  return visit ? { blocks: await mapOf(visit) } : null
}

async function mapOf(visit: Visit): Promise<MappedBlock[]> {
  return foldMap(await eventsOfVisit(visit.id), knowledgeOf(visit))
}
