// `npm run screens`: a picture of every screen, light and dark, narrow and wide, in .output/screens.
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openGallery } from './open-gallery'
import { SCENE_WIDTHS } from './scene-names'

const out = resolve(import.meta.dirname, '../../.output/screens')
const only = process.argv[2]

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const gallery = await openGallery()
let taken = 0
try {
  for (const { name, narrow, wide } of SCENE_WIDTHS.filter(
    ({ name }) => !only || name.includes(only),
  ))
    for (const theme of ['light', 'dark'] as const)
      for (const [size, width] of [
        ['narrow', narrow],
        ['wide', wide],
      ] as const) {
        const page = await gallery.look({ name, theme, width })
        await page.screenshot({ path: join(out, `${name}-${theme}-${size}.png`), fullPage: true })
        taken += 1
      }
} finally {
  await gallery.close()
}
if (taken === 0) {
  console.error(only ? `No screen has “${only}” in its name.` : 'No screen is known.')
  process.exitCode = 1
} else console.log(`${taken} pictures in ${out}`)
