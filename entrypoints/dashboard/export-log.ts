// The file is put together here and handed over by a link: no network, no downloads permission.
import { browser } from 'wxt/browser'
import { writeBundle } from '../../lib/export/bundle'
import { encoded } from '../../lib/export/encoded'
import { sendMessage } from '../../lib/messaging/protocol'
import { readSettings } from '../../lib/settings/stored-settings'
import { bundleSource } from '../../lib/store/bundle-source'

/** Saves `vitrine-export.json` of one site, or of all; says what came of it, empty when it is on its way. */
export async function exportLog(site?: string): Promise<string> {
  try {
    // What the background still holds in memory belongs to the export too; without an answer, the log is what there is.
    await sendMessage('settle').catch(() => undefined)
    save(await bundleBlob(site), 'vitrine-export.json')
    return ''
  } catch (error) {
    return `The export could not be written: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function bundleBlob(site: string | undefined): Promise<Blob> {
  const settings = { ...(await readSettings()) }
  const { version } = browser.runtime.getManifest()
  const header = {
    generator: { name: 'vitrine', version, browser: browserName() },
    generatedAt: new Date().toISOString(),
    settings,
  } as const
  const parts: Blob[] = []
  const texts = writeBundle(header, bundleSource(site ? { site } : {}))
  // A Blob takes its own copy, which the browser may keep on disk.
  for await (const part of encoded(texts)) parts.push(new Blob([part]))
  return new Blob(parts, { type: 'application/json' })
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function browserName(): string {
  return /(?:Firefox|Edg|OPR|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? 'unknown'
}
