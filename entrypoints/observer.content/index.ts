import { defineContentScript } from 'wxt/utils/define-content-script'
import { watchPage } from '../../lib/gatherers/content/watch-page'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'ISOLATED',
  main() {
    watchPage(window)
  },
})
