import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { EventQuery } from '../../components/events/event-query'
import type { Event } from '../../lib/schema/event'
import { readEventPage } from '../../lib/store/read-events'

const PAGE = 400
/** A person types faster than the log is worth searching. */
const TYPING = 250

interface Pages {
  events: readonly Event[]
  /** Where the next page begins; null at the end. */
  next: number | null
  isReading: boolean
}

const NONE: Pages = { events: [], next: null, isReading: true }

/** Events that pass the query, newest first, page after page as they are asked for. */
export function useEventPages(query: EventQuery) {
  const [pages, setPages] = useState<Pages>(NONE)
  const [round, setRound] = useState(0)
  const asked = useRef(0)

  useEffect(() => {
    asked.current += 1
    const mine = asked.current
    setPages(NONE)
    const timer = setTimeout(async () => {
      const first = await readFrom(query, undefined)
      if (asked.current === mine) setPages({ ...first, isReading: false })
    }, TYPING)
    return () => clearTimeout(timer)
  }, [query, round])

  const more = useCallback(async () => {
    if (pages.isReading || pages.next === null) return
    const mine = asked.current
    setPages({ ...pages, isReading: true })
    const page = await readFrom(query, pages.next)
    if (asked.current === mine)
      setPages({ events: pages.events.concat(page.events), next: page.next, isReading: false })
  }, [pages, query])

  return { ...pages, more, newest: () => setRound(round + 1) }
}

async function readFrom({ type, company, site, text }: EventQuery, from: number | undefined) {
  const filter = {
    ...(type && { types: [type] }),
    ...(company && { vendor: company }),
    ...(site && { site }),
    ...(text.trim() && { text: text.trim() }),
  }
  try {
    return await readEventPage({ ...(from !== undefined && { from }), limit: PAGE, filter })
  } catch {
    // The log does not open; the frame already says so.
    return { events: [], next: null }
  }
}
