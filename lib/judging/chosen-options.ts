// Choices as they stand at the end of a page, and what earlier pages say of who made them.
import { type OptionKind, optionKind } from '../knowledge/basket/row-words'
import type { EventOf } from '../schema/event'
import { latestBy } from './latest'
import type { Trail } from './trail'

type Option = EventOf<'option'>

export const latestOptions = (options: readonly Option[]): Option[] =>
  latestBy(
    options,
    ({ selector, label, control }) => `${selector} ${control === 'select' ? '' : label}`,
  )

/** Whether the person made this choice, or one of its kind, on an earlier page: shops keep what was chosen. */
export function wasChosen(kind: OptionKind | null, label: string, { pages }: Trail): boolean {
  return pages.some(
    ({ options, acts }) =>
      options.some(
        option =>
          option.by !== 'page' &&
          option.on &&
          (option.label === label || (kind !== null && optionKind(option.label) === kind)),
      ) || acts.some(({ act, name }) => act === 'add' && name !== null && label.includes(name)),
  )
}
