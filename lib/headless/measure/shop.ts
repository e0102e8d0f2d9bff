// Shop or not, which platform, which kind of page.
import type { LoadedPage } from '../measuring/load-pages'
import { nameOf, shopSeen } from '../measuring/shop-seen'
import { type MeasureContext, percent, type Table } from '../measuring/table'

/** Kinds that the index does not tell apart from 'other'. */
const kindOf = (kind: string): string => (kind === 'account' ? 'other' : kind)

export async function measure({ pages }: MeasureContext): Promise<Table> {
  const shops = pages.filter(page => page.row.kind !== 'nonshop')
  const others = pages.filter(page => page.row.kind === 'nonshop' && !page.row.shop_suspect)
  const isShop = (page: LoadedPage): boolean => shopSeen(page)?.shop != null
  const found = shops.filter(isShop)
  const wrong = others.filter(isShop)
  const named = found.filter(page => page.row.platform !== 'custom')
  const rightPlatform = named.filter(page => shopSeen(page)?.shop?.platform === page.row.platform)
  const telling = found.filter(page => !['account', 'other'].includes(page.row.kind))
  const rightKind = telling.filter(page => shopSeen(page)?.page === kindOf(page.row.kind))
  const times = pages
    .map(page => shopSeen(page)?.recognizeMs ?? 0)
    .sort((one, other) => one - other)
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
    notes: [
      `recognition takes ${median(times).toFixed(1)} ms a page (median), ${(times.at(Math.floor(times.length * 0.95)) ?? 0).toFixed(1)} ms (95 of 100)`,
    ],
    figures: { recall, falsePositiveRate: falseRate, platform, kind, medianMs: median(times) },
    errors: [
      ...wrong.map(
        page => `no shop, called one (${shopSeen(page)?.shop?.confidence}): ${nameOf(page)}`,
      ),
      ...shops.filter(page => !isShop(page)).map(page => `missed: ${nameOf(page)}`),
      ...named
        .filter(page => !rightPlatform.includes(page))
        .map(
          page =>
            `platform ${shopSeen(page)?.shop?.platform} for ${page.row.platform}: ${nameOf(page)}`,
        ),
      ...telling
        .filter(page => !rightKind.includes(page))
        .map(page => `kind ${shopSeen(page)?.page}: ${nameOf(page)}`),
    ],
  }
}

function median(sorted: number[]): number {
  return sorted[sorted.length >> 1] ?? 0
}
