import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPageFacts } from '../../lib/gatherers/content/start-page-facts'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'ISOLATED',
  main: () => startPageFacts(window),
})
