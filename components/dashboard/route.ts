/** Where the dashboard is, as its hash says. */
export type Route =
  | { at: 'shops' }
  | { at: 'shop'; site: string }
  /** Without an id: the newest visit. */
  | { at: 'visit'; visit: string | null; finding: string | null }
  /** A visit beside strangers. */
  | { at: 'compare'; visit: string }
  /** Every price seen on a shop. */
  | { at: 'prices'; site: string }
  /** Several people's exports side by side. */
  | { at: 'people' }
  | { at: 'events'; site: string | null }
  | { at: 'settings' }
  | { at: 'how' }

/** Total: an unknown or broken hash leads to the shops. */
export function parseRoute(hash: string): Route {
  const [section = '', first, word, second] = hash.replace(/^#/, '').split('/').map(decode)
  switch (section) {
    case 'shop':
      return first ? { at: 'shop', site: first } : { at: 'shops' }
    case 'visit':
      return {
        at: 'visit',
        visit: first || null,
        finding: word === 'finding' && second ? second : null,
      }
    case 'compare':
      return first ? { at: 'compare', visit: first } : { at: 'people' }
    case 'prices':
      return first ? { at: 'prices', site: first } : { at: 'shops' }
    case 'events':
      return { at: 'events', site: first || null }
    case 'settings':
    case 'how':
      return { at: section }
    default:
      return { at: 'shops' }
  }
}

/** The address of a place in the dashboard, with its `#`. */
export function hashOf(route: Route): string {
  switch (route.at) {
    case 'shop':
      return `#shop/${encodeURIComponent(route.site)}`
    case 'visit': {
      const visit = route.visit ? `/${encodeURIComponent(route.visit)}` : ''
      return `#visit${visit}${route.finding ? `/finding/${encodeURIComponent(route.finding)}` : ''}`
    }
    case 'compare':
      return `#compare/${encodeURIComponent(route.visit)}`
    case 'prices':
      return `#prices/${encodeURIComponent(route.site)}`
    case 'people':
      return '#compare'
    case 'events':
      return route.site ? `#events/${encodeURIComponent(route.site)}` : '#events'
    default:
      return `#${route.at}`
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hash typed by hand may hold a lone percent sign.
    return part
  }
}
