import type { ComponentChildren } from 'preact'
import styles from './chip.module.css'

/** A short word in a pill; `tone` is a confidence, or nothing. */
export function Chip({ tone, children }: { tone?: string; children: ComponentChildren }) {
  return (
    <span class={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
