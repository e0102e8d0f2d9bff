import type { Verdict } from '../../lib/schema/finding'
import styles from './verdict-buttons.module.css'

export type Says = Verdict['says']

const ANSWERS: readonly (readonly [Says, string])[] = [
  ['right', 'Right'],
  ['wrong', 'Wrong'],
  ['not-sure', 'Not sure'],
]

interface Props {
  /** What the person said before; null if nothing. */
  says: Says | null
  /** null takes the word back. */
  onSay(says: Says | null): void
}

/** The person's last word on a finding. It stays on this device. */
export function VerdictButtons({ says, onSay }: Props) {
  return (
    <fieldset class={styles.verdict}>
      <legend>Was it right?</legend>
      {ANSWERS.map(([answer, word]) => (
        <button
          key={answer}
          type="button"
          aria-pressed={says === answer}
          onClick={() => onSay(says === answer ? null : answer)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
