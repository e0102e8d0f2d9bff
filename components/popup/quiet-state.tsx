import type { PopupState } from './popup-state'
import styles from './quiet-state.module.css'

type Quiet = Exclude<PopupState, { is: 'shop' }>

interface Words {
  title: string
  text: string
  canAudit?: boolean
  canGrant?: boolean
}

interface Props {
  state: Quiet
  /** Why the last audit could not start; empty if it did. */
  refusal: string
  onAudit(): void
}

/** Everything but a shop's findings: what holds, what is kept, and the one thing to do about it. */
export function QuietState({ state, refusal, onAudit }: Props) {
  const { title, text, canAudit, canGrant } = wordsFor(state)
  return (
    <section class={styles.quiet} data-is={state.is}>
      <h1>{title}</h1>
      <p class="soft">{text}</p>
      {(canAudit || canGrant) && (
        <div class={styles.acts}>
          {canAudit && (
            <button type="button" class="primary" onClick={onAudit}>
              Audit this page
            </button>
          )}
          {canGrant && (
            <a class="button" href="/onboarding.html" target="_blank" rel="noreferrer">
              Choose where to watch
            </a>
          )}
        </div>
      )}
      <p role="alert" class={styles.refusal}>
        {refusal}
      </p>
    </section>
  )
}

function wordsFor(state: Quiet): Words {
  switch (state.is) {
    case 'loading':
      return { title: 'One moment.', text: 'Reading what was seen.' }
    case 'browser-page':
      return {
        title: 'This page belongs to your browser.',
        text: 'Extensions cannot look here. Open a shop, then open Vitrine.',
      }
    case 'private':
      return {
        title: 'This is a private window.',
        text: 'Vitrine does not look and keeps nothing here.',
      }
    case 'no-permission':
      return {
        title: 'Vitrine is not watching this page.',
        text: 'You pick shops one by one. Audit this page to see what it does from now on, or let Vitrine watch all shops.',
        canAudit: true,
        canGrant: true,
      }
    case 'not-started':
      return {
        title: 'This page was open before Vitrine was.',
        text: 'Reload the page to see all of it, or audit it from now on.',
        canAudit: true,
      }
    case 'looking':
      return {
        title: 'Looking at this page.',
        text: 'Nothing is kept until it turns out to be a shop.',
      }
    case 'not-a-shop':
      return {
        title: 'This does not look like a shop.',
        text: 'Nothing is kept. If it is a shop after all, audit it.',
        canAudit: true,
      }
    case 'paused':
      return {
        title: 'Vitrine is paused on this shop.',
        text: 'Nothing is looked at or kept here. What was kept before is still in the dashboard.',
      }
    case 'trouble':
      return { title: 'The log has trouble.', text: state.message }
  }
}
