import type { SiteSummary } from '../../lib/summary/site-summary'
import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import { counted } from '../words/counted'
import { clockTime } from '../words/when'
import { hashOf } from './route'
import { Card, Empty, SectionHead } from './section'

interface Props {
  sites: readonly SiteSummary[]
  onExport(): void
}

/** Every shop in the log, last seen first. */
export function ShopsView({ sites, onExport }: Props) {
  return (
    <>
      <SectionHead
        title="Shops"
        lead={sites.length > 0 ? `${counted(sites.length, 'shop')} in the log.` : ''}
        acts={
          <button type="button" onClick={onExport}>
            Export
          </button>
        }
      />
      {sites.length === 0 ? (
        <Empty>
          Nothing is in the log yet. Open a shop, and come back. Pages that are not shops are never
          kept.
        </Empty>
      ) : (
        <Card title="Seen shops" remark="last seen first" wide>
          <table class={table.table}>
            <ColumnHeads names={['Shop', 'Companies that follow you', 'Findings']} />
            <tbody>
              {sites.map(site => (
                <tr key={site.site}>
                  <th scope="row">
                    <a href={hashOf({ at: 'shop', site: site.site })}>{site.site}</a>
                    <small class={table.under}>
                      {counted(site.visits, 'visit')}, last {clockTime(site.lastAt)}
                    </small>
                  </th>
                  <td class={table.number}>{trackers(site)}</td>
                  <td class={table.number}>{findingsOf(site).toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  )
}

function trackers({ companies }: SiteSummary): number {
  return Object.values(companies).filter(({ tracked }) => tracked > 0).length
}

/** Findings over all visits; what speaks for the shop is not counted. */
function findingsOf({ findings }: SiteSummary): number {
  return Object.values(findings)
    .flatMap(severities => Object.entries(severities))
    .reduce((sum, [severity, count]) => (severity === 'positive' ? sum : sum + count), 0)
}
