import * as z from 'zod/mini'
import type { LoggedPage } from './log-pages'
import { readRows } from './read-rows'
import type { MeasureContext } from './table'

/** A row of labels.jsonl (key: shared/data/LABELS.md); what is not scored is left out. */
export const LabelRow = z.object({
  file: z.string(),
  blocks: z.array(z.object({ heading: z.string(), grade: z.string() })),
  pressure: z.array(z.object({ text: z.string(), kind: z.string() })),
  opt_out_links: z.array(z.string()),
  privacy_link: z.nullable(z.string()),
  banner: z.object({
    present: z.boolean(),
    accept: z.nullable(z.string()),
    reject: z.nullable(z.string()),
  }),
  vendors: z.array(z.object({ name: z.string(), why: z.string() })),
})
export type LabelRow = z.infer<typeof LabelRow>

/** By page file; null where the folder has no labels. */
export function readLabels(dir: string): Map<string, LabelRow> | null {
  const rows = readRows(dir, 'labels.jsonl', LabelRow)
  return rows && new Map(rows.map(row => [row.file, row]))
}

/** The logged pages that have labels, each with them; null where the folder has no labels. */
export function labelledPages({
  dir,
  pages,
}: MeasureContext): { page: LoggedPage; label: LabelRow }[] | null {
  const labels = readLabels(dir)
  if (!labels) return null
  return pages.flatMap(page => {
    const label = labels.get(page.row.file)
    return label && !page.error ? [{ page, label }] : []
  })
}
