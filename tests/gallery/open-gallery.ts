// Builds the gallery and opens it in Chromium without a server: files are answered from the build folder.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { UNFOLDED } from './scene-names'

const root = resolve(import.meta.dirname, '../..')
const built = join(root, '.output/gallery')
const ORIGIN = 'http://gallery.test'
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export interface Look {
  name: string
  theme: 'light' | 'dark'
  width: number
}

export interface Gallery {
  /** The one page of the gallery, loaded anew with this scene. */
  look(look: Look): Promise<Page>
  close(): Promise<void>
}

/** Throws when the build fails or there is no Chromium (`VITRINE_BROWSER` names another one). */
export async function openGallery(): Promise<Gallery> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    publicDir: join(root, 'public'),
    build: { outDir: built, emptyOutDir: true },
  })
  const browser = await launch()
  const page = await openPage(browser)
  return { look: look => show(page, look), close: () => browser.close() }
}

async function launch(): Promise<Browser> {
  const named = process.env.VITRINE_BROWSER
  const executablePath = named ?? BROWSERS.find(path => existsSync(path))
  const args = ['--no-sandbox', '--disable-gpu']
  return chromium.launch(executablePath ? { executablePath, args } : { args })
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.route(`${ORIGIN}/**`, async route => {
    const path = new URL(route.request().url()).pathname
    const file = join(built, path === '/' ? 'index.html' : path)
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
    return route.fulfill({ body: await readFile(file), contentType })
  })
  return page
}

let loads = 0

async function show(page: Page, { name, theme, width }: Look): Promise<Page> {
  await page.setViewportSize({ width, height: 640 })
  await page.emulateMedia({ colorScheme: theme })
  // Another query makes it a load; another hash alone would keep the state of the scene before.
  loads += 1
  await page.goto(`${ORIGIN}/?${loads}#${name}`)
  await page.locator('main').waitFor()
  if (UNFOLDED.some(one => one === name))
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
  return page
}
