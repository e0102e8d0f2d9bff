import { useEffect, useState } from 'preact/hooks'
import { parseRoute, type Route } from '../../components/dashboard/route'

/** The route of the address; a change moves the focus to the section, as a page load would. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const follow = () => {
      setRoute(parseRoute(location.hash))
      document.getElementById('section')?.focus()
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
