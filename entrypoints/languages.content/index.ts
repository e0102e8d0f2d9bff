import { defineContentScript } from 'wxt/utils/define-content-script'
import { allLexicons } from '../../lib/knowledge/lexicons/all-lexicons'
import { shareLexicons } from '../../lib/knowledge/lexicons/known-lexicons'

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  world: 'ISOLATED',
  main: () => shareLexicons(allLexicons),
})
