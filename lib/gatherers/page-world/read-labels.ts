import { MOST, parse } from './look-into'

const SEGMENT_NAME =
  /segment|audience|persona|cohort|(?:customer|visitor|user|loyalty|member)_?-?(?:type|tier|group|status|level)|lifetime_?value|churn|affinity/i

type Row = ['o', string, Record<string, unknown>]

/** Short plain values, or lists of them, that page storage and cookies keep under the name of an audience label. */
export function labelRows(view: Window): Row[] {
  return [
    ...rowsOf('page storage', () => [view.localStorage, view.sessionStorage].flatMap(kept)),
    ...rowsOf('cookie', () => view.document.cookie.split('; ').map(pairOf)),
  ]
}

const kept = (area: Storage): [string, string][] =>
  Object.keys(area).map(key => [key, area.getItem(key) ?? ''])

function pairOf(cookie: string): [string, string] {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at), decodeURIComponent(cookie.slice(at + 1))]
}

function rowsOf(where: string, read: () => [string, string][]): Row[] {
  try {
    return read()
      .filter(([name]) => SEGMENT_NAME.test(name) && name.length < 60)
      .slice(0, MOST)
      .map(([name, value]): Row => {
        const inside = value.length < 2_000 ? parse(value) : undefined
        const isList = typeof inside === 'object' && inside !== null
        return ['o', where, { [name]: isList ? inside : value.slice(0, 80) }]
      })
  } catch {
    // Storage is closed to this page, or a cookie is not well encoded.
    return []
  }
}
