import { openChannel } from './channel'
import { hookCanvas } from './hook-canvas'
import { hookSending } from './hook-sending'
import { flush, startReports } from './reports'
import { watchCalls } from './watched-calls'
import { disguise } from './wrap'

/** Puts every hook in place; runs once a frame, before the page's first script. */
export function startPageHook(): void {
  startReports(openChannel())
  for (const put of [watchCalls, hookCanvas, hookSending]) {
    try {
      put()
    } catch {
      // A browser without one of these interfaces still has the others.
    }
  }
  disguise()
  addEventListener('pagehide', flush)
}
