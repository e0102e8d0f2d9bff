import { defineContentScript } from 'wxt/utils/define-content-script'
import { emptyStorage } from '../../lib/gatherers/page-world/twin-storage/empty-storage'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'MAIN',
  globalName: false,
  main: emptyStorage,
})
