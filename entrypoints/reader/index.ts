// An unlisted script, not WXT's content script: that one announces itself to the page by postMessage.
import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReader } from '../../lib/gatherers/content/start-reader'

export default defineUnlistedScript({
  globalName: false,
  main: () => startReader(window, browser.runtime),
})
