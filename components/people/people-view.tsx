import type { Compared } from '../../lib/fairness/disparities'
import { DOES_NOT_PROVE, KINDS_SAY, PROVES } from '../../lib/fairness/fairness-words'
import { judgeFairness } from '../../lib/fairness/judge-fairness'
import type { Person } from '../../lib/fairness/people'
import { Card, Cards, Empty, SectionHead } from '../dashboard/section'
import { counted } from '../words/counted'
import { DisparityTable, ScarceList } from './disparity-table'
import { DotPlot } from './dot-plot'
import { PeopleList } from './people-list'
import styles from './people-view.module.css'

export type PeopleState =
  | { is: 'open' }
  /** `share` is done, from 0 to 1. */
  | { is: 'comparing'; share: number }
  | { is: 'done'; compared: Compared }

interface Props {
  people: readonly Person[]
  /** What went wrong or was left out, one sentence each. */
  troubles: readonly string[]
  state: PeopleState
  onFiles(files: readonly File[]): void
  onOwnLog(): void
  onLabel(id: string, label: string): void
  onRemove(id: string): void
  onCompare(): void
}

const MOST_PLOTS = 12

/** Several people's exports side by side: whether groups of them are shown another shop. */
export function PeopleView(props: Props) {
  const { people, troubles, state } = props
  const labels = new Set(people.map(({ label }) => label.trim()).filter(Boolean))
  return (
    <>
      <SectionHead
        title="Several people"
        lead="Do groups of people see the same shop? Choose exports of several people, or use the personas in your own log. Files are read in this page; nothing of them is kept."
      />
      <Cards>
        <Card
          title="Whose visits"
          remark="a label is your own word: a region, a device, a membership"
          wide
        >
          <div class={styles.acts}>
            <label class="button">
              Choose exports
              <input
                type="file"
                accept=".json,application/json"
                multiple
                class="hidden"
                onChange={event => {
                  props.onFiles([...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
            </label>
            <button type="button" onClick={props.onOwnLog}>
              Use my own log
            </button>
          </div>
          <div role="alert" class={styles.troubles}>
            {troubles.map(trouble => (
              <p key={trouble}>{trouble}</p>
            ))}
          </div>
          {people.length > 0 && (
            <>
              <PeopleList people={people} onLabel={props.onLabel} onRemove={props.onRemove} />
              <div class={styles.acts}>
                <button
                  type="button"
                  class="primary"
                  disabled={labels.size < 2 || state.is === 'comparing'}
                  onClick={props.onCompare}
                >
                  Compare
                </button>
                {labels.size < 2 && (
                  <p class="soft">
                    Give at least two different labels: one alone compares nothing.
                  </p>
                )}
              </div>
            </>
          )}
          <p role="status">
            {state.is === 'comparing' && `Comparing: ${Math.round(state.share * 100)} % done.`}
          </p>
        </Card>
        {state.is === 'done' && <Result {...state.compared} />}
      </Cards>
    </>
  )
}

function Result({ disparities, scarce }: Compared) {
  const holding = disparities.filter(({ isDisparity }) => isDisparity)
  const drawn = [...holding, ...disparities.filter(({ isDisparity }) => !isDisparity)]
  return (
    <>
      <Card title={resultSentence(holding.length, disparities.length)} wide>
        <ul class="bullets">
          {judgeFairness(holding, 0).map(({ id, title, explanation }) => (
            <li key={id}>
              <b>{title}.</b> {explanation}
            </li>
          ))}
        </ul>
        {disparities.length === 0 ? (
          <Empty>
            No product, list or page was seen often enough by two groups on the same day.
          </Empty>
        ) : (
          <DisparityTable all={disparities} />
        )}
        {scarce.length > 0 && <ScarceList all={scarce} />}
      </Card>
      {drawn.length > 0 && (
        <Card title="Every look" remark="a dot is one look; the bar is the mean" wide>
          <div>
            {drawn.slice(0, MOST_PLOTS).map(one => (
              <DotPlot key={`${one.kind} ${one.subject}`} of={one} />
            ))}
          </div>
        </Card>
      )}
      <Card title="What this says">
        <ul class="bullets">
          {PROVES.map(one => (
            <li key={one}>{one}</li>
          ))}
          {KINDS_SAY.map(([kind, says]) => (
            <li key={kind}>
              <b>{kind}</b>: {says}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="What it does not prove">
        <ul class="bullets">
          {DOES_NOT_PROVE.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function resultSentence(holding: number, tested: number): string {
  if (tested === 0) return 'Nothing could be compared.'
  if (holding === 0) return `No difference holds among ${counted(tested, 'thing')} compared.`
  return `${counted(holding, 'difference')} ${holding === 1 ? 'holds' : 'hold'} among ${counted(tested, 'thing')} compared.`
}
