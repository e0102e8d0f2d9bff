// What scripts send, with the bodies that the network side does not see (Blobs, WebSocket messages), and who sends it.
import { caller } from './caller'
import { note, noteOf, now, own, take } from './natives'
import { reportSending } from './reports'
import { hook } from './wrap'

const MAX_BODY = 65_536
const { Uint8Array: Bytes } = globalThis
const { isView } = ArrayBuffer
const encode = btoa
const fromCode = String.fromCharCode
const [sizeOf, typeOf, partOf, bytesOf, then, lengthOf, hrefOf, urlOf, methodOf, toOf] = take<
  [number, string, Blob, unknown, unknown, number, string, string, string, string]
>(
  'Blob.size Blob.type Blob.slice Blob.arrayBuffer Promise.then ArrayBuffer.byteLength URL.href Request.url Request.method WebSocket.url',
)

/** Bytes as Base64; `String.fromCharCode` of a spread would run the page's iterators. */
function base64(buffer: ArrayBuffer): string {
  const bytes = new Bytes(buffer)
  const length = lengthOf(buffer) ?? 0
  let binary = ''
  for (let i = 0; i < length; i++) binary += fromCode(bytes[i] as number)
  return encode(binary)
}

/** Reports one sending. A body is never used up; a Blob is read beside the page, and told later with its type. */
function sent(via: string, method: unknown, target: unknown, body: unknown): void {
  const at = now()
  const script = caller()
  const url = typeof target === 'string' ? target : (urlOf(target) ?? hrefOf(target))
  const tell = (text: string, bytes: unknown = text.length, type?: string) =>
    reportSending(via, method, url, text, type, bytes, at, script)
  const size = typeof body === 'object' && sizeOf(body)
  if (typeof body === 'string') tell(body)
  else if (size)
    then(bytesOf(partOf(body, 0, MAX_BODY)), (buffer: ArrayBuffer) =>
      tell(base64(buffer), size, typeOf(body)),
    )
  // Forms and bytes are read on the network side; here bytes only weigh.
  else tell('', isView(body) ? body.byteLength : lengthOf(body))
}

export function hookSending(): void {
  hook('window', 'fetch', (_, args) => {
    const options = args[1]
    sent('fetch', own(options, 'method') ?? methodOf(args[0]), args[0], own(options, 'body'))
  })
  const xhr = 'XMLHttpRequest'
  hook(xhr, 'open', (self, args) => note(self, args))
  hook(xhr, 'send', (self, args) => {
    const call = noteOf<unknown[]>(self)
    if (call) sent('xhr', call[0], call[1], args[0])
  })
  hook('Navigator', 'sendBeacon', (_, args) => sent('beacon', 'POST', args[0], args[1]))
  hook('WebSocket', 'send', (self, args) => sent('websocket', 'SEND', toOf(self), args[0]))
}
