import type { ComponentChildren } from 'preact'
import { Empty } from '../../components/dashboard/section'
import type { Live } from './use-live'

/** Shows what was read, or says why there is nothing. */
export function Read<T>(props: { live: Live<T>; children: (value: T) => ComponentChildren }) {
  const { live, children } = props
  if (live.is === 'read') return <>{children(live.value)}</>
  if (live.is === 'pending') return <p class="soft">Reading the log.</p>
  return (
    <Empty>
      Vitrine cannot open its log. Close other windows of this browser and try again. If that does
      not help, delete everything in the settings: that starts a new log.
    </Empty>
  )
}
