import { describe, expect, test } from 'vitest'
import { createPageSketch } from '../../../lib/gatherers/content/page-sketch'

const SCRIPT = 'https://s.example/s.js'
const report = (key: string, calls = 1, news: string[] = [], script = SCRIPT) => ({
  kind: 'calls' as const,
  key,
  script,
  calls,
  news,
})

/** A sketch at a clock that the test sets, and the facts of each script and interface. */
function sketching() {
  let now = 100_000
  const sketch = createPageSketch(() => now)
  return {
    ...sketch,
    setTime: (time: number) => {
      now = time
    },
    add: (...given: Parameters<typeof report>) => sketch.addCalls(report(...given)),
    told: () => sketch.changes(script => script || null),
  }
}
/** Facts that one script gathers with these calls, by interface. */
function factsOf(...calls: Parameters<typeof report>[]) {
  const { add, told } = sketching()
  for (const call of calls) add(...call)
  return Object.fromEntries(
    told().flatMap(event =>
      event.type === 'fingerprint'
        ? [[event.api, event.facts]]
        : event.type === 'recorder'
          ? [['recorder', event.facts]]
          : [],
    ),
  )
}

describe('what one script did, as totals', () => {
  test('calls add up over reports, and are told again only when they changed', () => {
    const { add, told } = sketching()
    add('OfflineAudioContext.startRendering')
    add('AudioBuffer.getChannelData', 2)
    expect(told()).toEqual([
      {
        type: 'fingerprint',
        api: 'audio',
        script: SCRIPT,
        facts: { offlineRendered: 1, channelReads: 2 },
      },
    ])
    expect(told()).toEqual([])
    add('AudioBuffer.getChannelData', 3)
    expect(told()).toMatchObject([{ facts: { offlineRendered: 1, channelReads: 5 } }])
  })

  test('scripts are told apart; one that the stack did not name is told without a name', () => {
    const { add, told } = sketching()
    add('GPU.requestAdapter', 1, [], 'https://a.example/a.js')
    add('GPU.requestAdapter', 1, [], '')
    expect(told()).toMatchObject([{ script: 'https://a.example/a.js' }, { script: null }])
  })

  test('a page with more scripts than fit keeps counting, without their names', () => {
    const { add, told } = sketching()
    for (let i = 0; i < 600; i++) add('GPU.requestAdapter', 1, [], `https://s${i}.example/s.js`)
    const events = told()
    expect(events.length).toBeLessThanOrEqual(401)
    const total = events.reduce(
      (sum, event) =>
        sum + (event.type === 'fingerprint' ? (event.facts['gpu.requestAdapter'] ?? 0) : 0),
      0,
    )
    expect(total).toBe(600)
  })
})

describe('canvas', () => {
  test('facts are of the drawing that looks most like a fingerprint', () => {
    expect(
      factsOf(
        ['toDataURL', 1, ['300|150|true|0|0|0|0|#000;|Hi']],
        ['toDataURL', 1, ['240|60|false|0|0|0|0|#f60;#069;|Cwm fjordbank glyphs 😃']],
        ['toDataURL', 1, ['2|2|true|0|0|0|0||']],
      ).canvas,
    ).toEqual({
      canvases: 3,
      toDataURL: 3,
      width: 240,
      height: 60,
      attached: 0,
      save: 0,
      listeners: 0,
      colors: 2,
      distinctChars: new Set('Cwm fjordbank glyphs 😃').size,
      emoji: 1,
    })
  })

  test('pixels read are told with their size; text with bars in it stays whole', () => {
    const { canvas } = factsOf(['getImageData', 4, ['100|50|true|40|20|1|2|#000;|a|b']])
    expect(canvas).toMatchObject({
      getImageData: 4,
      readWidth: 40,
      readHeight: 20,
      save: 1,
      listeners: 2,
      distinctChars: 3,
    })
  })

  test('a reading that the page made up gives no odd numbers', () => {
    const { canvas } = factsOf(['toBlob', 1, ['Infinity|-5|yes|1e99|x']])
    expect(canvas).toMatchObject({ width: 0, height: 0, attached: 0, colors: 0, distinctChars: 0 })
  })

  test('look-alike: reading no drawing back is no canvas fact', () => {
    expect(factsOf(['CanvasRenderingContext2D.font', 3, ['12px A', '12px B']])).toEqual({})
  })
})

describe('webgl', () => {
  test('the two parameters that name the graphics card are told apart from the rest', () => {
    expect(
      factsOf(
        ['WebGLRenderingContext.getParameter', 5, ['37445', '37446', '3379', '7936']],
        ['WebGLRenderingContext.readPixels', 1],
        ['WebGLRenderingContext.drawArrays', 2],
        ['WebGL2RenderingContext.drawElements', 3],
      ).webgl,
    ).toEqual({
      unmaskedVendor: 1,
      unmaskedRenderer: 1,
      otherParameters: 2,
      readPixels: 1,
      draws: 5,
    })
  })
})

describe('fonts', () => {
  const fonts = Array.from({ length: 60 }, (_, i) => `72px Font${i}, serif`)
  test('fonts measured are counted, each once', () => {
    expect(
      factsOf(
        ['CanvasRenderingContext2D.font', 120, [...fonts, ...fonts]],
        ['CanvasRenderingContext2D.measureText', 60, ['mmmmmmmmmmlli']],
      ).fonts,
    ).toEqual({ measured: 60, texts: 1 })
  })
  test('families by element width count as well; a style without a family does not', () => {
    expect(
      factsOf([
        'HTMLElement.offsetWidth',
        9,
        ['font-family: "Arial", x; color: red', 'font-family:Arial', 'font-feature-settings: a'],
      ]).fonts,
    ).toEqual({ measured: 2 })
  })
  test('look-alike: fonts that are only drawn with are not measured', () => {
    expect(factsOf(['CanvasRenderingContext2D.font', 60, fonts])).toEqual({})
  })
})

describe('the browser’s own description', () => {
  test('telling properties are counted by name, screens with their own', () => {
    expect(
      factsOf(
        ['Navigator.hardwareConcurrency', 2],
        ['Screen.colorDepth', 1],
        ['MediaDevices.enumerateDevices', 1],
        ['window.matchMedia', 4, ['(color-gamut: p3)', '(color-gamut: srgb)', '(hover: hover)']],
      ).navigator,
    ).toEqual({
      hardwareConcurrency: 2,
      'screen.colorDepth': 1,
      'mediaDevices.enumerateDevices': 1,
      matchMedia: 2,
    })
  })
  test.each([
    'Navigator.userAgent',
    'Navigator.language',
    'Navigator.onLine',
    'Navigator.clipboard',
    'Screen.width',
    'Screen.orientation',
    'constructor',
    'Navigator.constructor',
    'toString',
  ])('look-alike: %s, which every page reads or none means, is not', key => {
    expect(factsOf([key, 5])).toEqual({})
  })
})

describe('recorders', () => {
  test('listeners on the whole page, walks, observers and reads of fields', () => {
    expect(
      factsOf(
        ['on:mousemove'],
        ['on:pointermove'],
        ['on:scroll'],
        ['on:input'],
        ['on:keydown'],
        ['on:change'],
        ['MutationObserver.observe'],
        ['Element.attributes', 2],
        ['Element.outerHTML'],
        ['HTMLInputElement.value', 3],
        ['HTMLTextAreaElement.value', 2],
      ).recorder,
    ).toEqual({
      mouseListeners: 2,
      scrollListeners: 1,
      inputListeners: 3,
      documentMutationObservers: 1,
      serializations: 3,
      valueReads: 5,
    })
  })
  test.each(['on:click', 'on:load', 'on:scrollend', 'on:mouseup'])('look-alike: %s is not', key => {
    expect(factsOf([key])).toEqual({})
  })

  const uploads = (at: readonly number[], readAt: number, script = SCRIPT) => {
    const { add, addUpload, setTime, told } = sketching()
    setTime(readAt)
    add('HTMLInputElement.value')
    for (const time of at) addUpload(script, 100, time)
    return told().flatMap(event =>
      event.type === 'recorder' && event.script === script ? [event.facts] : [],
    )[0]
  }
  test('uploads within a second of a field read by the same script are told apart', () => {
    expect(uploads([50_200, 50_900, 51_100], 50_000)).toMatchObject({
      uploads: 3,
      uploadBytes: 300,
      uploadsWhileTyping: 2,
    })
  })
  test('look-alikes: uploads before any typing, long before it, and by another script', () => {
    // Reports that were held until the page was known come all at once, and late.
    expect(uploads([1_000, 20_000], 50_000)).not.toHaveProperty('uploadsWhileTyping')
    expect(uploads([50_200], 50_000, 'https://other.example/o.js')).toEqual({
      uploads: 1,
      uploadBytes: 100,
    })
  })
})
