import path from 'node:path'
import { runnerImport } from 'vite'
import type { Check } from '../export/report/principles'
import type { Rule } from '../judging/rule'
import { ROOT } from './root'

let loaded: Promise<Check[]> | undefined

/** The rules that looked. They register by import.meta.glob, which only Vite can resolve. */
export function loadChecks(): Promise<Check[]> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Check[]> {
  const { module } = await runnerImport<{ allRules: Rule[] }>(
    path.join(ROOT, 'lib/rules/all-rules.ts'),
    { configFile: false, logLevel: 'silent', root: ROOT },
  )
  return module.allRules.map(({ id, title, principle, group }) => ({ id, title, principle, group }))
}
