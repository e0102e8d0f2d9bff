import { PRICE_DAYS } from '../../lib/prices/price-record'
import type { Jurisdiction, Settings } from '../../lib/schema/settings'
import { ConfirmButton } from '../controls/confirm-button'
import { Switch } from '../controls/switch'
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
  onGpc(on: boolean): void
  onPersona(persona: string): void
  onImport(file: File): void
  onDeleteAll(): void
}

interface Props extends SettingsActions {
  settings: Settings
  grant: GrantState
  size: LogSize | null
  /** What the last deletion said; empty before. */
  said: string
  /** What the last import said; empty before. */
  imported: string
}

/** Everything a person can set, and the way to be rid of it all. */
export function SettingsView(props: Props) {
  const { settings, grant, size, said, imported } = props
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
        <Card title="Global Privacy Control">
          <p class="soft">
            Tells every site you open that you do not want your data sold or shared. Shops then show
            whether they follow it.
          </p>
          <div class={styles.switch}>
            <Switch label="Send Global Privacy Control" on={settings.gpc} onChange={props.onGpc} />
          </div>
        </Card>
        <Card title="Whose visits these are">
          <Persona persona={settings.persona} onChange={props.onPersona} />
        </Card>
        <Card title="How long it keeps events">
          <Retention days={settings.retentionDays} onChange={props.onRetention} />
          <p class="soft">
            The prices you saw are kept for {PRICE_DAYS} days whatever is set here, so that a “was”
            price can be checked. They go with their shop, or when you delete everything.
          </p>
        </Card>
        <Card title="Paused shops">
          <Paused sites={settings.paused} onResume={props.onResume} />
        </Card>
        <Card title="Import an export">
          <p class="soft">
            Its visits are added to your log; what is there already stays as it is. A file that was
            changed since it was written is refused.
          </p>
          <input
            type="file"
            accept=".json,application/json"
            aria-label="Import an export"
            onChange={event => {
              const [file] = event.currentTarget.files ?? []
              if (file) props.onImport(file)
              event.currentTarget.value = ''
            }}
          />
          <p role="status" class={styles.said}>
            {imported}
          </p>
        </Card>
        <Card title="Delete">
          <p>{size ? sizeSentence(size) : 'The log cannot be read. It can still be deleted.'}</p>
          <div>
            <ConfirmButton
              label="Delete everything"
              question="This deletes every event, finding, price and verdict from this device. It cannot be undone. Settings stay."
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

function Persona({ persona, onChange }: { persona: string; onChange(persona: string): void }) {
  return (
    <label class={styles.retention}>
      Label
      <input
        type="text"
        maxLength={60}
        value={persona}
        onChange={event => {
          const label = event.currentTarget.value.trim()
          if (label !== '') onChange(label)
        }}
      />
      <span class="soft">
        goes with each new visit, so that exports of several people can be compared
      </span>
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
