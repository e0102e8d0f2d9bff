// Labels that put the visitor into a group. What a product is, and whether someone is logged in, are none.
import type { EventOf } from '../../schema/event'

export type SegmentFacts = Omit<EventOf<'segment'>, 'id' | 'visit' | 'at' | 'vendor'>
type Layer = Pick<EventOf<'data-layer'>, 'layer' | 'fields'>

/** Kinds of label, by the last part of a field's path with its words joined by `_`. */
const KINDS: readonly [kind: string, name: RegExp][] = [
  ['lifetime value', /lifetime_?value|^ltv|^clv|_ltv$|_clv$|customer_value|^rfm|_rfm/],
  ['churn', /churn/],
  ['prediction', /propensity|predicted_(?!delivery|arrival|date|ship|price)|likelihood|affinity/],
  ['gender', /^(?:user_|customer_|visitor_|profile_)?(?:gender|sex)$/],
  [
    'age band',
    /^(?:user_|customer_|visitor_|profile_)?age(?:_?(?:band|group|range|bracket|segment))?$/,
  ],
  [
    'tier',
    /(?:loyalty|customer|member(?:ship)?|vip|user)_?(?:tier|level|class|rank)|^tier$|loyalty_status/,
  ],
  [
    'new or returning',
    /^(?:is_?)?(?:new|returning)_?(?:customer|visitor|user|buyer)$|(?:customer|visitor|user|buyer)_?type$|visitor_status|new_?vs_?returning/,
  ],
  [
    'segment',
    /segment(?:s|_?names?|_?ids?)?$|^audiences?$|audience_?(?:names?|ids?)$|persona$|cohort|(?:customer|user)_?(?:group|cluster)/,
  ],
  [
    'location',
    /^(?:user|visitor|customer|geo)_?(?:city|region|state|country|postal_?code|zip)(?:_?code)?$/,
  ],
]
/** Paths that speak of goods, pages or campaigns. */
const OF_THINGS =
  /(?:^|\.)(?:items?|products?|ecommerce|impressions|page_?category|categor\w*|filters?|facets?|article|content)(?:\.|$)/i
/** Values that label nobody. */
const NOBODY =
  /^(?:|-|0|false|null|undefined|none|n\/?a|unknown|not[ _-]?set|guest|anonymous|visitor|logged[ _-]?(?:out|in)|not[ _-]?logged[ _-]?in|default|general|all|\(none\)|\[\]|\{\})$/i
const MOST = 20

/** Labels in one data-layer event. Hashed values are identities, not labels, and are left out. */
export function segmentsIn({ layer, fields }: Layer): SegmentFacts[] {
  if (layer.startsWith('experiment:')) return []
  return fields.flatMap(({ name, value }) => segmentOf(layer, name, value)).slice(0, MOST)
}

function segmentOf(layer: string, path: string, value: string): SegmentFacts[] {
  const kind = labelKind(path, value)
  if (kind === null) return []
  return [
    {
      type: 'segment',
      label: path.slice(0, 120),
      value: value.slice(0, 160),
      kind,
      where: layer.slice(0, 80),
    },
  ]
}

/** What kind of label a value of this name puts on the visitor; null when it labels nobody, or is hashed. */
export function labelKind(path: string, value: string): string | null {
  if (OF_THINGS.test(path) || NOBODY.test(value.trim()) || value.startsWith('#')) return null
  if (value.length > 80) return null
  const name = plainWords(path)
  const kind = KINDS.find(([, sign]) => sign.test(name))?.[0] ?? null
  if (kind === 'age band' && !/\d/.test(value)) return null
  // Switches and counters of a tool that segments, not a segment.
  return kind === 'segment' && /^(?:true|yes|no|on|off|\d)$/i.test(value) ? null : kind
}

/** `user.customerTier` → `customer_tier`; a bare `tier`, `type`, `gender` keeps the word before it. */
function plainWords(path: string): string {
  const parts = path
    .split('.')
    .filter(part => !/^(?:\d+|up|properties|traits|attributes|dimensions?|context)$/i.test(part))
  const last = parts.at(-1) ?? path
  const before = parts.at(-2)
  const isBare = /^(?:type|tier|group|level|status|city|region|country|class)$/i.test(last)
  return [isBare ? before : undefined, last]
    .filter(part => part !== undefined)
    .join('_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase()
}
