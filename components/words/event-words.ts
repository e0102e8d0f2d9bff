import { encodingInWords, typedInWords } from '../../lib/knowledge/encoding-words'
import type { Event, EventOf, EventType } from '../../lib/schema/event'
import { counted } from './counted'

/** What kind of event it is, in a word or two. */
export const EVENT_TYPES: Record<EventType, string> = {
  request: 'Request',
  storage: 'Storage',
  fingerprint: 'Device reading',
  recorder: 'Recorder',
  mark: 'Mark',
  'data-layer': 'Data layer',
  block: 'Block',
  banner: 'Banner',
  'consent-signal': 'Consent signal',
  'consent-choice': 'Your choice',
  link: 'Link',
  'out-link': 'Marked link',
  product: 'Product',
  text: 'Text',
  form: 'Form',
  basket: 'Basket',
  option: 'Option',
  'basket-act': 'Your basket',
  leak: 'Typed value left',
  experiment: 'Test',
  segment: 'Label',
  comparison: 'Compared',
  dropped: 'Not kept',
}

/** The event in one line. Total over all types. */
export function describeEvent(event: Event): string {
  switch (event.type) {
    case 'request':
      return `${event.method} ${event.url}`
    case 'storage':
      return `${STORED[event.op]} ${AREAS[event.area]} “${event.name}” of ${event.domain}`
    case 'fingerprint':
    case 'recorder':
      if (event.type === 'recorder' && event.to !== undefined)
        return `${event.to} was sent something after each key`
      return `${event.type === 'fingerprint' ? event.api : 'page'} read by ${event.script ?? 'an unknown script'}`
    case 'mark':
      return `${event.where === 'global' ? 'Global' : 'Element'} ${event.name} ${event.detail}`.trim()
    case 'data-layer':
      return `${event.layer}: ${event.name}, ${counted(event.fields.length, 'field')}`
    case 'block':
      return `“${event.heading}”, ${GRADES[event.grade]}, ${counted(event.items, 'item')}`
    case 'banner':
      return `${event.cmp ?? 'The shop’s own banner'}: ${event.text}`
    case 'consent-signal':
      return `${event.api}: ${event.state}`
    case 'consent-choice':
      return `${CHOICES[event.choice]}${event.by === 'vitrine' ? ' (by Vitrine)' : ''}: “${event.control}”`
    case 'link':
      return `“${event.text}” in the ${event.place}`
    case 'out-link':
      return `Link to ${event.to} carries “${event.name}”${event.added ? ', put there by a script' : ''}`
    case 'product':
      return `${event.name}${priceOf(event)}`
    case 'text':
      return `“${event.text}”`
    case 'form':
      return `Form with ${event.fields.join(', ') || 'no fields'}`
    case 'basket':
      return describeBasket(event)
    case 'option':
      return `“${event.label}” ${event.on ? 'is on' : 'is off'}${OPTION_BY[event.by]}`
    case 'basket-act':
      return `${ACTS[event.act]}${event.name ? ` “${event.name}”` : event.control ? ` (“${event.control}”)` : ''}`
    case 'leak':
      return describeLeak(event)
    case 'experiment':
      return `${event.tool}: ${event.experiment}, you see ${event.variant}${event.unsure ? ', if it is a test' : ''}`
    case 'segment':
      return `${event.label}: ${event.value}`
    case 'comparison':
      return `${event.label}: ${event.saw}; strangers: ${event.strangersSaw}`
    case 'dropped':
      return `${counted(event.count, 'signal')}: ${event.reason}`
  }
}

function describeLeak({ value, encoding, host, where, part, canary }: EventOf<'leak'>): string {
  const what = `${canary ? 'The made-up' : 'Your'} ${typedInWords(value)}`
  // Suggestions need what was typed so far; the log says so, and nobody is accused of it.
  if (part && (value === 'search' || value === 'address' || value === 'postcode'))
    return `${what} went to ${host} letter by letter, as suggestions need it`
  const how = `${encodingInWords(encoding, value)}${part ? ', as it was typed' : ''}`
  return `${what} went to ${host}: ${how}, in ${where}`
}

function describeBasket({ place, entries, isEmpty }: EventOf<'basket'>): string {
  const what = isEmpty ? 'empty' : counted(entries.filter(({ isGoods }) => isGoods).length, 'line')
  return `${place === 'checkout' ? 'Checkout' : 'Cart'}: ${what}`
}

const OPTION_BY: Record<EventOf<'option'>['by'], string> = {
  page: ', as the page set it',
  person: ', as you set it',
  unknown: '',
}
const ACTS: Record<EventOf<'basket-act'>['act'], string> = {
  seen: 'Watched from here on',
  add: 'You added',
  remove: 'You removed',
  other: 'You pressed',
}

const STORED: Record<EventOf<'storage'>['op'], string> = {
  set: 'Set',
  delete: 'Deleted',
  found: 'Found',
}
const AREAS = {
  cookie: 'cookie',
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'database',
} as const

const GRADES = {
  'for-you': 'chosen for you',
  'recently-viewed': 'what you looked at',
  'item-based': 'goes by the product',
  popular: 'popular',
  sponsored: 'sponsored',
  editorial: 'chosen by the shop',
  content: 'content',
  unknown: 'cannot tell how it is chosen',
} as const

export const CHOICES = {
  accept: 'You accepted',
  reject: 'You rejected',
  save: 'You saved a selection',
  close: 'You closed the banner',
} as const

function priceOf({ price }: Extract<Event, { type: 'product' }>): string {
  return price ? `, ${price.amount} ${price.currency ?? ''}`.trimEnd() : ''
}
