import { useState } from 'preact/hooks'
import styles from './confirm-button.module.css'

interface Props {
  label: string
  /** What will be gone, in one sentence. */
  question: string
  yes: string
  onConfirm(): void
}

/** A button that asks once, in the page, before it does what cannot be undone. */
export function ConfirmButton({ label, question, yes, onConfirm }: Props) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    )
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <div class={styles.confirm} role="alertdialog" aria-label={label}>
      <p>{question}</p>
      <button type="button" class={styles.yes} onClick={confirm}>
        {yes}
      </button>
      <button type="button" ref={focus} onClick={() => setAsking(false)}>
        Keep it
      </button>
    </div>
  )
}

/** The harmless answer gets the focus, so that a second Enter deletes nothing. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus()
}
