// Price, currency, availability and article number against the human-read truth of tier A pages.

import { findCurrency } from '../../shop/find-currency'
import { nameOf } from '../measuring/page-row'
import { productOf, type Told } from '../measuring/product-of'
import { type Counts, type MeasureContext, scores, type Table } from '../measuring/table'

type Field = 'price' | 'currency' | 'availability' | 'sku'

export const needs = ['pages']

export async function measure({ pages }: MeasureContext): Promise<Table> {
  const fields: Field[] = ['price', 'currency', 'availability', 'sku']
  const counts: Record<Field, Counts> = {
    price: { hit: 0, wrong: 0, missed: 0 },
    currency: { hit: 0, wrong: 0, missed: 0 },
    availability: { hit: 0, wrong: 0, missed: 0 },
    sku: { hit: 0, wrong: 0, missed: 0 },
  }
  const errors: string[] = []
  for (const page of pages.filter(({ row, error }) => row.tier === 'A' && row.truth && !error)) {
    const product = productOf(page)
    for (const field of fields) {
      const truth = page.row.truth?.[field] ?? []
      const told = tell(product, field)
      // Currency is judged only where a person read one: many pages show a bare number.
      if (field === 'currency' && truth.length === 0) continue
      const isRight = told !== null && truth.some(value => isSame(field, told, value))
      if (isRight) counts[field].hit++
      else {
        if (told !== null) counts[field].wrong++
        if (truth.length > 0) counts[field].missed++
        if (told !== null || truth.length > 0)
          errors.push(`${field} ${told} for ${truth.join(' or ') || 'none'}: ${nameOf(page)}`)
      }
    }
  }
  const scored = fields.map(field => ({ field, ...scores(counts[field]), ...counts[field] }))
  return {
    title: 'Product facts (tier A, human-read)',
    columns: ['', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'Zyte', 'extruct'],
    rows: scored.map(({ field, hit, wrong, missed, precision, recall, f1 }) => [
      field,
      hit,
      wrong,
      missed,
      precision.toFixed(3),
      recall.toFixed(3),
      f1.toFixed(3),
      baselines[field]?.[0] ?? '',
      baselines[field]?.[1] ?? '',
    ]),
    notes: [
      'A wrong answer counts as wrong and as missed. Article numbers are compared without separators.',
    ],
    figures: Object.fromEntries(scored.map(({ field, f1 }) => [`${field}F1`, f1])),
    errors,
  }
}

/** F1 that shared/data/README.md names for the same pages. */
const baselines: Partial<Record<Field, [string, string]>> = {
  price: ['.918', '.685'],
  availability: ['.957', '.626'],
  sku: ['.841', '.537'],
}

function tell(product: Told | null, field: Field): string | null {
  if (!product) return null
  if (field === 'price') return product.price ? String(product.price.amount) : null
  if (field === 'currency') return product.price?.currency ?? null
  return product[field]
}

function isSame(field: Field, told: string, truth: string): boolean {
  if (field === 'price') return Math.abs(Number(told) - Number(truth)) < 0.005
  if (field === 'availability') return told === truth
  if (field === 'sku') return bare(told) === bare(truth)
  const named = findCurrency(`1 ${truth}`, 0, 1)
  return named?.code === told || (named?.shared === true && ['TWD', 'CLP', 'USD'].includes(told))
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
