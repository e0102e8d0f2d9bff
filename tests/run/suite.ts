import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../lib/headless/root'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const node = process.execPath
const bin = (file: string) => path.join(ROOT, 'node_modules', file)

/** Runs a command of the project; its output goes through. Resolves to the exit code. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(node, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(127))
    child.on('close', code => resolve(code ?? 1))
  })
}

/** A step that passes or fails as a whole. */
export async function step(name: string, args: readonly string[]): Promise<Counts> {
  console.log(`\n— ${name}`)
  const code = await run(args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

export const wxtBuild = (...flags: string[]) => [bin('wxt/bin/wxt.mjs'), 'build', ...flags]
export const webExtLint = (folder: string) => [
  bin('web-ext/bin/web-ext.js'),
  'lint',
  '--source-dir',
  folder,
  '--self-hosted',
]

/** A vitest run, counted test by test from its own report. A run that ends without one counts as one failure. */
export async function vitest(name: string, env: Record<string, string> = {}): Promise<Counts> {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-test-'))
  const report = path.join(folder, 'report.json')
  const code = await run(
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), code)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(report: Record<string, unknown>, code: number): Counts {
  const number = (key: string) => Number(report[key] ?? 0)
  const failed = number('numFailedTests')
  // A file that does not even load has no failed test, and yet the run failed.
  return {
    passed: number('numPassedTests'),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: number('numPendingTests') + number('numTodoTests'),
  }
}
