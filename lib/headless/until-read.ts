import type { Control } from './control-page'

const READ_WITHIN = 15_000
const STEP = 500

/**
 * Waits until the tab's page was read; a crowded machine reads late, and what was not read would count as not shown.
 * Where it is no shop there is nothing to wait for, unless `isSure`.
 */
export async function untilRead(control: Control, tab: number, isSure: boolean): Promise<void> {
  for (let waited = 0; waited < READ_WITHIN; waited += STEP) {
    const { isShop, isRead } = await control.stateOf(tab)
    if (isRead || (!isShop && !isSure)) return
    await new Promise(resolve => setTimeout(resolve, STEP))
  }
}
