// Promise 3: it never collects what it warns about. One person's details are strewn over a shop and typed into it; then
// everything that Vitrine keeps, shows, exports or prints is searched for them.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeCanary } from '../../lib/gatherers/typing/canary'
import { auditPage } from '../../lib/headless/audit-page'
import { builtExtension } from '../../lib/headless/built-extension'
import { openControl } from '../../lib/headless/control-page'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { launch } from '../../lib/headless/launch'
import { parseOptions } from '../../lib/headless/options'
import { writeFiles } from '../../lib/headless/write-files'
import { addressOf, sitesOf } from '../shops/front'
import { SEEDS, seededShop, TYPED } from '../shops/fronts/seeded'
import { startInternet } from '../shops/internet'

const canary = makeCanary('5eed77aa')
const places = new Map<string, string>()
let leaks = 0

beforeAll(async () => {
  const internet = await startInternet(sitesOf(seededShop))
  const launched = await launch({
    browser: findBrowser(undefined),
    extension: await builtExtension(),
    args: internet.browserArgs,
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-privacy-'))
  try {
    const printed: string[] = []
    launched.context.on('console', message => {
      // What the shop itself prints is not ours.
      if (message.page()?.url().startsWith('https://') !== true) printed.push(message.text())
    })
    const control = await openControl(launched.context, launched.extensionId)
    await control.set({ gpc: true })
    await grant(launched.context, launched.extensionId)
    const flags = ['--gpc', '--consent', 'accept', '--wait', '2500', '--crawl', '1']
    const address = `${addressOf(seededShop.shop)}?${new URLSearchParams(SEEDS)}#${SEEDS.session}`
    const options = parseOptions([address, ...flags, '--format', 'json,html,csv,ndjson'])
    if (options === 'help') throw new Error('an audit was meant')
    const steps = [
      { type: '#pw', text: TYPED.password },
      { type: '#nm', text: TYPED.name },
      { type: '#em', text: TYPED.email },
      { type: '#st', text: TYPED.street },
      { type: '#cc', text: TYPED.card },
      { type: '#pw', text: TYPED.password },
      { wait: 1500 },
    ]
    await auditPage(control, { url: address, options, steps, canary })
    const withCanary = { ...options, typeCanary: true }
    await auditPage(control, { url: address, options: withCanary, steps: [], canary })
    const bundle = await control.exportBundle()
    leaks = bundle.events.filter(event => event.type === 'leak').length
    for (const file of await writeFiles(bundle, folder, options.formats))
      places.set(path.basename(file), await readFile(file, 'utf8'))
    const own = launched.context.pages().find(page => page.url().startsWith('chrome-extension://'))
    if (!own) throw new Error('the dashboard is gone')
    for (const [name, text] of await kept(own)) places.set(name, text)
    await own.goto(`chrome-extension://${launched.extensionId}/dashboard.html#events`)
    await own.waitForTimeout(2000)
    places.set('dashboard', await own.innerText('body'))
    places.set('console', printed.join('\n'))
  } finally {
    await launched.close()
    await internet.close()
    await rm(folder, { recursive: true, force: true })
  }
}, 220_000)

/** Every record of every database of the extension, inflated, and both of its storage areas. */
function kept(page: Page): Promise<[string, string][]> {
  return page.evaluate(async () => {
    const opened = (bytes: Uint8Array<ArrayBuffer>) =>
      new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
        .text()
        .catch(() => new TextDecoder('latin1').decode(bytes))
    const read = async (value: unknown): Promise<string> => {
      if (value instanceof Uint8Array) return opened(new Uint8Array(value))
      if (value instanceof ArrayBuffer) return opened(new Uint8Array(value))
      if (typeof value !== 'object' || value === null) return String(value)
      const entries =
        value instanceof Map || value instanceof Set ? [...value] : Object.entries(value)
      return (await Promise.all(entries.flat().map(read))).join('\n')
    }
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: [string, string][] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store)
        const [rows, keys] = await Promise.all([answer(all.getAll()), answer(all.getAllKeys())])
        found.push([`database ${name}, ${store}`, `${await read(rows)}\n${await read(keys)}`])
      }
      database.close()
    }
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: Record<string, { get(key: null): Promise<unknown> }> }
      }
    ).chrome
    for (const area of ['local', 'session'])
      found.push([`storage.${area}`, JSON.stringify(await storage[area]?.get(null))])
    return found
  })
}

const spellings = (seed: string) =>
  [
    seed,
    encodeURIComponent(seed),
    seed.replaceAll(' ', '+'),
    seed.replaceAll(' ', ''),
    Buffer.from(seed).toString('base64').replace(/=+$/, ''),
    Buffer.from(seed).toString('hex'),
  ].map(text => text.toLowerCase())

const searched = [
  ...Object.entries(SEEDS),
  ...Object.entries(TYPED).map(([name, seed]) => [`typed ${name}`, seed]),
  ...Object.entries(canary).map(([name, seed]) => [`canary ${name}`, seed]),
] as [string, string][]

test('the search reaches what is kept: visits, events and findings stand in it', () => {
  expect([...places.keys()]).toEqual(
    expect.arrayContaining([
      'export.json',
      'report.html',
      'events.csv',
      'events.ndjson',
      'storage.local',
      'storage.session',
    ]),
  )
  const text = [...places].filter(([name]) => name.startsWith('database')).map(([, one]) => one)
  expect(text.join('\n')).toContain('in.seedsink.example')
  expect(leaks).toBeGreaterThan(3)
})

test.each(searched)('nothing kept, shown, exported or printed holds the %s', (_, seed) => {
  const found = [...places].flatMap(([place, text]) => {
    const lower = text.toLowerCase()
    return spellings(seed).flatMap(spelling => {
      const at = lower.indexOf(spelling)
      return at < 0 ? [] : [`${place}: …${text.slice(Math.max(0, at - 60), at + 60)}…`]
    })
  })
  expect(found).toEqual([])
})
