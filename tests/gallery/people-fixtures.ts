// Twelve made-up people on one shop: members pay less for one product, and see one list in another order.
import { type Compared, compareInSteps } from '../../lib/fairness/disparities'
import { observe } from '../../lib/fairness/observations'
import { type Person, peopleOf } from '../../lib/fairness/people'
import { seeded } from '../../lib/fairness/seeded'
import type { Bundle, ExportedEvent } from '../../lib/schema/bundle'

const AT = '2026-11-22T10:00:00.000Z'
const NAMES = ['Trail Jacket', 'Wool Socks', 'Head Torch', 'Dry Bag', 'Flask', 'Camp Mug']

export interface World {
  /** People of each of the two groups. */
  each: number
  /** Share by which the second group pays more for the first product, and for no other. */
  planted: number
  seed: number
}

/** Exports of both groups, members first. */
export function exportsOf({ each, planted, seed }: World): Pick<Bundle, 'visits' | 'events'>[] {
  const random = seeded(seed)
  return Array.from({ length: each * 2 }, (_, person) => {
    const isGuest = person >= each
    const visit = `${seed}-${person}`
    const products = NAMES.map((name, at) => {
      const up = isGuest && at === 0 ? 1 + planted : 1
      const amount = Number(((20 + at * 15) * up * (1 + (random() - 0.5) * 0.02)).toFixed(2))
      return {
        name,
        url: `https://shop.example/p/${at}`,
        price: { amount, currency: 'EUR' },
      }
    })
    // The dearest last for members; for guests as well, unless something was planted.
    if (isGuest && planted > 0) products.reverse()
    return {
      visits: [visitOf(visit, isGuest ? 'guest' : 'member')],
      events: [block(visit, products)],
    }
  })
}

function visitOf(id: string, persona: string): Bundle['visits'][number] {
  return {
    id,
    site: 'shop.example',
    url: 'https://shop.example/c/all',
    startedAt: AT,
    shop: { confidence: 0.9, platform: 'custom', because: ['a list of products'] },
    page: 'category',
    persona,
    consent: 'none',
    gpc: false,
    asked: false,
  }
}

function block(visit: string, products: object[]): ExportedEvent {
  const event = {
    id: `b-${visit}`,
    visit,
    at: AT,
    vendor: null,
    type: 'block',
    heading: 'All products',
    grade: 'unknown',
    items: products.length,
    products,
    selector: '#all',
    because: ['tiles'],
    why: null,
  }
  // An exported event tells no type but its own `type`.
  return event as unknown as ExportedEvent
}

/** The exports as people, each file under its own name. */
export function people(world: World = { each: 6, planted: 0.12, seed: 3 }): Person[] {
  return exportsOf(world).flatMap((bundle, at) => peopleOf(`person-${at + 1}.json`, bundle).people)
}

export function comparedPeople(all: readonly Person[] = people()): Compared {
  const steps = compareInSteps(observe(all), seeded(1))
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const [first] = step.value.scarce
    if (first) return step.value
    const scarce = {
      kind: 'price' as const,
      subject: 'shop.example rope',
      name: 'Climbing Rope',
      site: 'shop.example',
      groups: [
        { label: 'member', observations: 2 },
        { label: 'guest', observations: 6 },
      ],
      isNeverTogether: false,
    }
    return { ...step.value, scarce: [scarce] }
  }
}
