import { useEffect, useState } from 'preact/hooks'
import { GrantChoice } from '../../components/grant/grant-choice'
import { RegionChoice } from '../../components/grant/region-choice'
import { useGrant } from '../../components/grant/use-grant'
import type { Jurisdiction } from '../../lib/schema/settings'
import { changeSettings, readSettings } from '../../lib/settings/stored-settings'
import styles from './page.module.css'

const DOES = [
  'Shows what a shop collects about you, and which companies get it.',
  'Shows what the shop chooses for you: blocks, order, tests, prices.',
  'Says what else could explain it, and how to stop it.',
]
const DOES_NOT = [
  'It sends nothing anywhere. Everything stays on this device.',
  'It keeps nothing from pages that are not shops, and nothing from private windows.',
  'It does not keep what you type. Identifiers are kept only as hashes.',
  'It does not block, and does not change the page.',
]

/** The first page: what Vitrine does, where it may watch, and whose law applies. */
export function Page() {
  const { state, askAll, pick } = useGrant()
  const [regions, setRegions] = useState<Jurisdiction[]>([])
  useEffect(() => void readSettings().then(settings => setRegions(settings.jurisdictions)), [])
  useEffect(() => {
    const isReady = state === 'all' || state === 'picked'
    document.body.dataset.state = isReady ? 'ready' : state
    document.body.dataset.grant = state
  }, [state])
  const choose = (jurisdictions: Jurisdiction[]) => {
    setRegions(jurisdictions)
    void changeSettings(() => ({ jurisdictions }))
  }
  return (
    <main class={styles.page}>
      <header>
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <h1>A shop window looks both ways. Vitrine shows you the other side.</h1>
      </header>
      <div class={styles.two}>
        <List title="What it does" items={DOES} />
        <List title="What it does not do" items={DOES_NOT} />
      </div>
      <section>
        <h2>Where may it watch?</h2>
        <GrantChoice state={state} onAll={askAll} onPicked={pick} onRevoke={pick} />
      </section>
      <section>
        <h2>Whose law applies to you?</h2>
        <p class="soft">
          Findings then cite the duty that bears on them. Choose any, or none. This is not legal
          advice.
        </p>
        <RegionChoice chosen={regions} onChange={choose} />
      </section>
      <p class="soft">
        You can change all of this later in the <a href="/dashboard.html#settings">settings</a>.
      </p>
    </main>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class={styles.list}>
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
