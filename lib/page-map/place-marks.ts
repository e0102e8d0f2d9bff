/** A rectangle in the window, CSS pixels. */
export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** An outline and its label, which belong to one element of the page. */
export interface Mark {
  element: Element
  box: HTMLElement
  label: HTMLElement
}

/** Puts every outline where its element is now. All is measured first and moved after: the page is laid out once. */
export function placeMarks(marks: readonly Mark[], host: Element): void {
  // A page may have moved even what is fixed (a transform on its root): the host's own place is taken off.
  const { left, top, width } = host.getBoundingClientRect()
  const measured = marks.map(mark => ({
    mark,
    of: mark.element.getBoundingClientRect(),
    label: { width: mark.label.offsetWidth, height: mark.label.offsetHeight },
  }))
  const taken: Rect[] = []
  for (const { mark, of, label } of measured) {
    const rect = { x: of.left - left, y: of.top - top, width: of.width, height: of.height }
    const isThere = mark.element.isConnected && rect.width > 0 && rect.height > 0
    mark.box.hidden = !isThere
    mark.label.hidden = !isThere
    if (!isThere) continue
    move(mark.box, rect)
    mark.box.style.width = `${rect.width}px`
    mark.box.style.height = `${rect.height}px`
    const place = labelPlace(rect, label.width === 0 ? { width: 200, height: 44 } : label, width)
    move(mark.label, freePlace(place, taken))
  }
}

function move(element: HTMLElement, { x, y }: Pick<Rect, 'x' | 'y'>): void {
  element.style.transform = `translate(${x}px, ${y}px)`
}

/** Above the block; at the window's upper edge while the block runs past it; never past its sides. */
export function labelPlace(
  block: Rect,
  label: { width: number; height: number },
  width: number,
): Rect {
  const above = block.y - label.height - 2
  const lowest = block.y + block.height - label.height
  const y = above >= 0 ? above : Math.min(4, lowest)
  const x = Math.max(4, Math.min(block.x, width - label.width - 4))
  return { ...label, x, y }
}

/** Below the labels that stand there already. */
export function freePlace(place: Rect, taken: Rect[]): Rect {
  let free = place
  for (const other of taken)
    if (overlap(free, other)) free = { ...free, y: other.y + other.height + 2 }
  taken.push(free)
  return free
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
