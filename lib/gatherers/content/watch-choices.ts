// Listens only: a click on a consent control is noted while it happens, and nothing about it is changed.
import type { EventOf } from '../../schema/event'
import { doesWhat } from './banner-controls'
import { findBanner } from './find-banner'
import { knownMarks } from './known-marks'
import { labelOf } from './read-links'

type Choice = Pick<EventOf<'consent-choice'>, 'type' | 'choice' | 'by' | 'control'>
const CONTROL =
  'button, a, input[type="button"], input[type="submit"], [role="button"], [onclick], [tabindex="0"]'
const CHOICES = new Set(['accept', 'reject', 'save', 'close'])

/**
 * Calls `chosen` when the person (or `isOurs()`: Vitrine, as asked) answers the banner. A page's script that clicks
 * Accept by itself is no answer.
 */
export function watchChoices(
  document: Document,
  isOurs: () => boolean,
  chosen: (choice: Choice) => void,
): void {
  document.addEventListener(
    'click',
    event => {
      const by = isOurs() ? 'vitrine' : isByPerson(event) ? 'person' : null
      const choice = by && readChoice(document, event)
      if (choice) chosen({ ...choice, by })
    },
    { capture: true, passive: true },
  )
}

/** Pages pass a person's touch or key on as a click of their own making, within the moment that browsers allow for it. */
function isByPerson({ isTrusted }: Event): boolean {
  return isTrusted || navigator.userActivation.isActive
}

function readChoice(document: Document, event: Event): Omit<Choice, 'by'> | null {
  const path = event.composedPath().filter(target => target instanceof Element)
  const control = path.find(element => element.matches(CONTROL))
  if (!control) return null
  const { cmps } = knownMarks()
  const roots = cmps.map(row => row.root).join(', ')
  const known = roots === '' ? undefined : path.find(element => element.matches(roots))
  const banner = known ? null : findBanner(document)
  if (!known && !(banner && path.includes(banner.element))) return null
  const row = known ? (cmps.find(each => known.matches(each.root)) ?? null) : (banner?.row ?? null)
  const text = labelOf(control).slice(0, 120)
  const does = doesWhat(control, text, row)
  if (!CHOICES.has(does) || does === 'settings' || does === 'other') return null
  return { type: 'consent-choice', choice: does, control: text }
}
