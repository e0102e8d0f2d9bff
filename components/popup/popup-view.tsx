import type { ToldBlock } from '../../lib/schema/told-block'
import type { JudgedFinding } from '../findings/judged-finding'
import type { Says } from '../findings/verdict-buttons'
import type { Flow } from '../flow/fold-flow'
import { checksSentence } from '../words/checks-sentence'
import type { AskMap } from './page-map'
import { PopupHeader } from './popup-header'
import { canPause, type PopupState } from './popup-state'
import styles from './popup-view.module.css'
import { QuietState } from './quiet-state'
import { ShopFindings } from './shop-findings'

export interface PopupActions {
  onPause(paused: boolean): void
  onAudit(): void
  onCompare(): void
  onSay(judged: JudgedFinding, says: Says | null): void
  readFlows(visit: string): Promise<Flow[]>
  askMap: AskMap
  readBlocks(visit: string): Promise<readonly ToldBlock[]>
}

interface Props extends PopupActions {
  site: string | null
  state: PopupState
  /** Trouble with the log that does not hide what is known; empty if none. */
  warning: string
  refusal: string
  /** How strangers would be kept apart. */
  apart: string
}

/** What the shop will see, said before it is asked. */
const BEFORE_COMPARING =
  'Loads this page three to five times more in the background, as if you reloaded it, and beside you as two strangers without your cookies. The shop may count your reloads.'

/** The whole popup, from what is known. */
export function PopupView(props: Props) {
  const { site, state, warning, refusal } = props
  return (
    <main class={styles.popup} data-state={state.is}>
      <PopupHeader
        site={site}
        about={aboutPage(state)}
        paused={canPause(state) ? state.is === 'paused' : null}
        onPause={props.onPause}
      />
      <p role="status" class={styles.warning}>
        {warning}
      </p>
      {state.is === 'shop' ? (
        <ShopFindings
          key={state.shop.visit}
          shop={state.shop}
          onSay={props.onSay}
          readFlows={props.readFlows}
          askMap={props.askMap}
          readBlocks={props.readBlocks}
        />
      ) : (
        <QuietState state={state} refusal={refusal} onAudit={props.onAudit} />
      )}
      {state.is === 'shop' && (
        <div class={styles.compare}>
          <button type="button" onClick={props.onCompare}>
            Compare with a stranger
          </button>
          <small>
            {BEFORE_COMPARING} {props.apart}
          </small>
          <p role="status" class={styles.refusal}>
            {refusal}
          </p>
        </div>
      )}
      <footer class={styles.footer}>
        <small>{state.is === 'shop' && checksSentence(state.shop.checks)}</small>
        <a class="button" href={dashboardLink(state)} target="_blank" rel="noreferrer">
          Dashboard
        </a>
      </footer>
    </main>
  )
}

function aboutPage(state: PopupState): string {
  if (state.is !== 'shop') return ''
  const { asked, page, platform } = state.shop
  const first = asked ? 'Audited because you asked' : 'Shop'
  return [first, page, platform].filter(part => part !== null).join(' · ')
}

function dashboardLink(state: PopupState): string {
  if (state.is !== 'shop') return '/dashboard.html'
  return `/dashboard.html#visit/${encodeURIComponent(state.shop.visit)}`
}
