#!/usr/bin/env tsx
// Exit 0: audited. 1: --fail-on reached. 2: could not audit, with one line on stderr saying why and what to do.
import { readAddresses } from './addresses'
import { type Audited, audit } from './audit'
import { CannotAudit } from './cannot-audit'
import { reached, readBaseline } from './fail-on'
import { firstLine } from './first-line'
import { loadChecks } from './load-checks'
import { type AuditOptions, parseOptions } from './options'
import { summaryLines } from './print-summary'
import { USAGE } from './usage'
import { withComparisons } from './with-comparisons'
import { makeFolder, writeFiles } from './write-files'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args)
    if (options === 'help') {
      process.stdout.write(`${USAGE}\n`)
      return 0
    }
    // Before the browser starts: a wrong path should not cost a whole audit.
    const baseline = options.baseline ? await readBaseline(options.baseline) : undefined
    await makeFolder(options.out)
    const audited = await audit(options, process.stderr.isTTY ? progress : undefined)
    if (options.compare) {
      const urls = await readAddresses(options)
      audited.bundle = await withComparisons(audited.bundle, urls, options)
    }
    const paths = await writeFiles(audited.bundle, options.out, options.formats)
    if (process.stderr.isTTY && audited.bundle.visits.length > 0)
      for (const line of [...summaryLines(audited.bundle, await loadChecks()), '']) say(line)
    for (const file of paths) process.stdout.write(`${file}\n`)
    return verdict(audited, options, baseline)
  } catch (cause) {
    // Thrown on, Node would exit with 1, which means that findings were reached.
    tell(cause instanceof CannotAudit ? cause : unforeseen(cause))
    return 2
  }
}

function verdict(
  { bundle, failures }: Audited,
  { failOn }: AuditOptions,
  baseline: Audited['bundle'] | undefined,
): number {
  if (bundle.visits.length === 0)
    say('vitrine: no page was recognized as a shop; nothing was logged.')
  for (const failure of failures) tell(failure)
  if (failures.length > 0) return 2
  const against = failOn ? reached(bundle, failOn, baseline) : []
  if (against.length === 0) return 0
  const rules = [...new Set(against.map(({ rule }) => rule))].join(', ')
  say(`vitrine: ${against.length} at or above ${failOn}: ${rules}`)
  return 1
}

const progress = (done: number, all: number, url: string) => say(`[${done}/${all}] ${url}`)
const tell = ({ message, todo }: CannotAudit) => say(`vitrine: ${message}; ${todo}.`)

function unforeseen(cause: unknown): CannotAudit {
  if (cause instanceof Error && process.env.DEBUG) say(cause.stack ?? '')
  return new CannotAudit(
    firstLine(cause),
    'this was not foreseen: try again, and report it if it persists (DEBUG=1 shows where)',
  )
}

process.exitCode = await main(process.argv.slice(2))
