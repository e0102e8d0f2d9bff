import { registrableDomain } from '../gatherers/network/registrable-domain'
import { redactUrl } from '../gatherers/redaction/redact-url'
import type { Sighted } from '../messaging/protocol'
import type { Event } from '../schema/event'
import type { Settings } from '../schema/settings'
import type { Visit } from '../schema/visit'

/** eTLD+1 of an address, or the empty string when it has no host. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? registrableDomain(new URL(url).hostname) : ''
}

/** What a page is called when the person asked for an audit of one that was not recognized as a shop. */
const ASKED = {
  confidence: 0,
  platform: 'custom',
  because: ['You asked for this page to be audited.'],
} as const

/** A visit as it is first written. `url` is raw and redacted here. */
export function newVisit(
  load: { visit: string; url: string; startedAt: number; asked: boolean },
  sighted: Pick<Sighted, 'shop' | 'page' | 'product'> | null,
  { salt, settings }: { salt: string; settings: Settings },
): Visit {
  return {
    id: load.visit,
    site: siteOf(load.url),
    url: redactUrl(load.url, salt),
    startedAt: load.startedAt,
    shop: sighted?.shop ?? { ...ASKED, because: [...ASKED.because] },
    page: sighted?.page ?? 'other',
    // A home page's heading is no product, whatever price stands on it.
    ...(sighted?.product && sighted.page !== 'home' ? { product: sighted.product } : {}),
    persona: settings.persona,
    consent: 'none',
    gpc: settings.gpc,
    asked: load.asked,
  }
}

/** The visit after what its newest events say of the person's choice and signal. Returns the same object if nothing. */
export function visitAfter(visit: Visit, events: readonly Event[]): Visit {
  let after = visit
  for (const event of events) {
    if (event.type === 'consent-choice' && after.consent !== event.choice)
      after = { ...after, consent: event.choice }
    if (
      event.type === 'consent-signal' &&
      event.api === 'gpc' &&
      event.state === 'denied' &&
      !after.gpc
    )
      after = { ...after, gpc: true }
  }
  return after
}
