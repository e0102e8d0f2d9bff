// A page of a real Chromium with one bundled script in it, on two origins that share nothing.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../lib/headless/find-browser'
import { findRoot, treePids, treeTicks } from './process-cpu'

export interface BenchPage {
  /** Two origins: what is in one's database does not weigh on the other's. */
  pages: [Page, Page]
  /** CPU time of the whole browser so far, in ticks of 10 ms. */
  ticks(): number
  /** Closes the browser, and gives the bytes of each origin's IndexedDB on disk. */
  close(): Promise<[number, number]>
  /** SIGKILL for the browser and all its processes; the profile stays. Resolves to the time of it. */
  kill(): Promise<number>
}

const HOSTS = ['127.0.0.1', 'localhost'] as const

/** With a `profile` and a `port` of the caller's, the databases outlive the browser. */
export async function openBenchPage(
  script: string,
  lasting?: { profile: string; port: number },
): Promise<BenchPage> {
  const text = await bundle(script)
  const server = createServer((request, answer) => {
    const isScript = request.url === '/bench.js'
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    answer.end(isScript ? text : '<!doctype html><script src="/bench.js"></script>')
  })
  await new Promise<void>(done => server.listen(lasting?.port ?? 0, () => done()))
  // listen on a port gives an AddressInfo, not a pipe's name.
  const { port } = server.address() as AddressInfo
  const profile = lasting?.profile ?? mkdtempSync(path.join(tmpdir(), 'vitrine-store-'))
  const mark = `--vitrine-bench=${path.basename(profile)}`
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      mark,
    ],
  })
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto(`http://${HOSTS[0]}:${port}/`)
  await second.goto(`http://${HOSTS[1]}:${port}/`)
  const root = findRoot(mark)
  if (root === null) throw new Error('the browser has no process')
  return {
    pages: [first, second],
    ticks: () => treeTicks(root),
    async close() {
      await context.close()
      server.close()
      const bytes = HOSTS.map(host => databaseBytes(profile, `http_${host}_${port}`))
      if (!lasting) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      return [bytes[0] ?? 0, bytes[1] ?? 0]
    },
    async kill() {
      // Looking for them takes a while, and the browser goes on meanwhile.
      const all = treePids(root)
      const at = Date.now()
      for (const pid of all) endNow(pid)
      await context.close().catch(() => undefined)
      server.closeAllConnections()
      server.close()
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
        rmSync(path.join(profile, lock), { force: true })
      }
      return at
    },
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended together with its parent.
  }
}

async function bundle(script: string): Promise<string> {
  const built = await build({
    entryPoints: [script],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    // There is no extension around this page.
    plugins: [
      {
        name: 'no-browser',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^wxt\/browser$/ }, () => ({ path: 'browser', namespace: 'none' }))
          onLoad({ filter: /.*/, namespace: 'none' }, () => ({
            contents: 'export const browser = undefined',
          }))
        },
      },
    ],
  })
  return built.outputFiles[0]?.text ?? ''
}

function databaseBytes(profile: string, origin: string): number {
  const folder = path.join(profile, 'Default', 'IndexedDB')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.startsWith(`${origin}.`))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
}
