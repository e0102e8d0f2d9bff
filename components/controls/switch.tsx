import styles from './switch.module.css'

interface Props {
  label: string
  on: boolean
  onChange(on: boolean): void
}

/** A labelled on-off switch; space and enter turn it, as on any button. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      class={styles.switch}
      onClick={() => onChange(!on)}
    >
      <span>{label}</span>
      <i class={styles.track} aria-hidden="true" />
    </button>
  )
}
