// Writes public/lexicons/<lang>.js and public/page-marks.js, which the background puts before the reader. Run after
// changing a lexicon, a consent manager's row or a block's mark.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmpRows } from '../../lib/consent/cmp-rows'
import { blockMarks } from '../../lib/gatherers/content/block-marks'
import type { Lexicon } from '../../lib/knowledge/lexicons/lexicon'
import { packText } from './pack-text'

const root = join(import.meta.dirname, '../..')
const sources = join(root, 'lib/knowledge/lexicons')
const folder = join(root, 'public/lexicons')

mkdirSync(folder, { recursive: true })
for (const file of readdirSync(sources).filter(name => /^[a-z]{2}\.ts$/.test(name))) {
  const { lexicon }: { lexicon: Lexicon } = await import(join(sources, file))
  const packed = JSON.stringify(packText(JSON.stringify(lexicon)))
  const code = `(globalThis[Symbol.for("vitrine.languages")]??=[]).push(${packed})\n`
  writeFileSync(join(folder, `${lexicon.lang}.js`), code)
  console.log(lexicon.lang, Buffer.byteLength(code))
}

const marks = JSON.stringify(packText(JSON.stringify({ cmps: cmpRows, blocks: blockMarks })))
const code = `globalThis[Symbol.for("vitrine.marks")]=${marks}\n`
writeFileSync(join(root, 'public/page-marks.js'), code)
console.log('marks', Buffer.byteLength(code))
