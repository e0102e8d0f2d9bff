// What scripts send, with the bodies that the network side does not see (Blobs, WebSocket messages), and who sends it.
import { caller } from './caller'
import { beside, hearCall } from './hear-answers'
import { cut, isPlain, note, noteOf, now, own } from './natives'
import {
  bytesOf,
  hrefOf,
  lengthOf,
  methodOf,
  partOf,
  sizeOf,
  socketUrl,
  typeOf,
  urlOf,
} from './rare-natives'
import { cells, put } from './reports'
import { hook } from './wrap'

const MAX_BODY = 60_000
/** Bytes of a message are read while the page waits. */
const MAX_MESSAGE = 16_000
/** As parse-reports takes them. */
const LONGEST_TEXT = 90_000
const Bytes = Uint8Array
const { isView } = ArrayBuffer
const encode = btoa
const fromCode = String.fromCharCode

/** The first bytes as Base64; `String.fromCharCode` of a spread would run the page's iterators. */
function base64(body: ArrayBuffer, most: number): string {
  const bytes = new Bytes(body)
  let binary = ''
  for (let i = 0; i < most && i in bytes; i++) binary += fromCode(bytes[i] as number)
  return encode(binary)
}

/** Reports one sending. A body is never used up; a Blob is read beside the page, and told later with its type. */
function sent(via: string, method: unknown, target: unknown, body: unknown): void {
  const at = now()
  const script = caller()
  // An address of another kind would have to be asked for its text, which is the page's to give.
  const url = cut(
    isPlain(target) ? target : (urlOf(target) ?? hrefOf(target) ?? ''),
    0,
    LONGEST_TEXT,
  )
  const tell = (text: string, bytes: unknown, type: unknown) =>
    put(cells('b', via, method, url, cut(text, 0, LONGEST_TEXT), type, bytes, at, script))
  const size = sizeOf(body)
  const length = isView(body) ? body.byteLength : lengthOf(body)
  if (size)
    beside(bytesOf(partOf(body, 0, MAX_BODY)), buffer =>
      tell(base64(buffer as ArrayBuffer, MAX_BODY), size, typeOf(body)),
    )
  else {
    // Of what goes over HTTP, forms and bytes are read on the network side; here they only weigh.
    // No other way's name is as long as `websocket`.
    const isMessage = length && via[8]
    const text = isMessage
      ? base64(body as ArrayBuffer, MAX_MESSAGE)
      : isPlain(body)
        ? (body as string)
        : ''
    tell(text, length ?? text.length, isMessage && ' ')
  }
}

hook('window', 'fetch', (_, target, options) =>
  sent('fetch', own(options, 'method') || methodOf(target), target, own(options, 'body')),
)
const xhr = 'XMLHttpRequest'
hook(xhr, 'open', (self, _, __, args) => {
  note(self, args)
  hearCall(self)
})
hook(xhr, 'send', (self, body) => {
  const call = noteOf<unknown[]>(self)
  if (call) sent('xhr', call[0], call[1], body)
})
hook('Navigator', 'sendBeacon', (_, target, body) => sent('beacon', 'POST', target, body))
hook('WebSocket', 'send', (self, body) => sent('websocket', 'SEND', socketUrl(self), body))
