/** Waits between tries: a worker that was killed is up again well within them. */
const WAITS_MS = [150, 400, 1_000, 2_500, 6_000, 12_000]

/**
 * Sends until somebody answers. A worker killed while it answers rejects or stays silent for good; both are asked
 * again. Undefined when nobody ever did: the extension was updated or removed under the page.
 */
export async function ask<T>(
  send: () => Promise<T>,
  wait: (ms: number) => Promise<void>,
): Promise<T | undefined> {
  for (const ms of WAITS_MS) {
    const silence = wait(5_000).then(() => undefined)
    const answer = await Promise.race([send().catch(() => undefined), silence])
    if (answer !== undefined) return answer
    await wait(ms)
  }
  return undefined
}
