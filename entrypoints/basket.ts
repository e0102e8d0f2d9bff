import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startBasket } from '../lib/gatherers/basket/start-basket'

export default defineUnlistedScript({ globalName: false, main: () => startBasket(window) })
