import type { Jurisdiction } from '../../lib/schema/settings'
import { GrantChoice, type GrantState } from '../grant/grant-choice'
import { RegionChoice } from '../grant/region-choice'
import styles from './onboarding-view.module.css'

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

interface Props {
  grant: GrantState
  regions: readonly Jurisdiction[]
  onAll(): void
  onPicked(): void
  onRegions(regions: Jurisdiction[]): void
}

/** The first page: what Vitrine does, where it may watch, and whose law applies. */
export function OnboardingView({ grant, regions, onAll, onPicked, onRegions }: Props) {
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
        <GrantChoice state={grant} onAll={onAll} onPicked={onPicked} onRevoke={onPicked} />
      </section>
      <section>
        <h2>Whose law applies to you?</h2>
        <p class="soft">
          Findings then cite the duty that bears on them. Choose any, or none. This is not legal
          advice.
        </p>
        <RegionChoice chosen={regions} onChange={onRegions} />
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
