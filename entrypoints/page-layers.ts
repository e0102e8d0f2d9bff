import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readLayers } from '../lib/gatherers/page-world/read-layers'

export default defineUnlistedScript({ globalName: false, main: readLayers })
