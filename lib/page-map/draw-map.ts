// Everything stands in one closed shadow root on one element without attributes, beside the page's own body. Nothing of
// the page is changed, and nothing is left behind.
import { findAgain } from './find-again'
import { MAP_STYLE } from './map-style'
import type { MapCount, MappedBlock } from './mapped-block'
import { type Mark, placeMarks } from './place-marks'

export interface PageMap {
  count: MapCount
  hide(): void
}

interface Drawn extends Mark {
  block: MappedBlock
}

/** Draws the blocks that are still there; `gone` is called once it was taken away, by whomever. */
export function drawMap(view: Window, blocks: readonly MappedBlock[], gone: () => void): PageMap {
  const page = view.document
  const host = page.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const layer = make(page, 'div', 'map')
  const marks = blocks.flatMap((block): Drawn[] => {
    const element = findAgain(page, block)
    return element ? [{ element, block, ...drawn(page, block) }] : []
  })
  const count = { outlined: marks.length, lost: blocks.length - marks.length }
  const ended = new AbortController()
  let frame = 0
  const sizes = new ResizeObserver(() => later())
  const later = () => {
    if (frame === 0) frame = view.requestAnimationFrame(place)
  }
  const place = () => {
    frame = 0
    if (marks.length > 0 && marks.every(({ element }) => !element.isConnected)) hide()
    else placeMarks(marks, host)
  }
  const hide = () => {
    ended.abort()
    sizes.disconnect()
    view.cancelAnimationFrame(frame)
    host.remove()
    gone()
  }
  layer.append(...marks.flatMap(({ box, label }) => [box, label]), bar(page, count, marks, hide))
  root.append(layer)
  dress(page, root)
  page.documentElement.append(host)
  placeMarks(marks, host)
  const { signal } = ended
  view.addEventListener('scroll', later, { capture: true, passive: true, signal })
  view.addEventListener('resize', later, { signal })
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  view.addEventListener('keydown', close, { capture: true, signal })
  for (const { element } of marks) sizes.observe(element)
  sizes.observe(page.documentElement)
  return { count, hide }
}

/** A constructed sheet needs no leave of the page's policy; where the browser keeps it from us, an element does. */
function dress(page: Document, root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(MAP_STYLE)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.prepend(Object.assign(page.createElement('style'), { textContent: MAP_STYLE }))
  }
}

function drawn(page: Document, block: MappedBlock): Pick<Mark, 'box' | 'label'> {
  const box = make(page, 'div', 'box')
  const label = make(page, 'div', 'label')
  for (const part of [box, label]) part.dataset.personal = String(block.isPersonal)
  label.append(
    Object.assign(page.createElement('b'), { textContent: titleOf(block) }),
    ...linesOf(block).map(line =>
      Object.assign(page.createElement('small'), { textContent: line }),
    ),
  )
  return { box, label }
}

/** Why we say so, what left for it, and what turns it off. */
function linesOf({ because, leaving, way }: MappedBlock): string[] {
  return [because, leaving, ...(way ? [`Way out: ${way.label.replace(/\.$/, '')}.`] : [])]
}

function titleOf({ says, grade, isPersonal, company }: MappedBlock): string {
  const counted = isPersonal && grade !== 'for-you' ? 'counted as personal' : null
  return [says, counted, company].filter(Boolean).join(' · ')
}

function bar(
  page: Document,
  { outlined, lost }: MapCount,
  marks: readonly Drawn[],
  hide: () => void,
): Element {
  const own = make(page, 'div', 'bar')
  own.setAttribute('role', 'region')
  own.setAttribute('aria-label', 'Vitrine’s map of this page')
  const words = page.createElement('p')
  words.setAttribute('role', 'status')
  words.textContent = `Vitrine outlined ${outlined} ${outlined === 1 ? 'block' : 'blocks'}${lost > 0 ? `; ${lost} could not be found again` : ''}.`
  let at = -1
  const go = (by: number) => {
    at = (at + by + marks.length + (at < 0 && by < 0 ? 1 : 0)) % marks.length
    for (const [index, { box }] of marks.entries()) box.dataset.current = String(index === at)
    const mark = marks[at]
    mark?.element.scrollIntoView({ block: 'center', behavior: 'instant' })
    if (mark)
      words.textContent = `${at + 1} of ${marks.length}: ${titleOf(mark.block)}, ${linesOf(mark.block).join(' ')}`
  }
  own.append(words)
  if (marks.length > 1)
    own.append(
      button(page, 'Previous', () => go(-1)),
      button(page, 'Next', () => go(1)),
    )
  own.append(button(page, 'Hide', hide))
  return own
}

function button(page: Document, name: string, press: () => void): Element {
  const made = Object.assign(page.createElement('button'), { type: 'button', textContent: name })
  made.addEventListener('click', press)
  return made
}

function make(page: Document, tag: 'div', name: string): HTMLElement {
  return Object.assign(page.createElement(tag), { className: name })
}
