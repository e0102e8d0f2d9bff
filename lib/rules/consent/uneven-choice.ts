import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'
import type { EventOf } from '../../schema/event'

type Control = EventOf<'banner'>['controls'][number]
/** A button this much larger in area than its counterpart draws the eye by itself. */
const LARGER = 1.8
/** WCAG 2.2 AA asks 4.5 for text; a no below it beside a yes above it is fainter. */
const READABLE = 4.5

export const rule = defineRule({
  id: 'consent.uneven-choice',
  version: 1,
  title: 'Saying no is made harder than saying yes',
  why: 'Size, color and clicks steer the answer without a word.',
  principle: 'C',
  group: 'consent',
  gathers: ['banner'],
  judge(events) {
    return latestBy(events, banner => banner.selector).flatMap(banner => {
      const accept = banner.controls.find(({ does }) => does === 'accept')
      const reject = banner.controls.find(({ does }) => does === 'reject')
      if (!accept || !reject) return []
      const differences = unevenness(accept, reject)
      if (differences.length === 0) return []
      return [
        {
          subject: banner.cmp ?? 'own',
          vendor: null,
          severity: differences.length > 1 ? ('medium' as const) : ('low' as const),
          confidence: 'observed' as const,
          evidence: [
            {
              event: banner.id,
              shows: `[${accept.text}] / [${reject.text}]: ${differences.join(', ')}`.slice(0, 300),
            },
          ],
          facts: { accept: accept.text, reject: reject.text, differences },
        },
      ]
    })
  },
  explain: ({ accept, reject, differences }) =>
    `Beside “${accept}”, “${reject}” is ${listed(differences)}.`,
  innocent: [
    'Longer words make a larger button.',
    'A style of the theme may make it so on every dialog of the shop.',
  ],
  owner: ({ accept, reject }) => `Give “${reject}” the shape, size and color that “${accept}” has.`,
  law: ['gdpr-7-3', 'ccpa-7004', 'dsa-25'],
  references: [
    'https://www.edpb.europa.eu/system/files/2023-01/edpb_20230118_report_cookie_banner_taskforce_en.pdf',
    'https://www.w3.org/TR/WCAG22/#contrast-minimum',
  ],
})

function unevenness(accept: Control, reject: Control): string[] {
  const found: string[] = []
  if (accept.shape === 'button' && reject.shape === 'link') found.push('a bare link, not a button')
  if (accept.shape === reject.shape && timesLarger(accept, reject) >= LARGER)
    found.push(
      `smaller (${reject.width}×${reject.height} against ${accept.width}×${accept.height})`,
    )
  if (accept.contrast !== null && reject.contrast !== null)
    if (accept.contrast >= READABLE && reject.contrast < READABLE)
      found.push(`fainter (contrast ${reject.contrast} against ${accept.contrast})`)
  return found
}

/** How many times the yes is as large as the no, beyond what its longer words take. */
function timesLarger(accept: Control, reject: Control): number {
  const no = reject.width * reject.height
  if (no === 0) return 0
  const longerWords = Math.max(1, accept.text.length / Math.max(1, reject.text.length))
  return (accept.width * accept.height) / no / longerWords
}
