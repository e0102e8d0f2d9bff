// Imports point one way. The table below is the house rule (DESIGN §4); this test walks every import and holds it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a part may import besides itself; a part is a folder of lib, `components`, or an entrypoint. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/schema': [],
  'lib/settings': ['lib/schema'],
  'lib/grant': ['lib/schema', 'lib/settings', 'lib/messaging'],
  'lib/knowledge': ['lib/schema'],
  'lib/model': ['lib/schema'],
  'lib/consent': ['lib/schema', 'lib/knowledge'],
  'lib/shop': ['lib/schema', 'lib/knowledge'],
  'lib/prices': ['lib/schema'],
  'lib/judging': ['lib/schema', 'lib/knowledge', 'lib/prices'],
  'lib/rules': ['lib/schema', 'lib/judging', 'lib/knowledge', 'lib/prices'],
  'lib/gatherers': [
    'lib/schema',
    'lib/knowledge',
    'lib/shop',
    'lib/consent',
    'lib/messaging',
    'lib/model',
  ],
  'lib/page-map': ['lib/schema', 'lib/judging'],
  'lib/twin': [
    'lib/schema',
    'lib/judging',
    'lib/gatherers',
    'lib/knowledge',
    'lib/shop',
    'lib/settings',
    'lib/messaging',
  ],
  'lib/fairness': ['lib/schema', 'lib/judging', 'lib/twin'],
  'lib/rights': ['lib/schema', 'lib/knowledge'],
  'lib/summary': ['lib/schema', 'lib/judging', 'lib/knowledge'],
  'lib/store': ['lib/schema', 'lib/summary', 'lib/judging', 'lib/export', 'lib/prices'],
  'lib/export': [
    'lib/schema',
    'lib/summary',
    'lib/store',
    'lib/judging',
    'lib/knowledge',
    'lib/prices',
    'lib/twin',
  ],
  'lib/messaging': ['lib/schema', 'lib/gatherers', 'lib/settings'],
  'lib/watching': [
    'lib/grant',
    'lib/schema',
    'lib/settings',
    'lib/messaging',
    'lib/gatherers',
    'lib/knowledge',
    'lib/judging',
    'lib/rules',
    'lib/store',
    'lib/consent',
    'lib/summary',
    'lib/prices',
    'lib/page-map',
  ],
  'lib/headless': [
    'lib/schema',
    'lib/export',
    'lib/summary',
    'lib/shop',
    'lib/knowledge',
    'lib/gatherers',
    'lib/fairness',
    'lib/judging',
    'lib/twin',
    'lib/watching',
  ],
  components: [
    'lib/settings',
    'lib/grant',
    'lib/schema',
    'lib/summary',
    'lib/knowledge',
    'lib/fairness',
    'lib/rights',
    'lib/twin',
    'lib/prices',
  ],
}
const PAGES = [
  'entrypoints/popup',
  'entrypoints/dashboard',
  'entrypoints/onboarding',
  'entrypoints/gallery',
]
const BACKGROUND_CODE = ['lib/watching', 'lib/gatherers/network', 'lib/rules', 'lib/headless']
const CONTENT = [
  'entrypoints/page-hook.content',
  'entrypoints/observer.content',
  'entrypoints/reader',
  'entrypoints/page-map.ts',
]
/** Names a rule must not say: no browser, DOM, clock or chance (DESIGN §4). */
const IMPURE =
  /\b(?:document|window|browser|chrome|Date\.now|new Date\(\)|Math\.random|crypto|fetch|performance|setTimeout)\b\s*[.(]/

interface Import {
  file: string
  to: string
  typeOnly: boolean
}

const files = ['lib', 'components', 'entrypoints'].flatMap(sources)
const imports = files.flatMap(importsOf)

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
  return found.map(([, type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    const to = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target))
      : target
    return { file, to, typeOnly: type !== undefined }
  })
}

function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'components' ? 'components' : `${top}/${second}`
}

const isOurs = (path: string) => /^(lib|components|entrypoints)\//.test(path)
const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

describe('imports point one way', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only what the table allows', part => {
    const stray = imports.filter(
      ({ file, to }) =>
        partOf(file) === part &&
        isOurs(to) &&
        partOf(to) !== part &&
        !MAY_IMPORT[part]?.includes(partOf(to)),
    )
    expect(stray.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
  })

  test('every folder of lib stands in the table', () => {
    const folders = new Set(files.map(partOf).filter(part => part.startsWith('lib/')))
    expect([...folders].filter(folder => !(folder in MAY_IMPORT))).toEqual([])
  })

  test('nothing imports entrypoints', () => {
    const stray = imports.filter(
      ({ file, to }) => to.startsWith('entrypoints/') && partOf(file) !== partOf(to),
    )
    expect(stray).toEqual([])
  })

  test('pages never import background code', () => {
    const stray = imports.filter(
      ({ file, to, typeOnly }) =>
        !typeOnly &&
        PAGES.includes(partOf(file)) &&
        BACKGROUND_CODE.some(folder => inside(to, folder)),
    )
    expect(stray.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
  })
})

describe('what runs beside the shop stays small and blind', () => {
  test.each(CONTENT)('%s reaches neither zod nor Dexie nor tldts nor Preact', entry => {
    const seen = new Set<string>()
    const stray: string[] = []
    const walk = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const { to, typeOnly } of imports.filter(found => found.file === file)) {
        if (typeOnly) continue
        if (/^(zod|dexie|tldts|preact|third-party-web)\b/.test(to))
          stray.push(`${file} imports ${to}`)
        const next = [to, `${to}.ts`, `${to}.tsx`].find(path => files.includes(path))
        if (next) walk(next)
      }
    }
    for (const file of files.filter(path => inside(path, entry))) walk(file)
    expect(stray).toEqual([])
  })

  test('rules are pure: no browser, DOM, clock or chance', () => {
    const stray = files.filter(file => {
      const code = readFileSync(join(root, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g,
        '',
      )
      return inside(file, 'lib/rules') && IMPURE.test(code)
    })
    expect(stray).toEqual([])
  })

  test('no source file opens a connection of its own', () => {
    const shipped = files.filter(
      file => !inside(file, 'lib/headless') && !inside(file, 'lib/gatherers/page-world'),
    )
    const stray = shipped.filter(file =>
      /(?<![.\w'])(?:fetch|new WebSocket|new EventSource|navigator\.sendBeacon)\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
    expect(stray).toEqual([])
  })
})

// `import.meta.glob` is the bundler's: in Node it throws before the first line is said.
test.each(['lib/headless/main.ts', 'lib/headless/compare-exports.ts'])(
  '%s starts from its sources',
  file => {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    const { status, stderr } = spawnSync(process.execPath, [tsx, file, '--help'], { cwd: root })
    expect(`${status} ${stderr}`).toBe('0 ')
  },
  60_000,
)
