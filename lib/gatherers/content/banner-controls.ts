import type { CmpRow } from '../../consent/cmp-rows'
import { classifyControl } from '../../knowledge/lexicons/classify-label'
import type { EventOf } from '../../schema/event'
import { attribute } from '../../shop/attribute'
import { paintsItself, textContrast } from './contrast'
import { labelOf } from './read-links'

export type ControlFacts = EventOf<'banner'>['controls'][number]
export interface BannerControl {
  element: Element
  text: string
  does: ControlFacts['does']
}

const CONTROLS =
  'button, a, input[type=button], input[type=submit], [role=button], [onclick], [tabindex="0"]:not(input,label)'
const MAX_CONTROLS = 40
/** What the code calls a control whose label says nothing known; only words that leave no doubt. */
const HINTS: readonly [ControlFacts['does'], RegExp][] = [
  ['reject', /reject|decline|refuse|deny|only-?(essential|necessary)|disagree/i],
  ['settings', /cookie-?settings|manage-?(cookies|preferences|consent)|customi[sz]e/i],
  ['accept', /accept|allow-?all|agree|opt-?in/i],
  ['close', /(^|[-_ ])(close|dismiss)([-_ ]|$)/i],
]

/** The controls of a banner's part, outermost only, with what each does. */
export function readControls(inside: ParentNode, row: CmpRow | null): BannerControl[] {
  const found: BannerControl[] = []
  for (const element of inside.querySelectorAll(CONTROLS)) {
    if (found.length >= MAX_CONTROLS) break
    if (found.some(control => control.element.contains(element))) continue
    const text = labelOf(element)
    if (text === '' && !element.id && element.classList.length === 0) continue
    found.push({ element, text: text.slice(0, 120), does: doesWhat(element, text, row) })
  }
  return found
}

/** What a control does: by the manager's own marks, its label, then what its code calls it. */
export function doesWhat(element: Element, text: string, row: CmpRow | null): ControlFacts['does'] {
  for (const does of ['reject', 'settings', 'save', 'accept'] as const)
    if (row?.[does] && element.matches(row[does])) return does
  if (/^[x×✕✖✗╳]$/i.test(text.trim())) return 'close'
  const sense = classifyControl(text)
  if (sense && sense.coverage >= 0.3 && sense.words <= 12) return sense.sense
  if (sense === null && text.length < 60 && !leadsAway(element)) {
    const name = `${element.id} ${attribute(element, 'class')} ${attribute(element, 'data-action')}`
    for (const [does, hint] of HINTS) if (hint.test(name)) return does
  }
  return 'other'
}

function leadsAway(element: Element): boolean {
  const href = element.getAttribute('href')
  return href !== null && !/^(#|javascript:|$)/i.test(href.trim())
}

/** A control as the log keeps it; measures it, so only for banners that are shown. */
export function measureControl({ element, text, does }: BannerControl): ControlFacts {
  const { width, height } = element.getBoundingClientRect()
  // What stands chosen already is often drawn pale: its looks say nothing of how the choice was offered.
  const isOff = element.matches(':disabled,[aria-disabled=true]')
  return {
    text,
    does,
    shape: isOff || paintsItself(element) ? 'button' : 'link',
    width: Math.max(0, Math.round(width)),
    height: Math.max(0, Math.round(height)),
    contrast: isOff ? null : textContrast(element),
  }
}
