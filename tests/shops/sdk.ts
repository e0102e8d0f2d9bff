// Real SDKs from node_modules, as their vendors' CDNs would serve them; bundled here where they ship no browser build.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = new Map<string, Promise<string>>()

/** A file of an installed package, such as `posthog-js/dist/array.js`. Nothing outside node_modules can be named. */
export function packageFile(name: string): Promise<string> {
  return once(name, () => {
    const full = path.join(root, 'node_modules', name)
    if (!full.startsWith(path.join(root, 'node_modules') + path.sep)) {
      return Promise.reject(new Error(`not in node_modules: ${name}`))
    }
    return readFile(full, 'utf8')
  })
}

/** Bundles a few lines of source that import installed packages into one classic script. */
export function bundled(source: string): Promise<string> {
  return once(source, async () => {
    const result = await build({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      logLevel: 'silent',
    })
    return result.outputFiles[0]?.text ?? ''
  })
}

function once(key: string, make: () => Promise<string>): Promise<string> {
  const before = kept.get(key)
  if (before) return before
  const made = make()
  kept.set(key, made)
  return made
}
