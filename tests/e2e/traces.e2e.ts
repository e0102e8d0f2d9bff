// R5: a fixed list of probes, in the same browser before and after the extension may look at pages.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { builtExtension } from '../../lib/headless/built-extension'
import { findBrowser } from '../../lib/headless/find-browser'
import { grant } from '../../lib/headless/grant'
import { launch } from '../../lib/headless/launch'

const PROBE = readFileSync(join(import.meta.dirname, '../shops/probes/trace-probe.js'), 'utf8')

/** What V8 shows of any function put before another; each is a probe of its own, and nothing else may differ. */
const LIMITS = [
  // A promise that rejects with a clean stack settles one turn of the microtask queue later than the browser's.
  'limit: order of promises',
  // Code that the page has run during a hooked call, such as a toString, sees our frame below its own.
  'limit: stack inside a call',
  // Error.prepareStackTrace is given our frame.
  'limit: stacks that the page formats',
  // V8 writes a function's true source into this message, whatever toString says.
  'limit: source in class extends',
]

test('a page sees no difference that the hooks make', async () => {
  const server = createServer(({ url }, response) => {
    const isProbe = url === '/probe.js'
    if (url?.endsWith('.json')) {
      response.setHeader('content-type', 'application/json; charset=utf-8')
      // The rest of a slow answer comes when nobody waits for it any more.
      if (url === '/slow.json') response.write('{"goods":')
      else response.write(JSON.stringify({ goods: ['pot', 'pan'] }))
      setTimeout(
        () => response.end(url === '/slow.json' ? '[]}' : ''),
        url === '/slow.json' ? 2_000 : 0,
      )
      return
    }
    response.setHeader('content-type', isProbe ? 'text/javascript' : 'text/html')
    const page = '<!doctype html><title>x</title><body><script src="/probe.js"></script>'
    response.end(isProbe ? PROBE : page)
  }).listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  // listen() on a TCP port always gives an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser = await launch({ browser: findBrowser(), extension: await builtExtension() })
  try {
    const without = await probe(browser.context, url)
    const again = await probe(browser.context, url)
    await grant(browser.context, browser.extensionId)
    const hooked = await probe(browser.context, url)
    expect(Object.keys(without).length).toBeGreaterThan(10_000)
    // What differs between two looks without hooks says nothing of hooks.
    expect(differences(without, again)).toEqual([])
    const differing = differences(without, hooked)
    expect(differing.filter(each => !LIMITS.some(limit => each.startsWith(limit)))).toEqual([])
    expect(differing.length).toBeLessThanOrEqual(LIMITS.length)
  } finally {
    await browser.close()
    server.close()
  }
})

async function probe(context: BrowserContext, url: string): Promise<Record<string, string>> {
  const page = await context.newPage()
  try {
    await page.goto(url)
    const text = await page.evaluate(
      () => (window as unknown as { traceProbe: Promise<string> }).traceProbe,
    )
    return JSON.parse(text)
  } finally {
    await page.close()
  }
}

/** `probe: without → with` of each that is not the same. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter(name => one[name] !== other[name])
    .map(name => `${name}: ${one[name]} → ${other[name]}`)
}
