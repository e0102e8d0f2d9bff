import { prepare, runTypeScript } from './prepare.mjs'

prepare()
runTypeScript('tests/bench/run.ts', process.argv.slice(2))
