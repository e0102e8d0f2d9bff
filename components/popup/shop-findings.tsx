import { useState } from 'preact/hooks'
import { GROUPS } from '../../lib/knowledge/groups'
import type { Group } from '../../lib/schema/finding'
import type { ToldBlock } from '../../lib/schema/told-block'
import { FindingList } from '../findings/finding-list'
import type { JudgedFinding } from '../findings/judged-finding'
import type { Says } from '../findings/verdict-buttons'
import type { Flow } from '../flow/fold-flow'
import { hasCheck, nothingFired } from '../words/checks-sentence'
import { counted } from '../words/counted'
import { leadDetails, leadSentence } from '../words/lead-sentence'
import { GroupTabs, panelId, tabId } from './group-tabs'
import { type AskMap, PageMap } from './page-map'
import type { ShopView } from './popup-state'
import styles from './shop-findings.module.css'
import { WhoGotWhat } from './who-got-what'

interface Props {
  shop: ShopView
  onSay(judged: JudgedFinding, says: Says | null): void
  readFlows(visit: string): Promise<Flow[]>
  askMap: AskMap
  readBlocks(visit: string): Promise<readonly ToldBlock[]>
}

/** One sentence, five tabs, one list. */
export function ShopFindings({ shop, onSay, readFlows, askMap, readBlocks }: Props) {
  const counts = countByGroup(shop)
  const [chosen, setChosen] = useState<Group | null>(null)
  const selected = chosen ?? GROUPS.find(({ group }) => counts.get(group))?.group ?? 'tracking'
  return (
    <>
      <section class={styles.lead}>
        <h1>{leadSentence(shop.counts)}</h1>
        <p class="soft">{leadDetails(shop.counts)}</p>
        <p class="soft">{unnamed(shop)}</p>
      </section>
      <GroupTabs selected={selected} counts={counts} onSelect={setChosen} />
      {GROUPS.map(({ group, about }) => (
        <section
          key={group}
          id={panelId(group)}
          role="tabpanel"
          aria-labelledby={tabId(group)}
          hidden={group !== selected}
          class={styles.panel}
        >
          {group === selected && group === 'personalization' && shop.blocks > 0 && (
            <PageMap
              blocks={shop.blocks}
              askMap={askMap}
              readBlocks={() => readBlocks(shop.visit)}
            />
          )}
          {group === selected && (
            <Panel
              nothing={nothingFired({ group, about }, shop.checks)}
              findings={shop.findings.filter(({ finding }) => finding.group === group)}
              onSay={onSay}
            />
          )}
        </section>
      ))}
      {selected === 'price' && shop.prices && (
        <p class={styles.prices}>
          {shop.prices.sentence}{' '}
          <a
            href={`/dashboard.html#prices/${encodeURIComponent(shop.prices.site)}`}
            target="_blank"
            rel="noreferrer"
          >
            All prices
          </a>
        </p>
      )}
      {selected === 'tracking' && (
        <WhoGotWhat
          readFlows={() => readFlows(shop.visit)}
          pictureLink={`/dashboard.html#visit/${encodeURIComponent(shop.visit)}`}
        />
      )}
    </>
  )
}

function Panel(props: { nothing: string; findings: JudgedFinding[]; onSay: Props['onSay'] }) {
  if (props.findings.length === 0) return <p class={styles.nothing}>{props.nothing}</p>
  return <FindingList findings={props.findings} evidenceLink={linkTo} onSay={props.onSay} />
}

function linkTo({ finding }: JudgedFinding): string {
  return `/dashboard.html#visit/${encodeURIComponent(finding.visit)}/finding/${encodeURIComponent(finding.id)}`
}

function unnamed({ unknownHosts, dropped }: ShopView): string {
  const parts = []
  if (unknownHosts > 0)
    parts.push(`${counted(unknownHosts, 'other host')} we cannot name got something too.`)
  if (dropped > 0) parts.push(`${counted(dropped, 'signal')} over a limit not kept.`)
  return parts.join(' ')
}

/** What speaks for the shop, and what was called wrong, does not count; a group without a check is not in it. */
function countByGroup({ findings, checks }: ShopView): Map<Group, number> {
  const checked = GROUPS.filter(({ group }) => hasCheck(group, checks))
  const counts = new Map(checked.map(({ group }) => [group, 0]))
  for (const { finding, says } of findings)
    if (says !== 'wrong' && finding.severity !== 'positive')
      counts.set(finding.group, (counts.get(finding.group) ?? 0) + 1)
  return counts
}
