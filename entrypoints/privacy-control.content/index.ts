import { defineContentScript } from 'wxt/utils/define-content-script'
import { assertPrivacyControl } from '../../lib/gatherers/page-world/privacy-control'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'MAIN',
  globalName: false,
  main: assertPrivacyControl,
})
