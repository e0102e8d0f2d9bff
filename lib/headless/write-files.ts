import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { comparisonsCsv } from '../export/comparisons-csv'
import { eventsCsv } from '../export/events-csv'
import { eventsNdjson } from '../export/events-ndjson'
import { findingsCsv } from '../export/findings-csv'
import { pricesCsv } from '../export/prices-csv'
import { reportHtml } from '../export/report/report-html'
import type { Bundle } from '../schema/bundle'
import { CannotAudit } from './cannot-audit'
import { loadChecks } from './load-checks'
import type { Format } from './options'

/**
 * Writes the bundle in the formats asked for; returns the paths.
 * @throws CannotAudit when the folder cannot be written.
 */
export async function writeFiles(
  bundle: Bundle,
  folder: string,
  formats: readonly Format[],
): Promise<string[]> {
  const files = new Map<string, string>()
  for (const format of new Set(formats)) {
    for (const [name, text] of await filesOf(bundle, format)) files.set(name, text)
  }
  await makeFolder(folder)
  return unlessRefused(folder, async () => {
    const paths = [...files].map(([name, text]) => [path.join(folder, name), text] as const)
    for (const [file, text] of paths) await writeFile(file, text)
    return paths.map(([file]) => file)
  })
}

/**
 * Makes the folder that files go to, where it is not there.
 * @throws CannotAudit when it cannot be made.
 */
export function makeFolder(folder: string): Promise<unknown> {
  return unlessRefused(folder, () => mkdir(folder, { recursive: true }))
}

async function unlessRefused<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CannotAudit(`${folder} cannot be written: ${why}`, 'pass another --out', { cause })
  }
}

async function filesOf(bundle: Bundle, format: Format): Promise<[string, string][]> {
  switch (format) {
    case 'json':
      return [['export.json', `${JSON.stringify(bundle, null, 1)}\n`]]
    case 'html':
      return [['report.html', reportHtml(bundle, await loadChecks())]]
    case 'csv':
      return [
        ['events.csv', eventsCsv(bundle)],
        ['findings.csv', findingsCsv(bundle)],
        // Only where something was compared or remembered.
        ...some('comparisons.csv', bundle.comparisons, () => comparisonsCsv(bundle)),
        ...some('prices.csv', bundle.prices, () => pricesCsv(bundle)),
      ]
    case 'ndjson':
      return [['events.ndjson', eventsNdjson(bundle)]]
  }
}

function some(
  name: string,
  section: readonly unknown[] | undefined,
  text: () => string,
): [string, string][] {
  return section?.length ? [[name, text()]] : []
}
