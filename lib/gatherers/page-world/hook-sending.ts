// What scripts send, with the bodies that the network side does not see (Blobs, WebSocket messages), and who sends it.
import { caller } from './caller'
import { cut, isPlain, note, noteOf, now, own, quoted, take } from './natives'
import { cell, put } from './reports'
import { hook } from './wrap'

const MAX_BODY = 60_000
/** Bytes of a message are read while the page waits. */
const MAX_MESSAGE = 16_000
/** As parse-reports takes them. */
const LONGEST_TEXT = 90_000
const MESSAGE = 'SEND'
const Bytes = Uint8Array
const { isView } = ArrayBuffer
const encode = btoa
const fromCode = String.fromCharCode
const [sizeOf, typeOf, partOf, bytesOf, then, lengthOf, hrefOf, urlOf, methodOf, toOf] = take<
  [number, string, Blob, unknown, unknown, number, string, string, string, string]
>(
  'Blob.size Blob.type Blob.slice Blob.arrayBuffer Promise.then ArrayBuffer.byteLength URL.href Request.url Request.method WebSocket.url',
)

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
    put(
      `"b","${via}",${cell(method)},${quoted(url)},${quoted(cut(text, 0, LONGEST_TEXT))},${cell(type)},${cell(bytes)},${at},${quoted(script)}`,
    )
  const size = sizeOf(body)
  const length = isView(body) ? body.byteLength : lengthOf(body)
  if (size)
    then(bytesOf(partOf(body, 0, MAX_BODY)), (buffer: ArrayBuffer) =>
      tell(base64(buffer, MAX_BODY), size, typeOf(body)),
    )
  else {
    // Of what goes over HTTP, forms and bytes are read on the network side; here they only weigh.
    const isMessage = length && method === MESSAGE
    const text = isMessage
      ? base64(body as ArrayBuffer, MAX_MESSAGE)
      : isPlain(body)
        ? `${body}`
        : ''
    tell(text, length ?? text.length, isMessage && ' ')
  }
}

export function hookSending(): void {
  hook('window', 'fetch', (_, target, options) =>
    sent('fetch', own(options, 'method') || methodOf(target), target, own(options, 'body')),
  )
  const xhr = 'XMLHttpRequest'
  hook(xhr, 'open', (self, _, __, args) => note(self, args))
  hook(xhr, 'send', (self, body) => {
    const call = noteOf<unknown[]>(self)
    if (call) sent('xhr', call[0], call[1], body)
  })
  hook('Navigator', 'sendBeacon', (_, target, body) => sent('beacon', 'POST', target, body))
  hook('WebSocket', 'send', (self, body) => sent('websocket', MESSAGE, toOf(self), body))
}
