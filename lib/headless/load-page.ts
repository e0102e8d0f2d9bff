// What the browser says when a page does not come, in words for the person.
import type { Page } from 'playwright-core'
import { CannotAudit } from './cannot-audit'

const GO_WITHIN = 45_000
const SETTLED_WITHIN = 5_000
const LOAD_WITHIN = 30_000

const REASONS: readonly [RegExp, string, string][] = [
  [/NAME_NOT_RESOLVED/, 'no such host', 'check the spelling and the network'],
  [/INTERNET_DISCONNECTED|NETWORK_CHANGED/, 'there is no network', 'check the connection'],
  [/CONNECTION_REFUSED/, 'the host refused the connection', 'check that the shop is up'],
  [/CONNECTION|EMPTY_RESPONSE/, 'the connection broke off', 'check that the shop is up'],
  [
    /ERR_CERT|SSL/,
    'its certificate is not valid',
    'for a staging host, add --browser-arg --ignore-certificate-errors',
  ],
  [/TOO_MANY_REDIRECTS/, 'it redirects in circles', 'open it in a browser to see'],
  [/Timeout|TIMED_OUT/i, 'it did not answer in time', 'try again later'],
  [/Download is starting|ERR_ABORTED/, 'it is no page', 'pass the address of a page'],
  [/crash/i, 'the tab crashed', 'try again, with less --concurrency'],
]

/**
 * Goes there and waits for the load event; a page whose load event is late is taken as it is after 30 s.
 * @throws CannotAudit when there is no page, or the shop answers with an error.
 */
export async function loadPage(page: Page, url: string): Promise<void> {
  const answer = await page
    .goto(url, { waitUntil: 'commit', timeout: GO_WITHIN })
    .catch(cause => Promise.reject(inWords(url, cause)))
  const status = answer?.status() ?? 200
  if (status >= 400) {
    // A tab that is closed between commit and load may never say that it is.
    await page.waitForLoadState('load', { timeout: SETTLED_WITHIN }).catch(() => undefined)
    throw new CannotAudit(`${url} answered ${status}`, 'pass the address of a page that works')
  }
  await page.waitForLoadState('load', { timeout: LOAD_WITHIN }).catch(cause => {
    if (page.isClosed()) throw inWords(url, cause)
  })
}

/** A failure of the browser as one of ours. */
export function inWords(url: string, cause: unknown): CannotAudit {
  if (cause instanceof CannotAudit) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const known = REASONS.find(([pattern]) => pattern.test(said))
  const why = known?.[1] ?? said.split('\n', 1)[0] ?? said
  return new CannotAudit(`${url}: ${why}`, known?.[2] ?? 'open it in a browser to see', { cause })
}
