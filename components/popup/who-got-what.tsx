import { useState } from 'preact/hooks'
import { FlowList } from '../flow/flow-list'
import type { Flow } from '../flow/fold-flow'
import styles from './who-got-what.module.css'

interface Props {
  /** Reads the visit's requests; called when the person first asks, since the log is not read for the popup else. */
  readFlows(): Promise<Flow[]>
  /** Where the same is drawn; the popup has no room for it. */
  pictureLink: string
}

type Read = 'not yet' | 'reading' | 'failed' | Flow[]

/** The way from this page through scripts to companies, in words, on demand. */
export function WhoGotWhat({ readFlows, pictureLink }: Props) {
  const [flows, setFlows] = useState<Read>('not yet')
  const open = (isOpen: boolean) => {
    if (!isOpen || flows !== 'not yet') return
    setFlows('reading')
    void readFlows().then(setFlows, () => setFlows('failed'))
  }
  return (
    <details class={styles.flow} onToggle={event => open(event.currentTarget.open)}>
      <summary>Who got what, and through which script</summary>
      <Flows flows={flows} pictureLink={pictureLink} />
    </details>
  )
}

function Flows({ flows, pictureLink }: { flows: Read; pictureLink: string }) {
  if (flows === 'failed')
    return <p role="status">The log could not be read. Close the popup and try again.</p>
  if (typeof flows === 'string') return <p role="status">Reading the log …</p>
  if (flows.length === 0) return <p>No request to another company is in the log of this visit.</p>
  return (
    <>
      <FlowList flows={flows} />
      <p>
        <a href={pictureLink} target="_blank" rel="noreferrer">
          See it drawn
        </a>
      </p>
    </>
  )
}
