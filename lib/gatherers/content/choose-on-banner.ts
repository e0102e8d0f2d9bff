// Clicks for the person, only when they (or the command line) asked.
import { type BannerControl, doesWhat, readControls } from './banner-controls'
import { findBanner } from './find-banner'
import { isShown } from './is-shown'

/** `first-layer`, `settings` (through a second layer), `none`: no banner, `no-control`: none that does this. */
export interface Chosen {
  how: 'first-layer' | 'settings' | 'none' | 'no-control'
  control: string | null
}

const LAYER_WAIT = 2500
const LOOK_EVERY = 150
const SWITCHES =
  'input[type="checkbox"]:checked:not(:disabled), [role="switch"][aria-checked="true"]:not([aria-disabled="true"])'

/** Accepts or rejects on the page's banner; resolves to what was done. Never throws. */
export async function chooseOnBanner(
  document: Document,
  choice: 'accept' | 'reject',
): Promise<Chosen> {
  const banner = findBanner(document)
  if (!banner) return { how: 'none', control: null }
  const direct = pick(banner.controls, choice)
  if (direct) return click(direct, 'first-layer')
  const settings = pick(banner.controls, 'settings')
  if (!settings || choice === 'accept') return { how: 'no-control', control: null }
  click(settings, 'settings')
  for (let waited = 0; waited < LAYER_WAIT; waited += LOOK_EVERY) {
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
    const layer = secondLayer(document)
    const reject = pick(layer, 'reject')
    if (reject) return click(reject, 'settings')
    const save = pick(layer, 'save')
    if (save && waited >= LAYER_WAIT / 2) {
      switchOff(document)
      return click(save, 'settings')
    }
  }
  return { how: 'no-control', control: null }
}

function pick(
  controls: readonly BannerControl[],
  does: BannerControl['does'],
): BannerControl | undefined {
  return controls.find(control => control.does === does && isShown(control.element))
}

function secondLayer(document: Document): BannerControl[] {
  const banner = findBanner(document)
  const dialogs = [
    ...document.querySelectorAll('dialog[open], [role="dialog"], [aria-modal="true"]'),
  ]
  return [
    ...(banner?.controls ?? []),
    ...dialogs.flatMap(dialog => readControls(dialog, null)),
  ].map(control => ({
    ...control,
    does: doesWhat(control.element, control.text, banner?.row ?? null),
  }))
}

function switchOff(document: Document): void {
  const inside = findBanner(document)?.inside ?? document
  for (const box of inside.querySelectorAll(SWITCHES)) if (box instanceof HTMLElement) box.click()
}

function click({ element, text }: BannerControl, how: Chosen['how']): Chosen {
  if (element instanceof HTMLElement) element.click()
  return { how, control: text.slice(0, 120) }
}
