// The calls that are counted per script. What they mean is the observer's business.
import { noteListener } from './hook-canvas'
import { bare, cut, getter, indexOf, now } from './natives'
import { counter } from './reports'
import { hook, type Look } from './wrap'

/**
 * `Interface:member,member…;`. A member's marks: `<` reads and `>` writes of an accessor; `#` tells each distinct
 * first argument once; `!` counts only for the whole document (as `this` or first argument); `~` only inside an
 * input or key event; `^` only as one of 256 within 50 ms: a walk over the document.
 */
const WATCHED =
  'WebGLRenderingContext:#getParameter,readPixels,getSupportedExtensions,drawArrays,drawElements;' +
  'WebGL2RenderingContext:#getParameter,readPixels,getSupportedExtensions,drawArrays,drawElements;' +
  'OfflineAudioContext:startRendering;BaseAudioContext:decodeAudioData;' +
  'AudioBuffer:getChannelData,copyFromChannel;' +
  'CanvasRenderingContext2D:#measureText,#>font;FontFaceSet:#check;' +
  'RTCPeerConnection:createOffer,createDataChannel,<localDescription,>onicecandidate,addTrack,addTransceiver,setRemoteDescription;' +
  'MediaDevices:getUserMedia,enumerateDevices;' +
  'Navigator:<languages,<platform,<vendorSub,<productSub,<appCodeName,<oscpu,<buildID,<doNotTrack,<webdriver,<maxTouchPoints,<pdfViewerEnabled,<plugins,<mimeTypes,<hardwareConcurrency,<deviceMemory,<connection,<keyboard,javaEnabled,getBattery,getGamepads;' +
  'Screen:<colorDepth,<pixelDepth,<availWidth,<availHeight,<availTop,<availLeft;' +
  'Permissions:query;StorageManager:estimate;NavigatorUAData:getHighEntropyValues;SpeechSynthesis:getVoices;GPU:requestAdapter;' +
  'Window:#matchMedia;Storage:#setItem;Document:#>cookie;History:pushState,replaceState;' +
  'MutationObserver:!observe;Element:!<outerHTML,!<innerHTML,^<attributes;Node:!cloneNode;XMLSerializer:!serializeToString;' +
  'HTMLInputElement:~<value;HTMLTextAreaElement:~<value'

const rootOf = getter(Document.prototype, 'documentElement')
const bodyOf = getter(Document.prototype, 'body')
const eventOf = getter(window, 'event')
const typeOf = getter<string>(Event.prototype, 'type')

const isWhole = (node: unknown) =>
  node === document || (!!node && (node === rootOf(document) || node === bodyOf(document)))

const words = (text: string) => {
  const set = bare<1>()
  for (const word of text.split(' ')) set[word] = 1
  return set
}
const isTyping = words('input change keydown keyup keypress')
const isTold = words(
  'mousemove pointermove touchmove scroll input change keydown keyup keypress click mousedown icecandidate',
)

function lookFor(key: string, marks: string): Look {
  const count = counter(key)
  const tells = marks.includes('#')
  let walked = 0
  let since = 0
  if (marks.includes('^'))
    return () => {
      if (++walked & 255) return
      if (now() - since < 50) count()
      since = now()
    }
  if (marks.includes('~'))
    return () => {
      const event = eventOf(window)
      if (event && isTyping[typeOf(event) ?? '']) count()
    }
  if (marks.includes('!'))
    return (self, args) => {
      if (isWhole(self) || isWhole(args[0])) count()
    }
  return (_, args) => count(tells ? args[0] : undefined)
}

/** Listeners on the whole page, by type; on a canvas they mean that a person can act on it. */
function hookListeners(): void {
  const counters = bare<() => void>()
  hook(EventTarget.prototype, 'addEventListener', (target, args) => {
    const type = args[0]
    if (typeof type !== 'string') return
    // A bare call (`addEventListener(…)`) has no `this`: it is the window's.
    const isWide = !target || target === window || isWhole(target)
    if (isWide === (type !== 'icecandidate') && isTold[type]) {
      counters[type] ??= counter(`on:${type}`)
      counters[type]()
    } else if (!isWide) noteListener(target as object)
  })
}

function hookOutput(): void {
  const isRealtime = getter(AudioContext.prototype, 'baseLatency')
  const count = counter('AudioContext.destination')
  hook(BaseAudioContext.prototype, 'destination', self => void (isRealtime(self) && count()), 'get')
}

/** Elements measured with a font family of their own; the first 2,000 reads tell, later ones cost nothing. */
function hookWidths(): void {
  const styleOf = getter(HTMLElement.prototype, 'style')
  const textOf = getter<string>(CSSStyleDeclaration.prototype, 'cssText')
  const count = counter('HTMLElement.offsetWidth')
  let reads = 0
  const look: Look = self => {
    const css = reads++ < 2_000 && textOf(styleOf(self))
    const at = css ? indexOf(css, 'font-family:') : -1
    if (css && at >= 0) count(cut(css, at + 12, at + 90))
  }
  hook(HTMLElement.prototype, 'offsetWidth', look, 'get')
  hook(Element.prototype, 'getBoundingClientRect', look)
}

export function watchCalls(): void {
  for (const line of WATCHED.split(';')) {
    const [owner = '', members = ''] = line.split(':')
    // An interface this browser may not have.
    const scope = globalThis as unknown as Record<string, { prototype: object } | undefined>
    const target = owner === 'Window' ? window : scope[owner]?.prototype
    for (const member of members.split(',')) {
      const name = member.replace(/\W+/, '')
      const part = member.includes('<') ? 'get' : member.includes('>') ? 'set' : 'value'
      hook(target, name, lookFor(`${owner}.${name}`, member), part)
    }
  }
  hookListeners()
  hookOutput()
  hookWidths()
}
