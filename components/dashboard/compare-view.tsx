import type { Visit } from '../../lib/schema/visit'
import type { TwoViews, ViewRow } from '../../lib/summary/two-views'
import { CANNOT_PROVE, LEAKS } from '../../lib/twin/isolation'
import type { TwinRun } from '../../lib/twin/twin-run'
import { Chip } from '../controls/chip'
import { ColumnHeads } from '../controls/column-heads'
import table from '../controls/table.module.css'
import { counted } from '../words/counted'
import { pageWord } from '../words/shop-words'
import styles from './compare-view.module.css'
import { hashOf } from './route'
import { Card, Cards, Empty, SectionHead } from './section'

interface Props {
  visit: Visit
  /** Null while nothing was compared. */
  view: TwoViews | null
  /** Null when no comparison of this visit was begun in this session. */
  run: TwinRun | null
}

const ISOLATIONS: Record<TwoViews['isolation'], string> = {
  'fresh-profiles': 'Fresh browser profiles, one a look and stranger.',
  'private-window':
    'A private window of this browser, opened anew for each look and closed after it. Its tabs, too, sent no cookies and began with an empty storage, so that the strangers shared nothing with each other. Yours was the page loaded again, as you would reload it.',
  container:
    'Containers of this browser, one for each stranger, made for each look and removed after it with all that the shop kept there. They began empty, and took cookies as any newcomer’s browser does. Yours was the page loaded again, as you would reload it.',
  'stripped-tab':
    'Background tabs of this browser. The strangers’ sent no cookies, began with an empty storage, and nothing they wrote was kept. Yours was the page loaded again, as you would reload it.',
}

const WHERE: Record<NonNullable<TwinRun['isolation']>, string> = {
  container: 'in the background, theirs in containers of their own',
  'private-window': 'yours in the background, theirs in a private window',
  'stripped-tab': 'in the background',
}

/** You and a stranger, side by side: what differs, how sure that is, and what stays open. */
export function CompareView({ visit, view, run }: Props) {
  return (
    <>
      <SectionHead
        title="You and a stranger"
        lead={`${visit.product?.name ?? visit.url}, on ${visit.site}`}
        chips={<Chip>{pageWord(visit.page) ?? 'page'}</Chip>}
        acts={
          <a class="button" href={hashOf({ at: 'visit', visit: visit.id, finding: null })}>
            The visit
          </a>
        }
      />
      <Progress run={run} />
      {view ? (
        <Cards>
          <Card title={view.sentence} wide>
            <SideBySide view={view} />
            <p class="soft">
              {counted(view.same, 'thing')} of {view.compared} compared{' '}
              {view.same === 1 ? 'was' : 'were'} the same for both.
            </p>
          </Card>
          <Card title="How the stranger was kept apart">
            <p>{ISOLATIONS[view.isolation]}</p>
            <ul class="bullets">
              {LEAKS[view.isolation].map(leak => (
                <li key={leak}>{leak}</li>
              ))}
            </ul>
          </Card>
          <Card title="What this cannot prove">
            <ul class="bullets">
              {CANNOT_PROVE.map(one => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Card>
        </Cards>
      ) : (
        run?.state !== 'running' && (
          <Empty>
            Nothing was compared in this visit. Open the page, then Vitrine’s popup, and press
            “Compare with a stranger”.
          </Empty>
        )
      )}
    </>
  )
}

function Progress({ run }: { run: TwinRun | null }) {
  return (
    <p role="status" class={styles.status} data-state={run?.state}>
      {run?.state === 'running' &&
        `Looking: ${run.look} of ${run.looks} looks done. At each, one tab of yours and two strangers’ load the page at the same moment, ${WHERE[run.isolation ?? 'stripped-tab']}.`}
      {run?.state === 'failed' && `The comparison broke off. ${run.message}`}
      {run?.state === 'done' && (run.message || `Done: ${counted(run.look, 'look')}.`)}
    </p>
  )
}

function SideBySide({ view }: { view: TwoViews }) {
  if (view.rows.length === 0) return null
  return (
    <div class={table.wide}>
      <table class={`${table.table} ${table.stacks} ${styles.sides}`}>
        <ColumnHeads names={['What', 'You', 'A stranger', 'Result']} />
        <tbody>
          {view.rows.map(row => (
            <Row key={`${row.kind} ${row.what}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: ViewRow }) {
  return (
    <tr data-differs={row.differs}>
      <th scope="row">{row.what}</th>
      <td data-side="You">{row.saw}</td>
      <td data-side="A stranger">{row.strangersSaw}</td>
      <td data-side="Result">
        <strong>{row.says}</strong>
        <span class={table.under}>
          Noise floor {(row.floor * 100).toFixed(1)} %.{' '}
          {row.rung > 0 && `Evidence reached rung ${row.rung} of 5. `}
          {row.words}
        </span>
      </td>
    </tr>
  )
}
