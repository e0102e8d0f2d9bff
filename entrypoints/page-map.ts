import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startMap } from '../lib/page-map/start-map'

export default defineUnlistedScript({ globalName: false, main: () => startMap(window) })
