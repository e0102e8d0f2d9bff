import { defineContentScript } from 'wxt/utils/define-content-script'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'ISOLATED',
  main() {},
})
