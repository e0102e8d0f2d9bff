import { MOST } from './look-into'

const SEGMENT_NAME =
  /segment|audience|persona|cohort|(?:customer|visitor|user|loyalty|member)_?-?(?:type|tier|group|status|level)|lifetime_?value|churn|affinity/i

/** Short plain values that page storage keeps under the name of an audience label. */
export function labelRows(view: Window): ['o', string, Record<string, string>][] {
  try {
    return [view.localStorage, view.sessionStorage].flatMap(area =>
      Object.keys(area)
        .filter(key => SEGMENT_NAME.test(key) && key.length < 60)
        .slice(0, MOST)
        .map((key): ['o', string, Record<string, string>] => [
          'o',
          'page storage',
          { [key]: (area.getItem(key) ?? '').slice(0, 80) },
        ]),
    )
  } catch {
    // Storage is closed to this page.
    return []
  }
}
