// Only the background writes the log, so it also deletes: nothing it still holds in memory can come back.
import { sendMessage } from '../../lib/messaging/protocol'

/** Deletes the whole log; says what came of it. */
export async function deleteAll(): Promise<string> {
  const answer = await sendMessage('deleteAll').catch(() => undefined)
  return answer?.ok ? 'Deleted. The log is empty.' : refusal(answer?.reason)
}

/** Deletes one shop; says what came of it. */
export async function deleteSite(site: string): Promise<string> {
  const answer = await sendMessage('deleteSite', { site }).catch(() => undefined)
  return answer?.ok ? `Deleted everything of ${site}.` : refusal(answer?.reason)
}

function refusal(reason: string | undefined): string {
  return `Nothing was deleted: ${reason ?? 'the log did not answer'}. Try again.`
}
