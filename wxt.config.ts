import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'wxt'

/** What the popup's first frame is drawn with, within its page: any file it waited for would be seen to be waited for. */
const opening = readFileSync(new URL('entrypoints/popup/opening.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
const openingHash = createHash('sha256').update(opening).digest('base64')

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${openingHash}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** A bundle that only calls `main`. */
const bareScript = (path: string) => ({
  name: 'vitrine:bare-script',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? `import script from ${JSON.stringify(path)}\nscript.main()`
      : undefined,
})

/** `let` says in three letters what `const` says in five; nothing is left to check when the bundle is made. */
const shorterWords = {
  name: 'vitrine:shorter-words',
  renderChunk: (code: string) => code.replace(/\bconst (?=[\w$[{])/g, 'let '),
}

/** Pages pay for what runs on them: the slower minifier saves a twentieth. */
const smaller = {
  minify: 'terser' as const,
  terserOptions: {
    ecma: 2020 as const,
    toplevel: true,
    // Scripts of the isolated world have built-ins of their own, which no page can replace.
    compress: {
      passes: 4,
      unsafe: true,
      unsafe_arrows: true,
      pure_getters: true,
      hoist_funs: true,
    },
    format: { comments: false },
  },
}
/**
 * What a script answers is the value of its last expression, and `var reader = …` is none and leaves a global, in the
 * page's own world even. WXT's own `globalName: false` looks for `(function`, which terser has made an arrow by then.
 */
const nameless = {
  name: 'vitrine:nameless',
  generateBundle: (_: unknown, bundle: Record<string, { type: string; code?: string }>) => {
    for (const chunk of Object.values(bundle))
      if (chunk.code !== undefined) chunk.code = chunk.code.replace(/^var \w+\s*=\s*(?=\()/, '')
  },
}
/**
 * A look runs most functions of observer and reader. Chromium then reads them once, not first in passing and each again when it
 * is called, which took a third of what reading a page cost; to others this is a remark.
 */
const eager = {
  name: 'vitrine:eager',
  generateBundle: (_: unknown, bundle: Record<string, { type: string; code?: string }>) => {
    for (const chunk of Object.values(bundle))
      if (chunk.code !== undefined) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
  },
}
const onPages = new Set([
  'basket',
  'basket-entries',
  'observer',
  'page-facts',
  'page-layers',
  'page-map',
  'reader',
])

/** The page hook runs in every frame of every page: names of its own are shortened, too. */
const smallest = {
  ...smaller,
  terserOptions: {
    ...smaller.terserOptions,
    // It runs before the page can have replaced what this takes for granted.
    compress: {
      ...smaller.terserOptions.compress,
      unsafe: true,
      unsafe_methods: true,
      booleans_as_integers: true,
    },
    mangle: { properties: { regex: /^(?:calls|news|saves|heard|fills|opening|board|drawn)$/ } },
  },
}

/** What the page hook's list of names holds several times; a sign stands for each. */
const REPEATED = ['Context', 'Element', 'Rendering', 'Audio', 'HTML', 'get', 'Description']
/** As many signs, from the one with this code; the list has none of them. */
const FIRST_SIGN = 35
const asSign = (text: string, word: string, i: number) =>
  text.replaceAll(word, String.fromCharCode(FIRST_SIGN + i))
/** The list of names with its signs, and what puts the words back; a block hides names as well as a function does. */
const packed = {
  name: 'vitrine:packed',
  generateBundle: (_: unknown, bundle: Record<string, { type: string; code?: string }>) => {
    for (const chunk of Object.values(bundle))
      if (chunk.code !== undefined) chunk.code = withoutFunction(withSigns(chunk.code))
  },
}
function withSigns(code: string): string {
  const [list = ''] = [...(code.match(/"[^"\n]*"/g) ?? [])].sort((a, b) => b.length - a.length)
  if (/[#-)]/.test(list)) throw new Error(`the page hook’s list of names holds a sign: ${list}`)
  const short = REPEATED.reduce(asSign, list)
  const words = `"${REPEATED.join(' ')}".split(" ")`
  return code.replace(
    list,
    () => `${short}.replace(/[#-)]/g,e=>${words}[e.charCodeAt()-${FIRST_SIGN}])`,
  )
}
function withoutFunction(code: string): string {
  const inside = /^!function\(\)\{"use strict";(.*)\}\(\);\s*$/s.exec(code)?.[1]
  if (inside === undefined || /\bvar\b/.test(inside))
    throw new Error('the page hook is not as expected')
  return `"use strict";{${inside}}`
}

/** Which vendor rows were checked, and where else, concerns those who edit them, and no page. */
const withoutChecked = {
  name: 'vitrine:without-checked',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/vendors\/rows\/[\w-]+\.jsonl\?raw$/.test(id)
      ? { code: code.replace(/, \\"(checked\\": true|also\\": \[[^\]]*\])/g, ''), map: null }
      : undefined,
}

/** Sheets and scripts are read after the popup's skeleton, which is then painted meanwhile. */
const paintedFirst = {
  name: 'vitrine:painted-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string) {
      if (!html.includes('class="opening"')) return html
      const tags = html.match(LATER)?.join('') ?? ''
      return html
        .replace(LATER, '')
        .replace('</head>', () => `<style>${opening}</style>\n  </head>`)
        .replace('</body>', () => `${tags}\n  </body>`)
    },
  },
}
const LATER =
  /\s*<(?:link rel="(?:stylesheet|modulepreload)"[^>]*>|script type="module"[^>]*><\/script>)/g

export default defineConfig({
  imports: false,
  hooks: {
    // Ours are registered at run time and live as long as their page: WXT's frame for content scripts (3.5 kB of what
    // runs on every page) has nothing to do for them, and no global may be left. Names and paths stay.
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script') {
          Object.assign(entrypoint, { type: 'unlisted-script' })
          Object.assign(entrypoint.options, { globalName: false })
        }
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.outputDir.endsWith('content-scripts'))
        config.plugins?.push(bareScript(entrypoint.inputPath))
      if (entrypoint && onPages.has(entrypoint.name)) {
        config.plugins?.push(nameless, shorterWords)
        config.build = { ...config.build, ...smaller }
      }
      if (entrypoint?.name === 'reader' || entrypoint?.name === 'observer')
        config.plugins?.push(eager)
      if (entrypoint?.name !== 'page-hook') return
      config.plugins?.push(shorterWords, packed)
      config.build = { ...config.build, ...smallest }
    },
  },
  manifestVersion: 3,
  outDir: process.env.VITRINE_BUILD_DIR ?? '.output',
  // The polyfill is a fetch of our own files for browsers long below our floors; no bundle holds network code.
  vite: () => ({
    plugins: [withoutChecked, paintedFirst],
    build: { modulePreload: { polyfill: false }, target: ['chrome130', 'firefox140'] },
    // esbuild waits for browsers with the newest Unicode; till then it makes an expression with `\p{…}` a `new RegExp`,
    // built anew at each use, which was a large part of what reading prices took.
    esbuild: { supported: { 'regexp-unicode-property-escapes': true } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'unlimitedStorage',
      'webRequest',
      ...(browser === 'firefox' ? ['contextualIdentities', 'dns'] : []),
    ],
    optional_host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: csp },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vitrine@vitrine.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
})
