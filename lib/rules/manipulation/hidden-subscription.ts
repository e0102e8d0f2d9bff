// Bought once, as far as the person could tell, and paid again and again.
import { latestOptions } from '../../judging/chosen-options'
import { defineRule, type Sighting } from '../../judging/rule'
import { type Entry, paidBasket, sameName, sortedBasket } from '../../judging/sorted-basket'
import { type TrailPage, trailPage } from '../../judging/trail'
import { saysCharge } from '../../knowledge/basket/charge-words'
import { optionKind, saysRecurring } from '../../knowledge/basket/row-words'
import type { EventOf } from '../../schema/event'

interface SubscriptionFacts {
  [fact: string]: string | number | boolean | string[] | null
  /** `preselected`: the page chose it; `turned`: nothing spoke of it before; `small`: small letters only. */
  is: 'preselected' | 'turned' | 'small'
  name: string
  words: string
  place: string
}

export const rule = defineRule({
  id: 'manipulation.hidden-subscription',
  version: 1,
  title: 'A purchase that comes again without your asking',
  why: 'Who thinks to buy once pays every month until they notice.',
  principle: 'M',
  group: 'pressure',
  gathers: ['basket', 'option', 'basket-act'],
  judge(events, knowledge) {
    const basket = paidBasket(events)
    if (!basket) return []
    const { goods } = sortedBasket(basket)
    const pages = [...knowledge.trail().pages, trailPage(knowledge.visit, events)]
    if (pages.some(isAskedFor)) return []
    const found = goods.flatMap(entry => fromLine(entry, basket, pages) ?? [])
    const small = found.length === 0 ? fromSmall(basket, pages) : null
    return [...found, ...(small ? [small] : [])].slice(0, 3)
  },
  explain: ({ is, name, words, place }) => {
    const where = place === 'checkout' ? 'the checkout' : 'the cart'
    if (is === 'small')
      return `In letters smaller than the rest, ${where} says: “${words}”. Nothing that you chose before, and no line of the basket, spoke of it.`
    const line = `You added “${name}”, and ${where} has it as “${words}”.`
    return is === 'preselected'
      ? `${line} The product’s page had that on beforehand, and you did not change it.`
      : `${line} The product’s page did not speak of paying again when you added it.`
  },
  innocent: [
    'The product’s page may say it in a place that we did not read.',
    'You may have a subscription from an earlier order, and the cart may speak of that.',
    'It may be an offer to subscribe, not what you would buy now.',
  ],
  owner: () =>
    'Sell once unless the shopper chose otherwise, and state beside the button how often, how much and how to end it.',
  shopper: () => [
    {
      kind: 'advice' as const,
      label: 'Look for a purchase without repetition before you pay, and keep the terms.',
      url: null,
    },
  ],
  law: ['crd-22', 'crd-8-2', 'ucpd-7', 'rosca', 'ftc-5'],
  references: [
    'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    'https://www.deceptive.design/types/hidden-subscription',
    'https://www.ftc.gov/legal-library/browse/statutes/restore-online-shoppers-confidence-act',
  ],
})

/** The person chose a subscription themselves, or cannot be shown not to have. */
function isAskedFor({ options }: TrailPage): boolean {
  return options.some(
    ({ on, by, label }) => on && by !== 'page' && optionKind(label) === 'subscription',
  )
}

function fromLine(
  entry: Entry,
  basket: EventOf<'basket'>,
  pages: readonly TrailPage[],
): Sighting<SubscriptionFacts> | null {
  const { recurring, label } = entry
  // Sold as one openly: its very name says so.
  if (recurring === null || saysRecurring(label)) return null
  const page = pages.find(
    ({ visit, acts }) => visit.page === 'product' && acts.some(act => isAddOf(act, entry)),
  )
  const add = page?.acts.find(act => isAddOf(act, entry))
  if (!page || !add || add.name === null || saysRecurring(add.name)) return null
  const plans = latestOptions(page.options).filter(
    option => optionKind(option.label) === 'subscription',
  )
  const isPreselected = plans.some(({ on, by }) => on && by === 'page')
  if (!isPreselected && (plans.length > 0 || add.told.some(saysRecurring))) return null
  // Without another way to buy it, it was no choice to begin with.
  if (
    isPreselected &&
    plans.every(
      ({ others, control }) =>
        others.length === 0 && control !== 'checkbox' && control !== 'switch',
    )
  )
    return null
  return {
    subject: label.slice(0, 80),
    vendor: null,
    severity: isPreselected ? 'medium' : 'high',
    confidence: isPreselected ? 'observed' : 'inferred',
    evidence: [
      { event: basket.id, shows: `${label}: ${recurring}`.slice(0, 300) },
      { event: add.id, shows: `“${add.control}” was pressed for “${add.name}”`.slice(0, 300) },
    ],
    facts: {
      is: isPreselected ? 'preselected' : 'turned',
      name: label.slice(0, 120),
      words: recurring,
      place: basket.place,
    },
  }
}

const isAddOf = ({ act, name }: EventOf<'basket-act'>, { label }: Entry) =>
  act === 'add' && name !== null && sameName(name, label)

function fromSmall(
  basket: EventOf<'basket'>,
  pages: readonly TrailPage[],
): Sighting<SubscriptionFacts> | null {
  const { recurring, entries, place, id } = basket
  const adds = pages.flatMap(({ acts }) => acts.filter(({ act }) => act === 'add'))
  const said = recurring.find(({ small, text }) => small && saysCharge(text))
  if (!said || adds.length === 0 || recurring.some(({ small }) => !small)) return null
  if (entries.some(({ label, recurring: again }) => again !== null || saysRecurring(label)))
    return null
  if (adds.some(({ told, name }) => told.some(saysRecurring) || saysRecurring(name ?? '')))
    return null
  return {
    subject: 'small',
    vendor: null,
    severity: 'medium',
    confidence: 'suspected',
    evidence: [{ event: id, shows: said.text }],
    facts: { is: 'small', name: '', words: said.text.slice(0, 200), place },
  }
}
