import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { CompareView } from '../../components/dashboard/compare-view'
import { Empty } from '../../components/dashboard/section'
import { readVisit } from '../../lib/store/read'
import { eventsOfVisit } from '../../lib/store/read-events'
import { foldViews } from '../../lib/summary/two-views'
import { runKey, TwinRun } from '../../lib/twin/twin-run'
import { Read } from './read'
import { useLive } from './use-live'

/** One visit beside strangers, live while the comparison runs. */
export function CompareSection({ visit }: { visit: string }) {
  const run = useRun(visit)
  const live = useLive(() => readWhole(visit), [visit])
  return (
    <Read live={live}>
      {whole =>
        whole ? (
          <CompareView {...whole} run={run} />
        ) : (
          <Empty>This visit is no longer in the log.</Empty>
        )
      }
    </Read>
  )
}

async function readWhole(id: string) {
  const visit = await readVisit(id)
  if (!visit) return null
  const events = await eventsOfVisit(id)
  const compared = events.filter(event => event.type === 'comparison')
  // A second comparison of the same visit replaces the first.
  const newest = Math.max(0, ...compared.map(({ at }) => at))
  const [view] = foldViews(compared.filter(({ at }) => at === newest))
  return { visit, view: view ?? null }
}

function useRun(visit: string): TwinRun | null {
  const [run, setRun] = useState<TwinRun | null>(null)
  useEffect(() => {
    const key = runKey(visit)
    const take = (value: unknown) => {
      const parsed = TwinRun.safeParse(value)
      if (parsed.success) setRun(parsed.data)
    }
    const follow = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[key]) take(changes[key].newValue)
    }
    void browser.storage.session.get(key).then(found => take(found[key]))
    browser.storage.session.onChanged.addListener(follow)
    return () => browser.storage.session.onChanged.removeListener(follow)
  }, [visit])
  return run
}
