import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { cmpRows } from '../../../lib/consent/cmp-rows'
import { blockMarks } from '../../../lib/gatherers/content/block-marks'
import { allLexicons } from '../../../lib/knowledge/lexicons/all-lexicons'
import { unpackText } from '../../../lib/knowledge/lexicons/packed-text'
import { packText } from '../../scripts/pack-text'

const root = join(import.meta.dirname, '../../..')

test('what is packed comes back whole', () => {
  for (const text of ['', 'a', 'abcabcabcabc abcabc', 'żółć ¶ żółć ¶ żółć ¶ żółć', 'x'.repeat(500)])
    expect(unpackText(packText(text))).toBe(text)
})

test.each(allLexicons.map(lexicon => [lexicon.lang, lexicon] as const))(
  'public/lexicons/%s.js is the lexicon as it stands (else: npm run lexicons)',
  (lang, lexicon) => {
    const world: Record<PropertyKey, unknown> = {}
    runInNewContext(readFileSync(join(root, `public/lexicons/${lang}.js`), 'utf8'), world)
    const [packed] = (runInNewContext('globalThis[Symbol.for("vitrine.languages")]', world) ??
      []) as string[]
    expect(JSON.parse(unpackText(packed ?? ''))).toEqual(JSON.parse(JSON.stringify(lexicon)))
  },
)

test('public/page-marks.js holds the rows as they stand (else: npm run lexicons)', () => {
  const code = readFileSync(join(root, 'public/page-marks.js'), 'utf8')
  const packed = runInNewContext(`${code};globalThis[Symbol.for("vitrine.marks")]`) as string
  expect(JSON.parse(unpackText(packed))).toEqual(
    JSON.parse(JSON.stringify({ cmps: cmpRows, blocks: blockMarks })),
  )
})
