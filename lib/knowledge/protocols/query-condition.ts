import { isNumber } from './path-pattern'

/** Whether a query (without `?`) fulfills `name`, `name=value`, `name=beginning*` or `name=#`. */
export function fitsQuery(condition: string, query: string): boolean {
  const equals = condition.indexOf('=')
  const name = equals < 0 ? condition : condition.slice(0, equals)
  const given = readParameter(query, name) ?? readParameter(query, encodeURIComponent(name))
  if (given === undefined) return false
  if (equals < 0) return true
  const wanted = condition.slice(equals + 1)
  if (wanted === '#') return isNumber(given)
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted
}

/** The raw value of the first parameter of that name; undefined when there is none. */
function readParameter(query: string, name: string): string | undefined {
  const key = `${name}=`
  for (let at = query.indexOf(key); at >= 0; at = query.indexOf(key, at + 1)) {
    if (at > 0 && query[at - 1] !== '&') continue
    const end = query.indexOf('&', at)
    return query.slice(at + key.length, end < 0 ? query.length : end)
  }
  return undefined
}
