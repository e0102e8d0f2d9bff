import { openChannel } from './channel'
import { hookCanvas } from './hook-canvas'
import { hookSending } from './hook-sending'
import { flush, startReports } from './reports'
import { watchCalls } from './watched-calls'
import { disguise } from './wrap'

/** Puts every hook in place; runs once a frame, before the page's first script. */
export function startPageHook(): void {
  startReports(openChannel)
  disguise()
  watchCalls()
  hookCanvas()
  hookSending()
  addEventListener('pagehide', flush)
}
