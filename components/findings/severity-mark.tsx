import type { Severity } from '../../lib/schema/finding'
import { SEVERITY } from '../words/severity'
import styles from './severity-mark.module.css'

/** A small shape: square high, disk medium, triangle low, ring for information, tick good. Its word is read aloud. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span class={styles.mark} data-severity={severity} title={SEVERITY[severity]}>
      <span class="hidden">{SEVERITY[severity]}: </span>
    </span>
  )
}
