import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { basketWorld } from '../lib/gatherers/basket/basket-key'
import { readEntries } from '../lib/gatherers/basket/read-entries'

export default defineUnlistedScript({
  globalName: false,
  main() {
    const world = basketWorld()
    if (world) world.entries = readEntries
  },
})
