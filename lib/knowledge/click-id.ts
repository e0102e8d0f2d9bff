// Whose click, mail or visitor a parameter marks. From the companies' own help pages; November 2026. `gad_source`,
// `utm_…`, `mc_cid` and their like are left out: they mark a campaign and are the same for all who came that way.
import rows from './click-ids.json'

const CLICK: Readonly<Record<string, string>> = rows.click
const LINKER: Readonly<Record<string, string>> = rows.linker

/** The company whose advertisement or mail a parameter marks a click on; undefined for any other parameter. */
export function companyOfClick(name: string): string | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(CLICK, key) ? CLICK[key] : undefined
}

/** The company whose tool puts this parameter on links, so that the next site knows the visitor again. */
export function companyOfLinker(name: string): string | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(LINKER, key) ? LINKER[key] : undefined
}
