import path from 'node:path'
import { runnerImport } from 'vite'
import type { Check } from '../export/report/principles'
import type { Rule } from '../judging/rule'
import { ROOT } from './root'

/** The rules that looked. They register by import.meta.glob, which only Vite can resolve. */
export async function loadChecks(): Promise<Check[]> {
  const { module } = await runnerImport<{ allRules: Rule[] }>(
    path.join(ROOT, 'lib/rules/all-rules.ts'),
    { configFile: false, logLevel: 'silent', root: ROOT },
  )
  return module.allRules.map(({ id, title, principle }) => ({ id, title, principle }))
}
