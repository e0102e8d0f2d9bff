// Numbers as people write prices: groups by comma, dot, space, apostrophe, or by the hundred (Indian), and odd decimals.

export interface FoundAmount {
  amount: number
  start: number
  end: number
}

const digits: Record<string, string> = {}
for (const first of [0x0660, 0x06f0, 0xff10, 0x0966])
  for (let i = 0; i < 10; i++) digits[String.fromCharCode(first + i)] = String(i)

/** Same length as the input: other scripts' digits, all spaces, dashes and apostrophes made plain. */
export function plainDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹０-９०-९]/g, digit => digits[digit] ?? digit)
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, ' ')
    .replace(/[’‘´`ʼ′]/g, "'")
    .replace(/٬/g, ',')
    .replace(/٫/g, '.')
    .replace(/[，]/g, ',')
}

const grouped = String.raw`\d{1,3}(?:[ ,.'](?=\d{3}(?!\d))\d{3})+|\d{1,3}(?:,\d{2})+,\d{3}|\d+`
const number = new RegExp(
  String.raw`(?<![\d])((?:${grouped})(?:'(?=\d{3},))?(?:[.,] ?\d+)*|[.,]+\d[\d.,]*)`,
  'g',
)

/** All numbers of a text in order; `decimal` forces the decimal separator. Percentages and counts ("12x") are left out. */
export function readAmounts(text: string, decimal?: '.' | ',', thousandths = false): FoundAmount[] {
  const found: FoundAmount[] = []
  for (const match of text.matchAll(number)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    if (isNoPrice(text, end)) continue
    const amount = toNumber(raw, decimal, thousandths)
    if (Number.isFinite(amount)) found.push({ amount, start, end })
  }
  return found
}

function isNoPrice(text: string, end: number): boolean {
  const after = text.slice(end, end + 3)
  return /^ ?[%‰]/.test(after) || /^ ?[x×](?: |$)/i.test(after)
}

/** One number's text to its value; NaN when it is none. */
export function toNumber(raw: string, decimal?: '.' | ',', thousandths = false): number {
  const text = raw
    .replace(/([.,]) (?=\d)/g, '$1')
    .replace(/[ ']/g, '')
    .replace(/[.,]+$/, '')
  const point = decimal ?? decimalOf(text, thousandths)
  const whole = point === null ? text : text.slice(0, text.lastIndexOf(point))
  const part = point === null ? '' : text.slice(text.lastIndexOf(point) + 1)
  const clean = `${whole.replace(/[.,]/g, '') || '0'}${part ? `.${part.replace(/[.,]/g, '')}` : ''}`
  return Number(clean)
}

function decimalOf(text: string, thousandths: boolean): '.' | ',' | null {
  const dot = text.lastIndexOf('.')
  const comma = text.lastIndexOf(',')
  if (dot < 0 && comma < 0) return null
  const last = dot > comma ? '.' : ','
  const times = text.split(last).length - 1
  const after = text.length - Math.max(dot, comma) - 1
  const isMixed = dot >= 0 && comma >= 0
  if (times > 1) return after === 3 ? null : last
  if (isMixed || after !== 3) return last
  return thousandths || /^0?[.,]/.test(text) ? last : null
}
