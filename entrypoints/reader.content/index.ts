import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { startReader } from '../../lib/gatherers/content/start-reader'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'ISOLATED',
  main: () => startReader(window, browser.runtime),
})
