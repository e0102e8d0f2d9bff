// May be injected twice into one page: the second finds the first at work and leaves it alone.
import { sharedJudge } from '../../shop/shared-judge'
import { watchArrivals } from './arrivals'
import { chooseOnBanner } from './choose-on-banner'
import { getOutbox } from './outbox'
import { createPageReader } from './read-page'
import { pageIdle } from './run-idle'
import { watchChoices } from './watch-choices'
import { watchSettling } from './watch-settling'

const STARTED = Symbol.for('vitrine.reader')

interface Runtime {
  onMessage: {
    addListener(
      listener: (
        message: unknown,
        sender: unknown,
        reply: (answer: unknown) => void,
      ) => true | undefined,
    ): void
  }
}

/** Starts the reader in a frame where an observer runs; without one the page is not logged, and nothing happens. */
export function startReader(view: Window & typeof globalThis, runtime: Runtime): void {
  // A symbol key of our own on the isolated world's global, which the page cannot see.
  const started = globalThis as { [STARTED]?: boolean }
  const outbox = getOutbox()
  const judge = sharedJudge()
  if (started[STARTED] || !outbox || !judge) return
  started[STARTED] = true
  outbox.release()
  const { document } = view
  const settling = watchSettling(document)
  const arrivals = watchArrivals(document, Date.now)
  const reader = createPageReader(document, outbox, judge, {
    ...pageIdle(view),
    ...(outbox.parsedLinks ? { parsed: outbox.parsedLinks } : {}),
    arrivals,
    begins: settling.begin,
    later: (run, ms) => void setTimeout(run, ms),
  })
  let isOurs = false
  watchChoices(
    document,
    () => isOurs,
    choice => {
      outbox.add(choice)
      outbox.turn()
    },
  )
  // The observer knows of route changes and of pages come back to.
  let visit = outbox.visit()
  outbox.atTurns(() => {
    if (visit === outbox.visit()) return
    visit = outbox.visit()
    reader.begin()
  })
  new MutationObserver(records => {
    arrivals.note(records)
    reader.lookSoon()
  }).observe(document, {
    childList: true,
    subtree: true,
  })
  // What is only shown or hidden changes no nodes; while a page settles, it is looked at once more for that.
  const lookOnce = () => reader.lookSoon(() => settling.mayHaveChanged() || reader.isAnswered())
  view.addEventListener('load', lookOnce, { once: true })
  void reader.look().then(lookOnce)

  runtime.onMessage.addListener((message, _sender, reply) => {
    const choice = askedChoice(message)
    if (!choice) return undefined
    isOurs = true
    void chooseOnBanner(document, choice).then(done => {
      isOurs = false
      reply(done)
      reader.lookSoon()
    })
    return true
  })
}

/** `{type: 'choose', choice}` from the background; anything else is none of ours. */
function askedChoice(message: unknown): 'accept' | 'reject' | null {
  if (typeof message !== 'object' || message === null) return null
  const { type, choice }: { type?: unknown; choice?: unknown } = message
  return type === 'choose' && (choice === 'accept' || choice === 'reject') ? choice : null
}
