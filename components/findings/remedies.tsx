import type { Remedy } from '../../lib/schema/finding'
import styles from './remedies.module.css'

const ORDER: readonly Remedy['kind'][] = ['shop-link', 'setting', 'vendor-link', 'letter', 'advice']

/** Ways out: the shop's own first, then the companies', then advice. Links open in a new tab, without a referrer. */
export function Remedies({ remedies }: { remedies: readonly Remedy[] }) {
  const inOrder = remedies.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const links = inOrder.flatMap(({ url, label }) => (isLink(url) ? [{ url, label }] : []))
  const advice = inOrder.filter(({ url }) => !isLink(url))
  return (
    <>
      {links.length > 0 && (
        <ul class={styles.links}>
          {links.map(({ url, label }) => (
            <li key={url + label}>
              <a class="button" href={url} target="_blank" rel="noreferrer noopener" title={url}>
                <span>{label}</span>
                <span aria-hidden="true">↗</span>
                <span class="hidden"> (opens a new tab)</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {advice.map(({ label }) => (
        <p key={label}>{label}</p>
      ))}
      {remedies.length === 0 && <p>We know of no switch for this yet.</p>}
    </>
  )
}

/** The address comes from a page or a data row: only web links become links. */
function isLink(url: string | null): url is string {
  return url !== null && /^(https?|mailto):/i.test(url)
}
