import type { Jurisdiction, Settings } from '../../lib/schema/settings'
import { ConfirmButton } from '../controls/confirm-button'
import { GrantChoice, type GrantState } from '../grant/grant-choice'
import { RegionChoice } from '../grant/region-choice'
import { counted } from '../words/counted'
import type { LogSize } from './frame'
import { Card, SectionHead } from './section'
import styles from './settings-view.module.css'

export interface SettingsActions {
  onAll(): void
  onPicked(): void
  onRegions(regions: Jurisdiction[]): void
  onRetention(days: number): void
  onResume(site: string): void
  onDeleteAll(): void
}

interface Props extends SettingsActions {
  settings: Settings
  grant: GrantState
  size: LogSize | null
  /** What the last deletion said; empty before. */
  said: string
}

/** Everything a person can set, and the way to be rid of it all. */
export function SettingsView(props: Props) {
  const { settings, grant, size, said } = props
  return (
    <>
      <SectionHead title="Settings" />
      <div class={styles.cards}>
        <Card title="Where Vitrine watches">
          <GrantChoice
            state={grant}
            onAll={props.onAll}
            onPicked={props.onPicked}
            onRevoke={props.onPicked}
          />
        </Card>
        <Card title="Whose law applies to you">
          <p class="soft">Findings then cite the duty that bears on them. None is fine.</p>
          <RegionChoice chosen={settings.jurisdictions} onChange={props.onRegions} />
        </Card>
        <Card title="How long it keeps events">
          <Retention days={settings.retentionDays} onChange={props.onRetention} />
        </Card>
        <Card title="Paused shops">
          <Paused sites={settings.paused} onResume={props.onResume} />
        </Card>
        <Card title="Delete">
          <p>{size ? sizeSentence(size) : 'The log cannot be read. It can still be deleted.'}</p>
          <div>
            <ConfirmButton
              label="Delete everything"
              question="This deletes every event, finding and verdict from this device. It cannot be undone. Settings stay."
              yes="Yes, delete everything"
              onConfirm={props.onDeleteAll}
            />
          </div>
          <p role="status" class={styles.said}>
            {said}
          </p>
        </Card>
      </div>
    </>
  )
}

function sizeSentence({ events, shops }: LogSize): string {
  return `The log holds ${counted(events, 'event')} of ${counted(shops, 'shop')}.`
}

function Retention({ days, onChange }: { days: number; onChange(days: number): void }) {
  return (
    <label class={styles.retention}>
      Days
      <input
        type="number"
        min="1"
        max="400"
        step="1"
        value={days}
        onChange={event => {
          const { value, valueAsNumber, validity } = event.currentTarget
          if (value && validity.valid) onChange(valueAsNumber)
        }}
      />
      <span class="soft">from 1 to 400; older events are deleted each day</span>
    </label>
  )
}

function Paused({ sites, onResume }: { sites: readonly string[]; onResume(site: string): void }) {
  if (sites.length === 0) return <p class="soft">Vitrine is paused on no shop.</p>
  return (
    <ul class={styles.paused}>
      {sites.map(site => (
        <li key={site}>
          <span>{site}</span>
          <button type="button" onClick={() => onResume(site)} aria-label={`Resume on ${site}`}>
            Resume
          </button>
        </li>
      ))}
    </ul>
  )
}
