import type { Visit } from '../../lib/schema/visit'
import { ColumnHeads } from '../controls/column-heads'
import { ConfirmButton } from '../controls/confirm-button'
import table from '../controls/table.module.css'
import { counted } from '../words/counted'
import { CHOICES } from '../words/event-words'
import { pageWord, platformWord } from '../words/shop-words'
import { clockTime } from '../words/when'
import { hashOf } from './route'
import { Card, Empty, SectionHead } from './section'
import styles from './shop-view.module.css'

interface Props {
  site: string
  /** Newest first. */
  visits: readonly Visit[]
  onExport(): void
  onDelete(): void
}

/** One shop: its visits, its export, its deletion. */
export function ShopView({ site, visits, onExport, onDelete }: Props) {
  return (
    <>
      <SectionHead
        title={site}
        lead={`${counted(visits.length, 'visit')} in the log.`}
        acts={
          <>
            <a class="button" href={hashOf({ at: 'prices', site })}>
              Prices
            </a>
            <a class="button" href={hashOf({ at: 'events', site })}>
              Events
            </a>
            <button type="button" onClick={onExport}>
              Export
            </button>
          </>
        }
      />
      {visits.length === 0 ? (
        <Empty>Nothing of this shop is in the log.</Empty>
      ) : (
        <>
          <Card title="Visits" remark="newest first" wide>
            <table class={table.table}>
              <ColumnHeads names={['When', 'Page', 'Your choice']} />
              <tbody>
                {visits.map(visit => (
                  <tr key={visit.id}>
                    <th scope="row" class={table.number}>
                      <a href={hashOf({ at: 'visit', visit: visit.id, finding: null })}>
                        {clockTime(visit.startedAt)}
                      </a>
                    </th>
                    <td>{aboutVisit(visit)}</td>
                    <td>{visit.consent === 'none' ? '–' : CHOICES[visit.consent]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
          <div class={styles.end}>
            <ConfirmButton
              label="Delete this shop"
              question={`This deletes ${counted(visits.length, 'visit')} of ${site} and the prices you saw there from this device. It cannot be undone.`}
              yes="Yes, delete this shop"
              onConfirm={onDelete}
            />
          </div>
        </>
      )}
    </>
  )
}

function aboutVisit({ product, page, shop, url }: Visit): string {
  const what = product?.name ?? pageWord(page) ?? url
  const platform = platformWord(shop.platform)
  return platform ? `${what} · ${platform}` : what
}
