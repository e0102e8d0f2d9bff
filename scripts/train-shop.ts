// `npm run train:shop -- DIR`: writes lib/shop/weights.json from the labelled pages of DIR, and prints what cross-validation
// by brand says of it. A logistic model with an L2 penalty, fitted by Newton's method; brands weigh as the root of their pages.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleInPage } from '../lib/headless/measuring/bundle-in-page'
import { loadPages } from '../lib/headless/measuring/load-pages'
import { openData } from '../lib/headless/measuring/open-data'
import { PageRow } from '../lib/headless/measuring/page-row'
import { readRows } from '../lib/headless/measuring/read-rows'
import { fit, probability, type Sample } from './fit-logistic'

const PENALTY = 1
const FOLDS = 10
const root = path.join(import.meta.dirname, '..')

const data = openData(process.argv[2] ?? '../shared/data')
const rows = (readRows(data.dir, 'pages/index.jsonl', PageRow) ?? []).filter(
  row => !row.shop_suspect,
)
const script = await bundleInPage([path.join(import.meta.dirname, 'features.in-page.ts')])
const pages = await loadPages(data.dir, rows, script)
data.close()

const perBrand = new Map<string, number>()
for (const { row } of pages) perBrand.set(row.brand, (perBrand.get(row.brand) ?? 0) + 1)
const samples = pages.flatMap((page): (Sample & { brand: string })[] => {
  // Written by features.in-page.ts.
  const values = page.seen.features?.value as Record<string, number> | undefined
  const weight = 1 / Math.sqrt(perBrand.get(page.row.brand) ?? 1)
  return values
    ? [{ values, isYes: page.row.kind !== 'nonshop', weight, brand: page.row.brand }]
    : []
})
const names = [...new Set(samples.flatMap(({ values }) => Object.keys(values)))].sort()

const brands = [...perBrand.keys()].sort()
const foldOf = new Map(brands.map((brand, i) => [brand, (i * 7) % FOLDS]))
const held = samples.map(() => 0)
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fit(
    samples.filter(({ brand }) => foldOf.get(brand) !== fold),
    names,
    PENALTY,
  )
  for (const [i, sample] of samples.entries())
    if (foldOf.get(sample.brand) === fold) held[i] = probability(model, sample.values)
}
const model = fit(samples, names, PENALTY)
for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
  const count = (isYes: boolean, values: number[]): number =>
    samples.filter((sample, i) => sample.isYes === isYes && (values[i] ?? 0) >= threshold).length
  const trained = samples.map(({ values }) => probability(model, values))
  const all = samples.filter(({ isYes }) => isYes).length
  const say = (values: number[]): string =>
    `recall ${(count(true, values) / all).toFixed(3)}, ${count(false, values)} of ${samples.length - all} wrong`
  console.log(`threshold ${threshold}: held out by brand ${say(held)}; in training ${say(trained)}`)
}
const rounded = Object.fromEntries(
  Object.entries(model).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
)
writeFileSync(path.join(root, 'lib/shop/weights.json'), `${JSON.stringify(rounded, null, 2)}\n`)
