// The calls that are counted per script. What they mean is the observer's business.
import type { Drawing } from './hook-canvas'
import { bare, cut, has, holderOf, isPlain, noteOf, now, own, page } from './natives'
import { attributeOf, bodyOf, eventOf, eventType, rootOf, storeName } from './rare-natives'
import { counter } from './reports'
import { hook, type Look } from './wrap'

/** `Interface.member.another;…`. Before a member: `G` its reads or `S` its writes (alone: every reading); then the number of a LOOK. */
const WATCHED =
  'WebGLRenderingContext WebGL2RenderingContext.1getParameter.readPixels.drawArrays.drawElements;' +
  'OfflineAudioContext.startRendering;BaseAudioContext.decodeAudioData;AudioContext.resume;' +
  'AudioBuffer.getChannelData;' +
  'CanvasRenderingContext2D.1measureText.S1font;FontFaceSet.1check;HTMLElement.G5offsetWidth;' +
  'RTCPeerConnection.createOffer.GlocalDescription.Sonicecandidate.setRemoteDescription;' +
  'MediaDevices.enumerateDevices;' +
  'Navigator.G.getBattery;Screen.G;' +
  'NavigatorUAData.getHighEntropyValues;SpeechSynthesis.getVoices;GPU.requestAdapter;' +
  'window.1matchMedia;Storage.6setItem;CookieStore.6set;Document.S1cookie;IDBObjectStore.7put.7add;' +
  'MutationObserver.2observe;Element.G2outerHTML.G2innerHTML.G4attributes;' +
  'HTMLInputElement HTMLTextAreaElement.G3value;EventTarget.8addEventListener'

const isWhole = (node: unknown) =>
  node === window || node === page || node === rootOf(page) || node === bodyOf(page)

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
const LOOKS: Looking[] = [
  count => () => count(),
  /** 1: tells each distinct first argument once. */
  count => (_, first) => count(first),
  /** 2: only for the whole document, as `this` or first argument. */
  count => (self, first) => {
    if (isWhole(self) || isWhole(first)) count()
  },
  /** 3: only inside an input or key event. */
  count => () => {
    const event = eventOf(window)
    if (event && has(TYPING, ` ${eventType(event)} `)) count()
  },
  /** 4: only as one of 256 within 50 ms: a walk over the document. */
  count => {
    let walked = 0
    let since = 0
    return () => {
      if (++walked & 255) return
      if (now() - since < 50) count()
      since = now()
    }
  },
  /** 5: the inline style of an element with a font family of its own. */
  count => self => {
    const css = attributeOf(self, 'style')
    // `font-family`, in fewer bytes; the observer reads it exactly.
    if (css && has(css, 'nt-f')) count(css)
  },
  /** 6: a key of page storage or a cookie and the start of what is written there, as `key=value`. */
  written(),
  /** 7: a database's texts, as `store=text`. */
  written(LONGEST_TEXT),
  /** 8: listeners on the whole page, by type; on a canvas they mean that a person can act on it. */
  () => {
    const counters = bare<Count>()
    return (target, type) => {
      // A bare call (`addEventListener(…)`) has no `this`: it is the window's.
      if (target && !isWhole(target)) {
        const drawing = noteOf<Drawing>(target)
        if (drawing) drawing.heard++
      } else if (isPlain(type) && has(LISTENERS, ` ${type} `)) {
        // biome-ignore lint/suspicious/noAssignInExpressions: this way it fits into 6,000 bytes.
        ;(counters[type] ??= counter(`on:${type}`))()
      }
    }
  },
]

let owners = ''
for (const [, named, side, look, member] of WATCHED.matchAll(/([\w ]*)\.([GS]?)(\d?)(\w*)/g)) {
  owners = named || owners
  for (const owner of owners.split(' '))
    for (const name of member ? [member] : Object.keys(holderOf(owner)))
      hook(
        owner,
        name,
        (LOOKS[+(look as string)] as Looking)(counter(`${owner}.${name}`)),
        ({ G: 'get', S: 'set' } as const)[side as 'G' | 'S'],
      )
}
