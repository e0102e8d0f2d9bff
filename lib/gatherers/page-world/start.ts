// Puts every hook in place, once a frame, before the page's first script. Each module does so when it is read: a function
// that is called once costs bytes, too. In this order the names used most get single letters.
import { listen } from './natives'
import { flush } from './reports'
import './watched-calls'
import './hook-canvas'
import './hook-sending'

export function startPageHook(): void {
  listen(window, 'pagehide', flush)
}
