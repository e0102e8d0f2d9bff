/** `width|height|attached|read width|read height|saves|listeners|fills;…|text` of one drawing (page-world/hook-canvas.ts). */
export function drawingFacts(reading: string) {
  const [width, height, attached, readWidth, readHeight, save, listeners, fills = '', ...text] =
    reading.split('|')
  const drawn = text.join('|')
  const number = (cell: string | undefined) => {
    const value = Number(cell)
    return value > 0 && value < 1e9 ? value : 0
  }
  return {
    width: number(width),
    height: number(height),
    attached: attached === 'true' ? 1 : 0,
    readWidth: number(readWidth),
    readHeight: number(readHeight),
    save: number(save),
    listeners: number(listeners),
    colors: fills.split(';').filter(fill => fill !== '').length,
    distinctChars: new Set(drawn).size,
    emoji: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(drawn) ? 1 : 0,
  }
}
