import styles from './grant-choice.module.css'

/**
 * `unknown`: not read yet; `open`: nothing chosen; `asking`: the browser's own question stands; `all`: all shops;
 * `picked`: only shops the person picks; `refused`: the browser's question was answered no; `broken`: granted, but
 * watching did not start.
 */
export type GrantState = 'unknown' | 'open' | 'asking' | 'all' | 'picked' | 'refused' | 'broken'

interface Props {
  state: GrantState
  /** Must ask the browser before anything asynchronous: the click is what permits it. */
  onAll(): void
  onPicked(): void
  onRevoke(): void
}

const WORDS: Record<GrantState, string> = {
  unknown: '',
  open: '',
  asking: 'Your browser is asking you now.',
  all: 'Vitrine is ready. It watches shops as you visit them.',
  picked:
    'Vitrine is ready. On a shop, open Vitrine and press “Audit this page”. It sees that page, once.',
  refused: 'You said no, so nothing is watched. You can still pick shops one by one.',
  broken: 'You said yes, but watching did not start. Press “Watch all shops” again.',
}

/** The choice between all shops and only those the person picks, with what holds now in words. */
export function GrantChoice({ state, onAll, onPicked, onRevoke }: Props) {
  return (
    <div class={styles.grant}>
      <div class={styles.choices}>
        <Choice
          on={state === 'all'}
          about="Your browser will ask whether Vitrine may read all sites. Shops are on any site, so it cannot ask for less. Pages that are not shops are not kept."
        >
          <button type="button" class="primary" onClick={onAll} disabled={state === 'asking'}>
            Watch all shops
          </button>
        </Choice>
        <Choice
          on={state === 'picked'}
          about="No permission now. Vitrine sees a page only when you press its button there, and misses what happened before."
        >
          <button type="button" onClick={onPicked} disabled={state === 'asking'}>
            Only shops I pick
          </button>
        </Choice>
      </div>
      <p role="status" class={styles.status} data-state={state}>
        {WORDS[state]}
      </p>
      {state === 'all' && (
        <button type="button" onClick={onRevoke}>
          Stop watching all shops
        </button>
      )}
    </div>
  )
}

function Choice(props: { on: boolean; about: string; children: preact.ComponentChildren }) {
  return (
    <div class={styles.choice} data-on={props.on}>
      {props.children}
      <p class="soft">{props.about}</p>
    </div>
  )
}
