#!/usr/bin/env tsx
// npm run compare -- A.json B.json … --label one --label two: what several people's exports say together.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { exportedFinding } from '../export/exported-times'
import { parseBundle } from '../export/import-bundle'
import { verifyBundle } from '../export/verify-bundle'
import { compareGroups, LEAST_OBSERVATIONS } from '../fairness/disparities'
import { judgeFairness } from '../fairness/judge-fairness'
import { type LabeledBundle, observe } from '../fairness/observations'
import { seeded } from '../fairness/seeded'
import { CannotAudit } from './cannot-audit'
import { fairnessHtml } from './fairness-html'

const USAGE = `Usage: npm run compare -- A.json B.json … [--label NAME]… [--out DIR] [--seed N]

  --label NAME   whose export it is, one for each file in order (default: its persona, else the file's name)
  --out DIR      where fairness.json and fairness.html go (default ./vitrine-compare)
  --seed N       of the shuffling (default 1)

Nothing is judged on fewer than ${LEAST_OBSERVATIONS} observations in each of two groups.`

/**
 * Reads the exports and writes the report; returns the paths written.
 * @throws CannotAudit when a file cannot be read or is no export.
 */
export async function compareExports(args: readonly string[]): Promise<string[]> {
  const { files, labels, out, seed } = readArgs(args)
  const bundles = await Promise.all(files.map((file, at) => readExport(file, labels[at])))
  const compared = compareGroups(observe(bundles), seeded(seed))
  const { disparities, scarce } = compared
  const findings = judgeFairness(disparities, Date.now())
  const report = {
    schema: 'vitrine/fairness@1',
    generatedAt: new Date().toISOString(),
    leastObservations: LEAST_OBSERVATIONS,
    seed,
    exports: bundles.map(({ label, bundle }, at) => ({
      file: path.basename(files[at] ?? ''),
      label,
      visits: bundle.visits.length,
    })),
    disparities,
    scarce,
    findings: findings.map(exportedFinding),
  }
  try {
    await mkdir(out, { recursive: true })
    const written = [path.join(out, 'fairness.json'), path.join(out, 'fairness.html')] as const
    await writeFile(written[0], `${JSON.stringify(report, null, 1)}\n`)
    await writeFile(written[1], fairnessHtml(report.exports, compared, findings))
    return [...written]
  } catch (cause) {
    throw new CannotAudit(`${out} cannot be written`, 'pass another --out', { cause })
  }
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        label: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: './vitrine-compare' },
        seed: { type: 'string', default: '1' },
      },
    })
    if (positionals.length < 2) throw new Error('two or more exports are needed')
    if (values.label.length > 0 && values.label.length !== positionals.length) {
      throw new Error('as many --label as files are needed, or none')
    }
    const seed = Number(values.seed)
    if (!Number.isInteger(seed)) throw new Error('--seed is no whole number')
    return { files: positionals, labels: values.label, out: values.out, seed }
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new CannotAudit(said.split('. ', 1)[0] ?? said, 'see npm run compare -- --help', {
      cause,
    })
  }
}

async function readExport(file: string, label: string | undefined): Promise<LabeledBundle> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new CannotAudit(`${file} cannot be read`, 'check the path', { cause })
  })
  const parsed = parseBundle(text)
  if (!parsed.ok) throw new CannotAudit(`${file}: ${parsed.why}`, 'pass an export.json')
  const { ok, breaks } = await verifyBundle(parsed.bundle)
  if (!ok)
    throw new CannotAudit(
      `${file} was changed since it was written: ${breaks[0]?.why ?? 'its hashes do not hold'}`,
      'pass the export as it was written',
    )
  const persona = parsed.bundle.visits[0]?.persona
  const own = persona && persona !== 'me' ? persona : path.basename(file, '.json')
  return { label: label ?? own, bundle: parsed.bundle }
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  try {
    for (const file of await compareExports(args)) process.stdout.write(`${file}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof CannotAudit)) throw cause
    process.stderr.write(`vitrine: ${cause.message}; ${cause.todo}.\n`)
    return 2
  }
}

if (process.argv[1]?.endsWith('compare-exports.ts')) {
  process.exitCode = await main(process.argv.slice(2))
}
