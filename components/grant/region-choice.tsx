import type { Jurisdiction } from '../../lib/schema/settings'
import styles from './region-choice.module.css'

const REGIONS: readonly (readonly [Jurisdiction, string])[] = [
  ['EU', 'European Union'],
  ['UK', 'United Kingdom'],
  ['US', 'United States'],
  ['US-CA', 'California'],
  ['US-NY', 'New York'],
  ['US-CT', 'Connecticut'],
  ['US-MD', 'Maryland'],
]

interface Props {
  chosen: readonly Jurisdiction[]
  onChange(chosen: Jurisdiction[]): void
}

/** Which law a finding may cite; none is a full answer. */
export function RegionChoice({ chosen, onChange }: Props) {
  const toggle = (region: Jurisdiction) =>
    onChange(chosen.includes(region) ? chosen.filter(one => one !== region) : [...chosen, region])
  return (
    <fieldset class={styles.regions}>
      <legend class="hidden">Whose law applies to you</legend>
      {REGIONS.map(([region, name]) => (
        <label key={region}>
          <input
            type="checkbox"
            checked={chosen.includes(region)}
            onChange={() => toggle(region)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
