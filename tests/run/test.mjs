import { prepare, runTypeScript } from './prepare.mjs'

prepare()
runTypeScript('tests/run/all.ts', process.argv.slice(2))
