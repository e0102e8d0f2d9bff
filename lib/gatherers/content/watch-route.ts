// A route change in a single-page app is a visit of its own. The page's history cannot be hooked from here; the
// Navigation API tells of it, and where there is none, the address is looked at when something else happens.

/** The parts of the Navigation API that are used (Chromium 102+, Firefox 147+). */
interface NavigationLike {
  addEventListener(
    type: 'currententrychange',
    heard: (event: { navigationType?: string | null }) => void,
  ): void
}

export interface RouteWatch {
  /** Looks at the address now. */
  look(): void
}

/** Calls `changed` when the page's path changes, or its query by a step that makes a history entry. */
export function watchRoute(
  window: Window & { navigation?: NavigationLike },
  changed: () => void,
): RouteWatch {
  let { pathname, search } = window.location
  const look = (isStep: boolean) => {
    const { location } = window
    const isNew = location.pathname !== pathname || (isStep && location.search !== search)
    ;({ pathname, search } = location)
    if (isNew) changed()
  }
  window.addEventListener('popstate', () => look(true))
  // `replace` of the query alone is how shops note the chosen variant: the same page.
  window.navigation?.addEventListener('currententrychange', event =>
    look(event.navigationType === 'push'),
  )
  return { look: () => look(false) }
}
