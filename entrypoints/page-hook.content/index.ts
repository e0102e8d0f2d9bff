import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPageHook } from '../../lib/gatherers/page-world/start'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'MAIN',
  // A name here would be the page's to see.
  globalName: false,
  main: startPageHook,
})
