// Price strings of real pages: amount, and amount with currency.
import * as z from 'zod/mini'
import { findCurrency } from '../../shop/find-currency'
import { type ParsedPrice, parsePrice } from '../../shop/parse-price'
import { readRows } from '../measuring/read-rows'
import { type MeasureContext, percent, type Table } from '../measuring/table'

const PriceRow = z.object({
  price_raw: z.nullable(z.string()),
  currency_raw: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  amount_float: z.nullable(z.union([z.number(), z.string()])),
  decimal_separator: z.optional(z.string()),
})
type PriceRow = z.infer<typeof PriceRow>

export const needs = ['prices.json']

export async function measure({ dir }: MeasureContext): Promise<Table | null> {
  const rows = readRows(dir, 'prices.json', PriceRow)
  if (!rows) return null
  const judged = rows.map(row => ({ row, told: read(row) }))
  const amounts = judged.filter(({ row, told }) => isAmount(row, told))
  const both = amounts.filter(({ row, told }) => isCurrency(row, told))
  const rate = (part: number): number => part / Math.max(1, rows.length)
  return {
    title: 'Price strings',
    columns: ['', 'right', 'of', 'rate'],
    rows: [
      ['amount', amounts.length, rows.length, percent(rate(amounts.length))],
      ['amount and currency', both.length, rows.length, percent(rate(both.length))],
    ],
    notes: [
      'A currency is right as the same sign or the same ISO code. The best published parser reads 1,028 of 1,162 (88.5 %).',
    ],
    figures: { amount: rate(amounts.length), amountAndCurrency: rate(both.length) },
    errors: judged
      .filter(each => !both.includes(each))
      .map(
        ({ row, told }) =>
          `${JSON.stringify(row.price_raw)} is ${row.amount_float} ${row.currency}, read as ${told?.amount ?? null} ${told?.sign ?? null}`,
      ),
  }
}

function read(row: PriceRow): ParsedPrice | null {
  const { decimal_separator: decimal } = row
  return parsePrice(row.price_raw ?? '', {
    ...(row.currency_raw ? { currency: row.currency_raw } : {}),
    ...(decimal === '.' || decimal === ',' ? { decimal } : {}),
  })
}

function isAmount(row: PriceRow, told: ParsedPrice | null): boolean {
  if (row.amount_float === null || told === null) return row.amount_float === null && told === null
  return Math.abs(told.amount - Number(row.amount_float)) < 1e-9
}

function isCurrency(row: PriceRow, told: ParsedPrice | null): boolean {
  if (told === null || row.currency === null) return told === null || told.sign === null
  return (
    told.sign === row.currency || told.currency === findCurrency(`1 ${row.currency}`, 0, 1)?.code
  )
}
