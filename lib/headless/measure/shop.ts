// Shop or not, which platform, which kind of page.
import type { LoggedPage } from '../measuring/log-pages'
import { nameOf } from '../measuring/page-row'
import { type MeasureContext, percent, type Table } from '../measuring/table'

/** Kinds that the index does not tell apart from 'other'. */
const kindOf = (kind: string): string => (kind === 'account' ? 'other' : kind)

export const needs = ['pages']

export async function measure({ pages: all }: MeasureContext): Promise<Table> {
  const pages = all.filter(page => !page.error)
  const shops = pages.filter(page => page.row.kind !== 'nonshop')
  const others = pages.filter(page => page.row.kind === 'nonshop' && !page.row.shop_suspect)
  const isShop = (page: LoggedPage): boolean => page.visit !== null
  const found = shops.filter(isShop)
  const wrong = others.filter(isShop)
  const named = found.filter(page => page.row.platform !== 'custom')
  const rightPlatform = named.filter(page => page.visit?.shop.platform === page.row.platform)
  const telling = found.filter(page => !['account', 'other'].includes(page.row.kind))
  const rightKind = telling.filter(page => page.visit?.page === kindOf(page.row.kind))
  const recall = found.length / Math.max(1, shops.length)
  const falseRate = wrong.length / Math.max(1, others.length)
  const platform = rightPlatform.length / Math.max(1, named.length)
  const kind = rightKind.length / Math.max(1, telling.length)
  const suspects = pages.filter(page => page.row.shop_suspect)
  return {
    title: 'Shop recognition',
    columns: ['', 'right', 'of', 'rate'],
    rows: [
      ['shop pages recognized', found.length, shops.length, percent(recall)],
      ['other pages called shops', wrong.length, others.length, percent(falseRate, 2)],
      [
        'suspects called shops (left out above)',
        suspects.filter(isShop).length,
        suspects.length,
        '',
      ],
      [
        'platform right, where it is a known one',
        rightPlatform.length,
        named.length,
        percent(platform),
      ],
      [
        'kind right: product, category, cart, checkout, home',
        rightKind.length,
        telling.length,
        percent(kind),
      ],
    ],
    notes: ['A page is a shop when the extension logged a visit for it.'],
    figures: { recall, falsePositiveRate: falseRate, platform, kind },
    errors: [
      ...wrong.map(page => `no shop, called one (${page.visit?.shop.confidence}): ${nameOf(page)}`),
      ...shops.filter(page => !isShop(page)).map(page => `missed: ${nameOf(page)}`),
      ...named
        .filter(page => !rightPlatform.includes(page))
        .map(
          page => `platform ${page.visit?.shop.platform} for ${page.row.platform}: ${nameOf(page)}`,
        ),
      ...telling
        .filter(page => !rightKind.includes(page))
        .map(page => `kind ${page.visit?.page}: ${nameOf(page)}`),
    ],
  }
}
