// Everything on the page that can be set against the noise floor, measured; what it amounts to is judged in verdict.ts.
import { setDistance } from './difference'
import { allOf, type SnapshotLook } from './looks'
import { measureBlock } from './measure-blocks'
import { measurePrices } from './measure-prices'
import { type Measured, measured, type Subject } from './measured'
import { textsApart } from './texts-apart'

const PRESSURE_MARGIN = 0.1

/** All that was measured in these looks. */
export function measure(looks: readonly SnapshotLook[]): Measured[] {
  const keys = looks.flatMap(allOf).flatMap(({ blocks }) => blocks.map(({ key }) => key))
  return [
    ...measurePrices(looks),
    ...[...new Set(keys)].flatMap(key => measureBlock(looks, key)),
    ...measurePressure(looks),
  ]
}

function measurePressure(looks: readonly SnapshotLook[]): Measured[] {
  if (looks.flatMap(allOf).every(snapshot => snapshot.pressure.length === 0)) return []
  const subject: Subject = { kind: 'pressure', key: 'pressure', label: 'Texts that press' }
  const found = measured(looks, subject, snapshot => snapshot.pressure, {
    distance: setDistance,
    margin: PRESSURE_MARGIN,
    show: texts => texts.join(' · ') || 'none',
  })
  const apart = textsApart(looks)
  return [apart.length > 0 ? { ...found, apart } : found]
}
