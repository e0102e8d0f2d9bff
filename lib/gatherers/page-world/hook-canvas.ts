// What is drawn on each canvas, told when it is read back (fingerprinting.canvas). One without text is nobody's.
import { cut, has, isPlain, note, noteOf, take } from './natives'
import { isAttached } from './rare-natives'
import { counter } from './reports'
import { hook, type Look } from './wrap'

/** Noted of the canvas and of its context: texts one after another and distinct fill styles, cut; calls of save and of addEventListener. */
export interface Drawing {
  board: unknown
  drawn: string
  fills: string
  saves: number
  heard: number
}

/**
 * A fingerprint draws a few texts, of which the rule wants ten distinct characters; a chart draws hundreds. All of it is
 * told at every reading, and reading back is what games and editors do all the time.
 */
const LONGEST_TEXT = 99

/** Hooks one kind of canvas, on the page or off it. */
function hookKind(canvas: string, place: string): void {
  const context = `${place}CanvasRenderingContext2D`
  const [widthOf, heightOf, canvasOf, fillOf] = take<[number, number, object, unknown]>(
    `${canvas}.width .height ${context}.canvas .fillStyle`,
  )
  const lookAtText: Look = (self, text) => {
    let drawing = noteOf<Drawing>(self)
    if (!drawing) {
      const board = canvasOf(self)
      drawing = { board, drawn: '', fills: '', saves: 0, heard: 0 }
      note(self, drawing)
      note(board, drawing)
    }
    if (!isPlain(text) || drawing.drawn.length > LONGEST_TEXT) return
    drawing.drawn += cut(text, 0, LONGEST_TEXT)
    const fill = fillOf(self)
    if (isPlain(fill) && !has(drawing.fills, fill)) drawing.fills += `${fill};`
  }
  hook(context, 'fillText', lookAtText)
  hook(context, 'save', self => {
    const drawing = noteOf<Drawing>(self)
    if (drawing) drawing.saves++
  })
  for (const method of ['getImageData', 'toDataURL', 'toBlob', 'convertToBlob']) {
    const count = counter(method)
    // getImageData is the context's.
    hook(method[0] === 'g' ? context : canvas, method, (self, _, __, args) => {
      const drawing = noteOf<Drawing>(self)
      // The third and fourth argument are the size of the area, where one is read.
      if (drawing)
        count(
          `${widthOf(drawing.board)}|${heightOf(drawing.board)}|${isAttached(drawing.board)}|${+(args[2] as number)}|${+(args[3] as number)}|${drawing.saves}|${drawing.heard}|${drawing.fills}|${drawing.drawn}`,
        )
    })
  }
}

hookKind('HTMLCanvasElement', '')
hookKind('OffscreenCanvas', 'Offscreen')
