// npm run new:rule tracking.my-sign
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ruleFiles } from './rule-scaffold'

const root = join(import.meta.dirname, '../..')
try {
  const files = ruleFiles(process.argv[2] ?? '')
  const taken = files.find(({ path }) => existsSync(join(root, path)))
  if (taken) throw new Error(`${taken.path} is there already.`)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(path)
  }
  console.log('Fill in the TODOs, then: npx vitest run tests/rules && npm run lint')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
