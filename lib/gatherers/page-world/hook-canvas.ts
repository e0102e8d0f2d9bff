// What is drawn on each canvas, told when it is read back (fingerprinting.canvas).
import { caller } from './caller'
import { cut, getter, uncurry } from './natives'
import { report } from './reports'
import { hook, type Look } from './wrap'

const { HTMLCanvasElement: Canvas, CanvasRenderingContext2D: Context } = globalThis
const contextProto = Context.prototype
const widthOf = getter<number>(Canvas.prototype, 'width')
const heightOf = getter<number>(Canvas.prototype, 'height')
const canvasOf = getter<object>(contextProto, 'canvas')
const fillOf = getter<unknown>(contextProto, 'fillStyle')
const isAttached = getter<boolean>(Node.prototype, 'isConnected')
const drawings = new WeakMap<object, Drawing>()
const find = uncurry(drawings.get).bind(null, drawings)
const keep = uncurry(drawings.set).bind(null, drawings)

/** A fingerprint draws a few texts, a chart hundreds. */
const LONGEST_TEXT = 300
const MAX_READINGS = 64

/** Texts and fill styles one after another, cut; calls of save and restore; listeners. */
interface Drawing {
  text: string
  fills: string
  save: number
  restore: number
  listeners: number
}

function drawingOf(canvas: object): Drawing {
  let drawing = find(canvas)
  if (!drawing) {
    drawing = { text: '', fills: '', save: 0, restore: 0, listeners: 0 }
    keep(canvas, drawing)
  }
  return drawing
}

export function noteListener(target: object): void {
  const drawing = find(target)
  if (drawing) drawing.listeners++
}

const lookAtText: Look = (context, args) => {
  const drawing = drawingOf(canvasOf(context) as object)
  const text = args[0]
  if (typeof text !== 'string' || drawing.text.length > LONGEST_TEXT) return
  drawing.text += cut(text, 0, LONGEST_TEXT)
  const fill = fillOf(context)
  if (typeof fill === 'string') drawing.fills += `${fill}|`
}

export function hookCanvas(): void {
  hook(contextProto, 'fillText', lookAtText)
  hook(contextProto, 'strokeText', lookAtText)
  for (const state of ['save', 'restore'] as const)
    hook(contextProto, state, context => {
      drawingOf(canvasOf(context) as object)[state]++
    })
  const lookAtReading = (method: string, isContext: boolean): Look => {
    let calls = 0
    return (self, args) => {
      const canvas = isContext ? (canvasOf(self) as object) : (self as object)
      const { text, fills, save, restore, listeners } = drawingOf(canvas)
      calls++
      if (calls > MAX_READINGS && calls & (calls - 1)) return
      report(
        'q',
        method,
        caller(),
        widthOf(canvas) ?? 0,
        heightOf(canvas) ?? 0,
        isAttached(canvas) ? 1 : 0,
        isContext ? Number(args[2]) : 0,
        isContext ? Number(args[3]) : 0,
        text,
        fills,
        save,
        restore,
        listeners,
      )
    }
  }
  hook(contextProto, 'getImageData', lookAtReading('getImageData', true))
  hook(Canvas.prototype, 'toDataURL', lookAtReading('toDataURL', false))
  hook(Canvas.prototype, 'toBlob', lookAtReading('toBlob', false))
}
