// WCAG 2.2 relative luminance and contrast, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** Contrast ratio (1–21) of an element's text against the first opaque ground behind it; null when none can be told. */
export function textContrast(element: Element): number | null {
  const ink = parseColor(getComputedStyle(element).color)
  const ground = groundOf(element)
  if (!ink || !ground) return null
  const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a)
  return Math.round((((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)) * 100) / 100
}

/** Whether the element paints a ground or a border of its own, as buttons do. */
export function paintsItself(element: Element): boolean {
  const style = getComputedStyle(element)
  const color = parseColor(style.backgroundColor)
  if (color && color[3] > 0.1) return true
  return style.backgroundImage !== 'none' || Number.parseFloat(style.borderTopWidth) > 0
}

function groundOf(element: Element): Color | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.backgroundImage !== 'none') return null
    const color = parseColor(style.backgroundColor)
    if (color && color[3] > 0.9) return color
  }
  return [255, 255, 255, 1]
}

function parseColor(text: string): Color | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  const [red, green, blue, alpha = 1] = parts ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  return [red, green, blue, alpha]
}

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
