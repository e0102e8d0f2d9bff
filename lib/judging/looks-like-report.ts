// How a request to a host that no list knows shows itself to be a report about the visitor.
import type { EventOf } from '../schema/event'

type Request = EventOf<'request'>

// A picture with a signed address is a picture; a pixel has no file of that kind, or is one named like a pixel.
const PICTURE = /\.(jpe?g|png|webp|avif|svg|gif|ico)([?#]|$)/i
const PIXEL_NAME =
  /\/(pixel|px|p|t|track|beacon|collect|hit|b|1x1|blank|clear|spacer)\.(gif|png)([?#]|$)/i
// Servers that make pictures to order are told which one and how large; pixels have no size to ask for.
const ORDERED_PICTURE =
  /[?&;](w|h|wid|hei|width|height|size|(max|min)[_-]?(dim|width|height|size)|quality|qlt|dpr|crop|fit|fmt|image[_-]?type|resize|scale)=/i

/**
 * A report is called as pixels and beacons are, or tells the page and what surrounds it. A basket, a form and a log-in
 * may say where they were sent from, but not on how large a screen or after which page.
 */
export function isReport(request: Request): boolean {
  return isBeacon(request) || (isPosted(request) && isSurveyed(request) && !isChoice(request))
}

function isSurveyed({ fields }: Request): boolean {
  const plain = new Set(fields.map(field => field.plain))
  return plain.has('page address') && SURROUNDINGS.some(word => plain.has(word))
}
const SURROUNDINGS = [
  'page title',
  'referrer',
  'screen size',
  'window size',
  'browser',
  'time on page',
  'scroll depth',
]

/** True for what a script sent with a body. */
export function isPosted({ resource, method }: Request): boolean {
  return resource === 'fetch' && method === 'POST'
}

/** A consent tool keeps what was agreed to, where and by whom. */
function isChoice({ fields }: Request): boolean {
  return fields.some(({ kind }) => kind === 'consent')
}

/** True for a beacon, a picture that is none, and a post about something that happened. */
export function isBeacon(request: Request): boolean {
  const { resource, url, fields } = request
  if (resource === 'beacon') return true
  if (resource === 'image') {
    if (PIXEL_NAME.test(url)) return /[?;]/.test(url) && fields.length > 1
    const isPicture = PICTURE.test(url) || ORDERED_PICTURE.test(url)
    return /[?;]/.test(url) && !isPicture && fields.length > 1
  }
  return isPosted(request) && fields.some(f => f.plain === 'event name')
}

/** True where a request says what the visitor did or where. */
export function isTelling({ fields }: Request): boolean {
  return fields.some(
    ({ plain }) => plain === 'event name' || plain === 'page address' || plain === 'referrer',
  )
}
