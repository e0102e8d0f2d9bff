// Runs once in the page's world when asked for, on shops only, and gives back one JSON text: data layers, names of
// page-made globals, and what consent interfaces answer. Reads own data properties; never a page's getter.

import { experimentRows } from './read-experiments'
import { labelRows } from './read-labels'

/** `d`: one entry of a data layer; `o`: a data object; `c`: a consent interface's answer, raw. */
export type LayerRow =
  | ['d' | 'o', layer: string, entry: unknown]
  | ['c', api: string, answer: unknown]
export interface Layers {
  globals: string[]
  rows: LayerRow[]
}

const MAX_GLOBALS = 400
const MAX_ENTRIES = 120
const FIRST = 40
const MAX_ROWS = 400
const ANSWER_MS = 300
const LAYER_NAME =
  /data_?layer|^_?[a-z_]*(?:q|queue)$|^(?:adobeDataLayer|uetq|_learnq|_satellite|dataLayer\w*)$/i
const OBJECT_NAME =
  /^(?:digital_?data|utag_data|page_?data|universal_variable|ShopifyAnalytics|meta|_vwo_exp|DY|dataObject|analyticsData|tc_vars|Optanon\w*|prestashop|BCData|experiments?|optimizely)$/i

/** A copy without getters, functions and cycles: four levels deep, forty properties wide. */
function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 300)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null || depth === 0 || value instanceof Node)
    return undefined
  const copy: Record<string, unknown> = {}
  for (const key of Reflect.ownKeys(value).slice(0, 40)) {
    if (typeof key !== 'string' || key === 'length') continue
    const item = plain(Reflect.getOwnPropertyDescriptor(value, key)?.value, depth - 1)
    if (item !== undefined) copy[key.slice(0, 80)] = item
  }
  return copy
}

const ownValue = (target: object, name: string): unknown =>
  Reflect.getOwnPropertyDescriptor(target, name)?.value

/** The queue of a vendor's stub (`fbq.queue`, `ttq`), or the global itself where it is a list. */
function queueOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'function') return undefined
  const queue = ownValue(value, 'queue') ?? ownValue(value, 'q')
  return Array.isArray(queue) ? queue : undefined
}

function dataRows(names: string[]): LayerRow[] {
  const rows: LayerRow[] = []
  for (const name of names) {
    const value = ownValue(window, name)
    const queue = queueOf(value)
    if (queue && (typeof value === 'function' || LAYER_NAME.test(name))) {
      // How a page began, and what it said last: single-page apps push for hours.
      const shown =
        queue.length > MAX_ENTRIES
          ? [...queue.slice(0, FIRST), ...queue.slice(FIRST - MAX_ENTRIES)]
          : queue
      for (const entry of shown) rows.push(['d', name, plain(entry, 5)])
    } else if (OBJECT_NAME.test(name) && typeof value === 'object') {
      rows.push(['o', name, plain(value, 5)])
    }
    if (rows.length > MAX_ROWS) break
  }
  return rows.slice(0, MAX_ROWS)
}

/** Asks one consent interface; its answer, or nothing in time. */
function answerOf(ask: (tell: (answer: unknown) => void) => void): Promise<unknown> {
  return new Promise(done => {
    setTimeout(() => done(undefined), ANSWER_MS)
    try {
      ask(done)
    } catch {
      // A broken interface answers nothing.
      done(undefined)
    }
  })
}

type Api = (...args: unknown[]) => unknown

async function consentRows(): Promise<LayerRow[]> {
  const rows: LayerRow[] = []
  const ask = async (
    name: string,
    api: string,
    run: (call: Api, tell: (answer: unknown) => void) => void,
  ) => {
    const call = ownValue(window, name)
    // A page may define anything by this name; a wrong answer is only a wrong claim.
    if (typeof call !== 'function') return
    const answer = await answerOf(tell => run(call as Api, tell))
    if (answer !== undefined) rows.push(['c', api, plain(answer, 4)])
  }
  await Promise.all([
    ask('__tcfapi', 'tcf', (call, tell) =>
      call('addEventListener', 2, (data: unknown) => {
        tell(data)
        const listener = typeof data === 'object' && data ? ownValue(data, 'listenerId') : undefined
        if (listener !== undefined) call('removeEventListener', 2, () => undefined, listener)
      }),
    ),
    ask('__gpp', 'gpp', (call, tell) => call('ping', tell)),
    ask('__uspapi', 'usp', (call, tell) => call('getUSPData', 1, tell)),
  ])
  const shopify = ownValue(window, 'Shopify')
  const privacy =
    typeof shopify === 'object' && shopify ? ownValue(shopify, 'customerPrivacy') : undefined
  const current =
    typeof privacy === 'object' && privacy ? ownValue(privacy, 'currentVisitorConsent') : undefined
  if (typeof current === 'function') {
    const answer = await answerOf(tell => tell(Reflect.apply(current, privacy, [])))
    if (answer !== undefined) rows.push(['c', 'platform', plain(answer, 3)])
  }
  return rows
}

const isNative = (value: unknown) =>
  typeof value === 'function' && Function.prototype.toString.call(value).includes('[native code]')

/** The names that only this page has: what a fresh document's window does not have. */
function pageGlobals(): string[] {
  const builtIn = new Set<PropertyKey>(Reflect.ownKeys(Window.prototype))
  return Object.keys(window)
    .filter(name => {
      const property = Reflect.getOwnPropertyDescriptor(window, name)
      // The window's own accessors and methods are native; what a page makes is data.
      return (
        !builtIn.has(name) &&
        property !== undefined &&
        'value' in property &&
        !isNative(property.value) &&
        property.value !== window
      )
    })
    .map(name => name.slice(0, 120))
}

export async function readLayers(): Promise<string> {
  const names = pageGlobals()
  const layers: Layers = {
    globals: names.slice(0, MAX_GLOBALS),
    rows: [
      ...experimentRows(window),
      ...labelRows(window),
      ...dataRows(names),
      ...(await consentRows()),
    ],
  }
  return JSON.stringify(layers)
}
