// What the extension logged of the pages, kept in a file: a table can then be counted again without a browser.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { CannotAudit } from '../cannot-audit'
import type { LoggedPage } from './log-pages'

/** Writes one gzipped JSON line a page. */
export function keepLog(file: string, pages: readonly LoggedPage[]): void {
  const members = pages.map(page => gzipSync(`${JSON.stringify(page)}\n`))
  writeFileSync(file, Buffer.concat(members))
}

/** @throws CannotAudit when the file is none that `keepLog` wrote. */
export function readLog(file: string): LoggedPage[] {
  try {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
    // Our own file, written by keepLog from values of this very shape.
    return lines.map(line => JSON.parse(line) as LoggedPage)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CannotAudit(`${file} cannot be read as a kept log: ${why}`, 'write one with --keep')
  }
}
