// Folds the page hook's counts into what the rules read: facts per script and kind of interface.
import { type Api, factOf } from './call-facts'
import { drawingFacts } from './drawing-facts'
import type { Draft } from './outbox'
import type { CallReport } from './parse-reports'

const READINGS = new Set(['toDataURL', 'toBlob', 'convertToBlob', 'getImageData'])
/** WEBGL_debug_renderer_info's names for the graphics card. */
const VENDOR = '37445'
const RENDERER = '37446'

interface Sketch {
  api: Api
  script: string
  counts: Map<string, number>
  /** Distinct arguments by call. */
  told: Map<string, Set<string>>
  /** Facts that are not plain counts. */
  extra: Record<string, number>
  isChanged: boolean
}

export interface PageSketch {
  addCalls(report: CallReport): void
  addUpload(script: string, bytes: number, at: number): void
  /** Events of the scripts whose facts changed since the last call. */
  changes(address: (script: string) => string | null): Draft[]
}

const MAX_SKETCHES = 400
/** Only how many differ is told of most arguments. */
const LONGEST_TOLD = 200
const TYPING_MS = 1_000

export function createPageSketch(now: () => number): PageSketch {
  const sketches = new Map<string, Sketch>()
  const lastTyping = new Map<string, number>()

  function sketchOf(api: Api, script: string): Sketch {
    const name = sketches.size < MAX_SKETCHES ? script : ''
    const id = `${api} ${name}`
    const sketch = sketches.get(id) ?? {
      api,
      script: name,
      counts: new Map(),
      told: new Map(),
      extra: {},
      isChanged: true,
    }
    sketches.set(id, sketch)
    sketch.isChanged = true
    return sketch
  }

  const tell = (api: Api, key: string, report: CallReport, fact?: string) => {
    const { script, news, calls } = report
    const sketch = sketchOf(api, script)
    if (fact) sketch.counts.set(fact, (sketch.counts.get(fact) ?? 0) + calls)
    const told = sketch.told.get(key) ?? new Set()
    for (const value of news) if (told.size < 500) told.add(value.slice(0, LONGEST_TOLD))
    sketch.told.set(key, told)
  }

  function addCalls(report: CallReport): void {
    const { key, script } = report
    const fact = factOf(key)
    if (READINGS.has(key)) addReadings(report)
    else if (fact) {
      tell(fact[0], key, report, fact[1])
      if (fact[1] === 'valueReads' && (lastTyping.has(script) || lastTyping.size < MAX_SKETCHES))
        lastTyping.set(script, now())
    } else if (key.endsWith('.getParameter')) tell('webgl', 'parameters', report)
    else if (key.endsWith('.measureText')) tell('fonts', 'texts', report)
    else if (key.endsWith('.font')) tell('fonts', 'fonts', report)
    else if (key === 'HTMLElement.offsetWidth')
      tell('fonts', 'families', { ...report, news: report.news.flatMap(familyIn) })
    else if (key === 'FontFaceSet.check') tell('fonts', 'checks', report)
    else if (key === 'window.matchMedia') tell('navigator', 'features', report)
  }

  /** Drawings read back; the one that looks most like a fingerprint is told. */
  function addReadings(report: CallReport): void {
    const method = report.key === 'convertToBlob' ? 'toBlob' : report.key
    tell('canvas', method, { ...report, news: [] }, method)
    const { extra } = sketchOf('canvas', report.script)
    for (const text of report.news) {
      extra.canvases = (extra.canvases ?? 0) + 1
      const { readWidth, readHeight, ...facts } = drawingFacts(text)
      if (method === 'getImageData') {
        extra.readWidth = Math.max(extra.readWidth ?? 0, readWidth)
        extra.readHeight = Math.max(extra.readHeight ?? 0, readHeight)
      }
      const known = (extra.distinctChars ?? 0) + (extra.colors ?? 0)
      if (facts.distinctChars + facts.colors >= known) Object.assign(extra, facts)
    }
  }

  function addUpload(script: string, bytes: number, at: number): void {
    const { extra } = sketchOf('recorder', script)
    extra.uploads = (extra.uploads ?? 0) + 1
    extra.uploadBytes = (extra.uploadBytes ?? 0) + bytes
    // Either way: reads are told up to a moment late, and reports of a page that was held come all at once.
    if (Math.abs(at - (lastTyping.get(script) ?? -Infinity)) < TYPING_MS)
      extra.uploadsWhileTyping = (extra.uploadsWhileTyping ?? 0) + 1
  }

  function changes(address: (script: string) => string | null): Draft[] {
    const events: Draft[] = []
    for (const sketch of sketches.values()) {
      if (!sketch.isChanged) continue
      sketch.isChanged = false
      const facts = factsOf(sketch)
      if (Object.keys(facts).length === 0) continue
      const script = address(sketch.script)
      const { api } = sketch
      events.push(
        api === 'recorder'
          ? { type: 'recorder', script, facts }
          : { type: 'fingerprint', api, script, facts },
      )
    }
    return events
  }

  return { addCalls, addUpload, changes }
}

/** The font family of an inline style. */
function familyIn(css: string): string[] {
  const family = /font-family:([^;]{1,90})/.exec(css)?.[1]?.trim()
  return family ? [family] : []
}

function factsOf({ counts, told, extra }: Sketch): Record<string, number> {
  const facts: Record<string, number> = { ...extra }
  for (const [fact, calls] of counts) facts[fact] = calls
  const put = (fact: string, value: number) => {
    if (value > 0) facts[fact] = value
  }
  const parameters = told.get('parameters') ?? new Set()
  put('unmaskedVendor', parameters.has(VENDOR) ? 1 : 0)
  put('unmaskedRenderer', parameters.has(RENDERER) ? 1 : 0)
  put(
    'otherParameters',
    [...parameters].filter(each => each !== VENDOR && each !== RENDERER).length,
  )
  const texts = told.get('texts')?.size ?? 0
  // A font that is set without a text being measured is only drawn with.
  const fonts = texts > 0 ? (told.get('fonts')?.size ?? 0) : 0
  put('texts', texts)
  put('measured', fonts + (told.get('families')?.size ?? 0))
  put('checks', told.get('checks')?.size ?? 0)
  put(
    'matchMedia',
    new Set([...(told.get('features') ?? [])].map(query => query.split(':')[0])).size,
  )
  return facts
}
