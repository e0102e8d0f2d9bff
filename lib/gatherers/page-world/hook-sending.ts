// What scripts send, with the body that the network side may not see, and who sends it.
import { caller } from './caller'
import { cut, getter, now, own, uncurry } from './natives'
import { report } from './reports'
import { hook } from './wrap'

const MAX_BODY = 65_536
const { URLSearchParams, FormData, Blob, Request, Uint8Array: Bytes } = globalThis
const blob = Blob.prototype
const view = Object.getPrototypeOf(Bytes.prototype)
const encode = btoa
const fromCode = String.fromCharCode
const encoded = encodeURIComponent
const paramsText = uncurry(URLSearchParams.prototype.toString)
const eachEntry = uncurry(FormData.prototype.forEach)
const blobPart = uncurry(blob.slice)
const blobText = uncurry(blob.text)
const then = uncurry(Promise.prototype.then)
const sizeOf = getter<number>(blob, 'size')
const typeOf = getter<string>(blob, 'type')
const lengthOf = getter<number>(ArrayBuffer.prototype, 'byteLength')
const viewLengthOf = getter<number>(view, 'byteLength')
const bufferOf = getter<ArrayBuffer>(view, 'buffer')
const offsetOf = getter<number>(view, 'byteOffset')
const hrefOf = getter<string>(URL.prototype, 'href')
const requestUrl = getter<string>(Request.prototype, 'url')
const requestMethod = getter<string>(Request.prototype, 'method')
const socketUrl = getter<string>(WebSocket.prototype, 'url')
const opened = new WeakMap<object, string[]>()
const find = uncurry(opened.get).bind(null, opened)
const keep = uncurry(opened.set).bind(null, opened)

function formText(form: object): string | undefined {
  try {
    return paramsText(form as URLSearchParams)
  } catch {
    // Not URLSearchParams.
  }
  try {
    let text = ''
    eachEntry(form as FormData, (value, name) => {
      if (text.length < MAX_BODY)
        text += `${text && '&'}${encoded(name)}=${typeof value === 'string' ? encoded(value) : ''}`
    })
    return text
  } catch {
    return undefined
  }
}

function base64(buffer: ArrayBuffer, from: number, length: number): string {
  const end = length < MAX_BODY ? length : MAX_BODY
  const bytes = new Bytes(buffer, from, end)
  let binary = ''
  for (let i = 0; i < end; i++) binary += fromCode(bytes[i] as number)
  return encode(binary)
}

/** Reports one sending. The body is read without using it up; a Blob beside the page, and told later. */
function sent(via: string, method: unknown, url: string, body: unknown): void {
  const at = now()
  const script = caller()
  const tell = (text: string, bytes: number, type = '', isBinary = 0) =>
    report(
      'b',
      via,
      typeof method === 'string' ? method : 'GET',
      cut(url, 0, 8_192),
      cut(text, 0, MAX_BODY * 1.4),
      isBinary,
      type,
      bytes,
      at,
      script,
    )
  if (typeof body === 'string') tell(body, body.length)
  else if (typeof body !== 'object' || !body) tell('', 0)
  else {
    const form = formText(body)
    const size = sizeOf(body)
    const buffer = lengthOf(body) === undefined ? bufferOf(body) : (body as ArrayBuffer)
    const length = viewLengthOf(body) ?? lengthOf(body) ?? 0
    if (form !== undefined) tell(form, form.length, 'application/x-www-form-urlencoded')
    else if (size !== undefined)
      then(blobText(blobPart(body as Blob, 0, MAX_BODY)), text => {
        tell(text as string, size, typeOf(body))
      })
    else tell(buffer ? base64(buffer, offsetOf(body) ?? 0, length) : '', length, '', 1)
  }
}

const addressOf = (target: unknown) =>
  typeof target === 'string' ? target : (requestUrl(target) ?? hrefOf(target) ?? '')

export function hookSending(): void {
  hook(window, 'fetch', (_, args) => {
    const options = args[1]
    sent(
      'fetch',
      own(options, 'method') ?? requestMethod(args[0]),
      addressOf(args[0]),
      own(options, 'body'),
    )
  })
  const xhr = XMLHttpRequest.prototype
  hook(xhr, 'open', (self, args) => {
    if (typeof args[0] === 'string') keep(self as object, [args[0], addressOf(args[1])])
  })
  hook(xhr, 'send', (self, args) => {
    const call = find(self as object)
    if (call) sent('xhr', call[0], call[1] as string, args[0])
  })
  hook(Navigator.prototype, 'sendBeacon', (_, args) =>
    sent('beacon', 'POST', addressOf(args[0]), args[1]),
  )
  hook(WebSocket.prototype, 'send', (self, args) =>
    sent('websocket', 'SEND', socketUrl(self) ?? '', args[0]),
  )
}
