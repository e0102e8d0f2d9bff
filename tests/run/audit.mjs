import { prepare, runTypeScript } from './prepare.mjs'

prepare()
runTypeScript('lib/headless/main.ts', process.argv.slice(2))
