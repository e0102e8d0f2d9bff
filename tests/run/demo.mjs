import { prepare, runTypeScript } from './prepare.mjs'

prepare()
runTypeScript('tests/shops/demo.ts', process.argv.slice(2))
