// What follows a yes or a no: the background registers its scripts, and the choice is kept.
import { sendMessage } from '../messaging/protocol'
import { changeSettings } from '../settings/stored-settings'
import { giveBack } from './grant'

const ANSWER_WITHIN = 10_000

/** After a yes: true once the background says its scripts are registered; false when it does not in time. */
export async function startWatching(): Promise<boolean> {
  await changeSettings(() => ({ onboarded: true }))
  const late = new Promise<{ ok: boolean }>(done =>
    setTimeout(() => done({ ok: false }), ANSWER_WITHIN),
  )
  const answer = await Promise.race([sendMessage('registerScripts'), late]).catch(() => undefined)
  return answer?.ok === true
}

/** The person picks shops one by one: nothing to register, the choice is kept, a permission given earlier goes back. */
export async function pickShops(): Promise<boolean> {
  await changeSettings(() => ({ onboarded: true }))
  return giveBack()
}
