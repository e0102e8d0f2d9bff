// Extras, subscriptions and advertising that are on before the person chose anything.
import { latestOptions, wasChosen } from '../../judging/chosen-options'
import { money } from '../../judging/money'
import { defineRule, type Sighting } from '../../judging/rule'
import { sortedBasket } from '../../judging/sorted-basket'
import { NO_TRAIL, type Trail } from '../../judging/trail'
import {
  isUsual,
  namesShipping,
  type OptionKind,
  optionKind,
  rowKind,
  saysNo,
  saysOnce,
} from '../../knowledge/basket/row-words'
import type { EventOf } from '../../schema/event'

type Option = EventOf<'option'>
interface OptionFacts {
  [fact: string]: string | number | boolean | string[] | null
  label: string
  kind: OptionKind | 'extra'
  price: string | null
  place: string
  instead: string | null
}

/** Every order has one of these: which one stands there first is no extra. */
const USUAL = new Set(['shipping', 'payment', 'tax', 'discount', 'deposit', 'total', 'subtotal'])

export const rule = defineRule({
  id: 'manipulation.preselected-option',
  version: 1,
  title: 'An extra that is on before you chose it',
  why: 'What is on beforehand is often bought, or agreed to, by oversight.',
  principle: 'M',
  group: 'pressure',
  gathers: ['option', 'basket'],
  judge(events, knowledge) {
    // A plan in the address was chosen before, by the link that led here.
    if (/[?&](?:selling_plan|subscription|plan|abo)=/i.test(knowledge.visit.url)) return []
    const options = events.filter((event): event is Option => event.type === 'option')
    const basket = events.findLast((event): event is EventOf<'basket'> => event.type === 'basket')
    const trail = knowledge.trail()
    return latestOptions(options)
      .flatMap(option => sighting(option, basket, trail) ?? [])
      .slice(0, 5)
  },
  explain: ({ label, kind, price, place, instead }) => {
    const where = `On the ${place} page “${label}” was on before you chose anything`
    const other = instead === null ? '' : `; “${instead}” could be chosen in its place`
    if (kind === 'newsletter') return `${where}: it allows advertising to be sent to you.`
    if (kind === 'subscription')
      return `${where}${other}: what you buy would come, and be paid, again and again.`
    return `${where}${price === null ? '' : `, for ${price}`}${other}.`
  },
  innocent: [
    'The shop may remember a choice that you made at an earlier visit.',
    'A link, a code or a button that led here may have asked for it.',
    'Some sellers may advertise what is like earlier purchases, if you can say no at any time.',
  ],
  owner: ({ kind }) =>
    kind === 'newsletter'
      ? 'Leave the box empty: consent to advertising is an act of the shopper.'
      : kind === 'subscription'
        ? 'Put buying once first, and let the shopper choose the subscription.'
        : 'Leave extras off until the shopper ticks them.',
  shopper: ({ kind }) => [
    {
      kind: 'advice' as const,
      label:
        kind === 'subscription'
          ? 'Choose buying once, if one is all that you want.'
          : 'Take the tick out, if you do not want it.',
      url: null,
    },
  ],
  law: ['crd-22', 'gdpr-4-11', 'ucpd-5-9', 'rosca', 'ftc-5'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    'https://curia.europa.eu/juris/liste.jsf?num=C-673/17',
    'https://www.deceptive.design/types/preselection',
  ],
})

function sighting(
  option: Option,
  basket: EventOf<'basket'> | undefined,
  trail: Trail = NO_TRAIL,
): Sighting<OptionFacts> | null {
  const { label, on, by, price, place, id } = option
  if (!on || by !== 'page') return null
  const kind = kindOf(option)
  if (!kind || wasChosen(kind === 'extra' ? null : kind, label, trail)) return null
  const costs = kind !== 'newsletter' && kind !== 'subscription'
  const paid = price ?? (costs ? paidFor(kind, basket) : null)
  if (costs && (paid === null || paid.amount <= 0)) return null
  if (price?.amount === 0) return null
  const instead = insteadOf(option, kind)
  if (option.others.length > 0 && instead === null) return null
  const shows = `${option.control} “${label}”`
  return {
    subject: label.slice(0, 80),
    vendor: null,
    severity: kind === 'newsletter' ? 'low' : 'medium',
    confidence: kind === 'extra' ? 'inferred' : 'observed',
    evidence: [{ event: id, shows: shows.slice(0, 300) }],
    facts: {
      label: label.slice(0, 120),
      kind,
      price: paid && costs ? money(paid) : null,
      place,
      instead,
    },
  }
}

function kindOf(option: Option): OptionFacts['kind'] | null {
  const { label, price, control, inOrder, place, others } = option
  const kind = optionKind(label)
  if (kind === 'newsletter' || kind === 'subscription') return kind
  const row = rowKind(label)
  if (row !== null && USUAL.has(row)) return null
  // One of several ways to deliver, insured or not.
  if (control === 'radio' && [label, ...others].some(namesShipping)) return null
  if (kind) return kind
  // A box with a price on top, in the very form that orders: of goods to choose among it is no choice.
  const isOnTop = /\+\s*\p{Sc}?\s*\d|\+\s*[A-Z]{3}\s*\d/u.test(label)
  const isBox = control === 'checkbox' || control === 'switch'
  return isOnTop &&
    isBox &&
    price &&
    (inOrder || place !== 'product') &&
    !isUsual(label) &&
    !saysNo(label)
    ? 'extra'
    : null
}

/** What stands in the basket for it. */
function paidFor(kind: OptionKind | 'extra', basket: EventOf<'basket'> | undefined) {
  if (!basket) return null
  const { goods, rows } = sortedBasket(basket)
  const all = [...goods, ...rows.map(({ entry }) => entry)]
  return (
    all.find(({ label, amount }) => rowKind(label) === kind && amount.amount > 0)?.amount ?? null
  )
}

/** The choice beside it that costs nothing, or does not come again. */
function insteadOf({ others }: Option, kind: OptionFacts['kind']): string | null {
  const isPlain = (label: string) =>
    saysOnce(label) ||
    saysNo(label) ||
    (kind !== 'subscription' && /\b0[.,]00|free|gratis|kostenlos|gratuit/i.test(label))
  const plain =
    others.find(isPlain) ??
    others.find(label => kind === 'subscription' && optionKind(label) === null)
  return plain?.slice(0, 120) ?? null
}
