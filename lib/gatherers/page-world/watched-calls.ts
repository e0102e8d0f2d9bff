// The calls that are counted per script. What they mean is the observer's business.
import type { Drawing } from './hook-canvas'
import { bare, cut, holderOf, indexOf, isPlain, noteOf, now, own, take } from './natives'
import { counter } from './reports'
import { hook, type Look } from './wrap'

/** `Interface…:member,member…;`. Before a member: `<` its reads or `>` its writes (alone: every reading); then the key of a LOOK. */
const WATCHED =
  'WebGLRenderingContext WebGL2RenderingContext:#getParameter,readPixels,drawArrays,drawElements;' +
  'OfflineAudioContext:startRendering;BaseAudioContext:decodeAudioData;AudioContext:resume;' +
  'AudioBuffer:getChannelData;' +
  'CanvasRenderingContext2D:#measureText,>#font;FontFaceSet:#check;HTMLElement:<%offsetWidth;' +
  'RTCPeerConnection:createOffer,<localDescription,>onicecandidate,setRemoteDescription;' +
  'MediaDevices:enumerateDevices;' +
  'Navigator:<,getBattery;Screen:<;' +
  'NavigatorUAData:getHighEntropyValues;SpeechSynthesis:getVoices;GPU:requestAdapter;' +
  'window:#matchMedia;Storage:$setItem;CookieStore:$set;Document:>#cookie;IDBObjectStore:=put,=add;' +
  'MutationObserver:!observe;Element:<!outerHTML,<!innerHTML,<^attributes;' +
  'HTMLInputElement HTMLTextAreaElement:<~value;EventTarget:@addEventListener'

const [rootOf, bodyOf, eventOf, typeOf, storeName, attributeOf] = take<
  [Node, Node, Event, string, string, string | null]
>(
  'Document.documentElement Document.body window.event Event.type IDBObjectStore.name Element.getAttribute',
)

const isWhole = (node: unknown) =>
  node === window || node === document || node === rootOf(document) || node === bodyOf(document)

const TYPING = ' input change keydown '
/** Listeners that are counted on the whole page. */
const LISTENERS = `${TYPING}mousemove pointermove scroll `

/** As the observer knows it (content/storage-changes.ts). */
const VALUE_START = 200
const LONGEST_TEXT = 90_000

type Count = (argument?: unknown) => void

type Looking = (count: Count) => Look

/** Name and value as two arguments, or as an object's; of a database, the store's name and the whole text. */
const written =
  (wholeText?: number): Looking =>
  count =>
  (self, first, second) => {
    const name = wholeText ? storeName(self) : own(first, 'name') || first
    const value = own(first, 'value') || (wholeText ? first : second)
    if (isPlain(name) && isPlain(value)) count(`${name}=${cut(value, 0, wholeText || VALUE_START)}`)
  }
const LOOKS: Record<string, Looking> = {
  '': count => () => count(),
  /** Tells each distinct first argument once. */
  '#': count => (_, first) => count(first),
  /** Only for the whole document, as `this` or first argument. */
  '!': count => (self, first) => {
    if (isWhole(self) || isWhole(first)) count()
  },
  /** Only inside an input or key event. */
  '~': count => () => {
    const event = eventOf(window)
    if (event && indexOf(TYPING, ` ${typeOf(event)} `) >= 0) count()
  },
  /** Only as one of 256 within 50 ms: a walk over the document. */
  '^': count => {
    let walked = 0
    let since = 0
    return () => {
      if (++walked & 255) return
      if (now() - since < 50) count()
      since = now()
    }
  },
  /** The inline style of an element with a font family of its own. */
  '%': count => self => {
    const css = attributeOf(self, 'style')
    // `font-family`, in fewer bytes; the observer reads it exactly.
    if (css && indexOf(css, 'nt-f') >= 0) count(css)
  },
  /** A key of page storage or a cookie and the start of what is written there, as `key=value`. */
  $: written(),
  /** A database's texts, as `store=text`. */
  '=': written(LONGEST_TEXT),
  /** Listeners on the whole page, by type; on a canvas they mean that a person can act on it. */
  '@': () => {
    const counters = bare<Count>()
    return (target, type) => {
      // A bare call (`addEventListener(…)`) has no `this`: it is the window's.
      if (target && !isWhole(target)) {
        const drawing = noteOf<Drawing>(target)
        if (drawing) drawing.heard++
      } else if (isPlain(type) && indexOf(LISTENERS, ` ${type} `) >= 0) {
        counters[type] ??= counter(`on:${type}`)
        counters[type]()
      }
    }
  },
}

type Member = [whole: string, side: '<' | '>', mark: string, name: string]

export function watchCalls(): void {
  for (const line of WATCHED.split(';')) {
    const [owners, members] = line.split(':') as [string, string]
    for (const owner of owners.split(' '))
      for (const member of members.split(',')) {
        const [, side, mark, one] = /([<>]?)(\W?)(.*)/.exec(member) as unknown as Member
        const part = ({ '<': 'get', '>': 'set' } as const)[side]
        for (const name of one ? [one] : Object.keys(holderOf(owner) as object))
          hook(owner, name, (LOOKS[mark] as Looking)(counter(`${owner}.${name}`)), part)
      }
  }
}
