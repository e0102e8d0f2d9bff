// What is drawn on each canvas, told when it is read back (fingerprinting.canvas). One without text is nobody's.
import { cut, indexOf, note, noteOf, take } from './natives'
import { counter } from './reports'
import { hook, type Look } from './wrap'

/** Noted of the canvas and of its context: texts one after another and distinct fill styles, cut; calls of save and of addEventListener. */
interface Drawing {
  on: unknown
  text: string
  fills: string
  saves: number
  heard: number
}
const [isAttached] = take<[boolean]>('Node.isConnected')

/** A fingerprint draws a few texts, a chart hundreds. */
const LONGEST_TEXT = 300

export function noteListener(target: unknown): void {
  const drawing = noteOf<Drawing>(target)
  if (drawing) drawing.heard++
}

/** Hooks one kind of canvas, on the page or off it. */
function hookKind(canvas: string, context: string): void {
  const [widthOf, heightOf, canvasOf, fillOf] = take<[number, number, object, unknown]>(
    `${canvas}.width ${canvas}.height ${context}.canvas ${context}.fillStyle`,
  )
  const lookAtText: Look = (self, args) => {
    const text = args[0]
    let drawing = noteOf<Drawing>(self)
    if (!drawing) {
      const on = canvasOf(self)
      drawing = { on, text: '', fills: '', saves: 0, heard: 0 }
      note(self, drawing)
      note(on, drawing)
    }
    if (typeof text !== 'string' || drawing.text.length > LONGEST_TEXT) return
    drawing.text += cut(text, 0, LONGEST_TEXT)
    const fill = fillOf(self)
    if (typeof fill === 'string' && indexOf(drawing.fills, fill) < 0) drawing.fills += `${fill};`
  }
  hook(context, 'fillText', lookAtText)
  hook(context, 'save', self => {
    const drawing = noteOf<Drawing>(self)
    if (drawing) drawing.saves++
  })
  for (const method of ['getImageData', 'toDataURL', 'toBlob', 'convertToBlob']) {
    const count = counter(method)
    hook(method === 'getImageData' ? context : canvas, method, (self, args) => {
      const drawing = noteOf<Drawing>(self)
      if (!drawing) return
      const { on } = drawing
      // The third and fourth argument are the size of the area, where one is read.
      count(
        `${widthOf(on)}|${heightOf(on)}|${isAttached(on)}|${+(args[2] as number)}|${+(args[3] as number)}|${drawing.saves}|${drawing.heard}|${drawing.fills}|${drawing.text}`,
      )
    })
  }
}

export function hookCanvas(): void {
  hookKind('HTMLCanvasElement', 'CanvasRenderingContext2D')
  hookKind('OffscreenCanvas', 'OffscreenCanvasRenderingContext2D')
}
