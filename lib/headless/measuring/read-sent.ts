// A recorded request through the shipped reader: the very event that the extension would have logged of it.
import { type NetworkSignal, toNetworkSignal } from '../../gatherers/network/network-signal'
import { readRequest } from '../../gatherers/network/read-request'
import { registrableDomain } from '../../gatherers/network/registrable-domain'
import type { EventOf } from '../../schema/event'

export interface Sent {
  url: string
  /** Page that sent it; null where the record does not say. */
  page: string | null
  /** As the browser's webRequest calls it; told from the address where the record does not say. */
  type: string | null
  body: string | null
}

const UNKNOWN_PAGE = 'https://shop.invalid/'

/** Null for an address that is none. */
export async function readSent(sent: Sent): Promise<EventOf<'request'> | null> {
  if (!URL.canParse(sent.url)) return null
  const page = sent.page !== null && URL.canParse(sent.page) ? sent.page : UNKNOWN_PAGE
  const [event] = await readRequest(signalOf(sent, page), {
    visit: 'measured',
    site: registrableDomain(new URL(page).hostname),
    pageUrl: page,
    salt: 'measured',
    newId: () => 'measured',
  })
  return event?.type === 'request' ? event : null
}

function signalOf({ url, type, body }: Sent, page: string): NetworkSignal {
  const details = {
    requestId: '1',
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    initiator: new URL(page).origin,
    url,
    method: body === null ? 'GET' : 'POST',
    type: type ?? typeOf(url, body),
    timeStamp: 0,
  }
  // The browser's type has more in it, of which nothing is read here.
  const signal = toNetworkSignal(details as Parameters<typeof toNetworkSignal>[0], null)
  return { ...signal, body, bodyBytes: body?.length ?? 0 }
}

function typeOf(url: string, body: string | null): string {
  if (/\.m?js$/i.test(new URL(url).pathname)) return 'script'
  return body === null ? 'image' : 'xmlhttprequest'
}
