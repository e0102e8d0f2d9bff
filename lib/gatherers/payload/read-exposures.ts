// Which experiments a request says that the visitor is in, by the shape of what it carries, whoever it goes to.
import { decodeBase64 } from './base64'
import { parseJson } from './expand'
import {
  abTasty,
  adobeTarget,
  type Bag,
  type Exposure,
  growthBook,
  isBag,
  kameleoon,
  launchDarkly,
  optimizely,
  statsig,
} from './exposure-shapes'
import { namedExposure } from './named-exposure'
import { decodeText } from './read-query'

/** Most requests hold none of these words, and are not taken apart for them. */
const SIGN =
  /expos|experiment|variation|feature_flag|inExperiment|ab_?-?test|split.?test|experience_impression|scopeDetails|"?vaid/i
const SHAPES = [
  statsig,
  optimizely,
  launchDarkly,
  growthBook,
  abTasty,
  kameleoon,
  adobeTarget,
  namedExposure,
]
const MOST = 20
const MOST_NODES = 4_000
const MOST_LINES = 60
const DEEPEST = 10

/** At most 20, each once. Pure; never throws. `body` is text, opened already where it was compressed. */
export function readExposures(url: string, body: string): Exposure[] {
  const at = url.indexOf('?')
  const query = at < 0 ? '' : url.slice(at + 1).split('#', 1)[0]
  const found = new Map<string, Exposure>()
  const walk = createWalk(exposure => {
    const { tool, experiment, variant } = exposure
    if (experiment === '' || variant === '' || found.size >= MOST) return
    found.set(`${tool} ${experiment} ${variant}`, exposure)
  })
  for (const text of [query ?? '', body]) for (const value of valuesIn(text)) walk(value, 0)
  return [...found.values()]
}

/** JSON, JSON lines, Base64 of JSON (Statsig sends it backwards), or lines of `a=b&c=d`; nothing where no sign of it is. */
function valuesIn(text: string): unknown[] {
  const plain = SIGN.test(text) ? text : ''
  const json = parseJson(plain)
  if (json !== undefined) return [json]
  if (plain !== '') {
    const lines = plain.split('\n', MOST_LINES).map(line => line.trim())
    return lines.map(line => (line.startsWith('{') ? parseJson(line) : pairsOf(line)))
  }
  // What is packed shows no sign yet: a form's `data=<Base64>`, or a whole body.
  if (text.length < 40) return []
  if (/^[\w+/=-]+$/.test(text)) return [opened(text)]
  return /(?:^|&)[\w.-]{1,40}=(?:ey|W3)/.test(text) ? [pairsOf(text)] : []
}

function pairsOf(line: string): Bag {
  const pairs = line.split('&', 300).map(pair => {
    const at = pair.indexOf('=')
    return [decodeText(pair.slice(0, Math.max(at, 0))), decodeText(pair.slice(at + 1))] as const
  })
  return Object.fromEntries(pairs)
}

function opened(text: string): unknown {
  const turned = () => [...text].reverse().join('')
  const json = [decodeBase64(text), /^=|(?:ye|3W)$/.test(text) ? decodeBase64(turned()) : null]
  return json.map(one => (one && SIGN.test(one) ? parseJson(one) : undefined)).find(isBag)
}

function createWalk(tell: (exposure: Exposure) => void) {
  let nodes = 0
  const walk = (value: unknown, depth: number): void => {
    if (++nodes > MOST_NODES || depth > DEEPEST) return
    if (typeof value === 'string') {
      const inner =
        value.length < 20 ? undefined : (parseJson(value) ?? (packed(value) && opened(value)))
      if (inner) walk(inner, depth + 1)
    } else if (Array.isArray(value)) for (const item of value) walk(item, depth + 1)
    else if (isBag(value)) {
      for (const shape of SHAPES) for (const exposure of shape(value)) tell(exposure)
      for (const key of Object.keys(value)) walk(value[key], depth + 1)
    }
  }
  return walk
}

const packed = (value: string): boolean => /^(?:ey|W3)[\w+/=-]+$/.test(value)
