import { GROUPS } from '../../lib/knowledge/groups'
import type { Group } from '../../lib/schema/finding'
import { counted } from '../words/counted'
import styles from './group-tabs.module.css'

interface Props {
  selected: Group
  /** Findings by group; one that no check is about is not in it. */
  counts: ReadonlyMap<Group, number>
  onSelect(group: Group): void
}

/** Five tabs; arrow keys, Home and End move between them, as one stop of the Tab key. */
export function GroupTabs({ selected, counts, onSelect }: Props) {
  const move = (event: KeyboardEvent) => {
    const next = nextIndex(
      event.key,
      GROUPS.findIndex(({ group }) => group === selected),
    )
    const target = next === null ? undefined : GROUPS[next]
    if (!target) return
    event.preventDefault()
    onSelect(target.group)
    document.getElementById(tabId(target.group))?.focus()
  }
  return (
    <div role="tablist" aria-label="What the checks found" class={styles.tabs} onKeyDown={move}>
      {GROUPS.map(({ group, name }) => (
        <button
          key={group}
          id={tabId(group)}
          type="button"
          role="tab"
          aria-selected={group === selected}
          aria-controls={panelId(group)}
          tabIndex={group === selected ? 0 : -1}
          onClick={() => onSelect(group)}
        >
          <b aria-hidden="true">{counts.get(group) ?? '–'}</b>
          <span>{name}</span>
          <span class="hidden">, {findings(counts.get(group))}</span>
        </button>
      ))}
    </div>
  )
}

function findings(count: number | undefined): string {
  return count === undefined ? 'no check yet' : counted(count, 'finding')
}

export function tabId(group: Group): string {
  return `tab-${group}`
}

export function panelId(group: Group): string {
  return `panel-${group}`
}

function nextIndex(key: string, at: number): number | null {
  const last = GROUPS.length - 1
  if (key === 'ArrowRight') return at === last ? 0 : at + 1
  if (key === 'ArrowLeft') return at === 0 ? last : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}
