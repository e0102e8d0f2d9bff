import type { ComponentChildren } from 'preact'
import { counted } from '../words/counted'
import styles from './frame.module.css'
import { hashOf, type Route } from './route'

const SECTIONS: readonly (readonly [Route, string])[] = [
  [{ at: 'shops' }, 'Shops'],
  [{ at: 'visit', visit: null, finding: null }, 'This visit'],
  [{ at: 'events', site: null }, 'Events'],
  [{ at: 'people' }, 'Several people'],
  [{ at: 'settings' }, 'Settings'],
  [{ at: 'how' }, 'How it works'],
]

/** Places that have no entry of their own, and the section they belong to. */
const WITHIN: Partial<Record<Route['at'], Route['at']>> = {
  shop: 'shops',
  prices: 'shops',
  compare: 'visit',
}

/** What the whole log holds. */
export interface LogSize {
  events: number
  shops: number
  days: number
}

interface Props {
  route: Route
  size: LogSize | null
  /** Trouble with the log; empty if none. */
  warning: string
  children: ComponentChildren
}

/** Sections on the left (on top where it is narrow), one of them on the right. */
export function Frame({ route, size, warning, children }: Props) {
  const here = WITHIN[route.at] ?? route.at
  return (
    <div class={styles.frame}>
      <nav class={styles.nav} aria-label="Sections">
        <div class={styles.name}>
          <img src="/icon/48.png" width="24" height="24" alt="" />
          Vitrine
        </div>
        <ul>
          {SECTIONS.map(([to, name]) => (
            <li key={to.at}>
              <a href={hashOf(to)} aria-current={to.at === here ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <small class={styles.size}>
          Everything stays on this device.{' '}
          {size && (
            <>
              <br />
              {counted(size.events, 'event')} · {counted(size.shops, 'shop')} · kept{' '}
              {counted(size.days, 'day')}
            </>
          )}
        </small>
      </nav>
      <main id="section" tabIndex={-1} class={styles.main}>
        <p role="status" class={styles.warning}>
          {warning}
        </p>
        {children}
      </main>
    </div>
  )
}
