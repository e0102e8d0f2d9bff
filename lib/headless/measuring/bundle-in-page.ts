// One script of all <table>.in-page.ts modules: each default export reads (document, location) and returns plain JSON.
import path from 'node:path'
import { build } from 'esbuild'

/** Minified, as it ships; evaluates to a function that returns `{ <table>: value | {error} }`. */
export async function bundleInPage(files: string[]): Promise<string> {
  const imports = files.map((file, i) => `import t${i} from ${JSON.stringify(file)}`)
  const calls = files.map(
    (file, i) => `${JSON.stringify(path.basename(file, '.in-page.ts'))}: t${i}`,
  )
  const contents = `${imports.join('\n')}
const tables = {${calls.join(', ')}}
export default at => Object.fromEntries(Object.entries(tables).map(([name, read]) => {
  const started = performance.now()
  try { return [name, { value: read(document, at ?? location), ms: performance.now() - started }] }
  catch (error) { return [name, { error: String(error?.stack ?? error), ms: performance.now() - started }] }
}))`
  const result = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: '__measured',
    target: 'chrome130',
    charset: 'utf8',
  })
  return `${result.outputFiles[0]?.text ?? ''};__measured.default()`
}
