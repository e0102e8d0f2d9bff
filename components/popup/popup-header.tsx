import { Switch } from '../controls/switch'
import styles from './popup-header.module.css'

interface Props {
  /** Host or site of the tab; null on the browser's own pages. */
  site: string | null
  /** What kind of page it is, in words. */
  about: string
  /** null when there is nothing to pause. */
  paused: boolean | null
  onPause(paused: boolean): void
}

/** Where you are, and the one switch. */
export function PopupHeader({ site, about, paused, onPause }: Props) {
  return (
    <header class={styles.header}>
      <div class={styles.where}>
        <div class={styles.site} title={site ?? undefined}>
          {site ?? 'Vitrine'}
        </div>
        <div class={styles.about}>{about}</div>
      </div>
      {paused !== null && <Switch label="Pause on this shop" on={paused} onChange={onPause} />}
    </header>
  )
}
