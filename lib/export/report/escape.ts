const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, one => ENTITIES[one] ?? '')

/** A link for http(s) addresses only; anything else stays text. Evidence came from a page and is not trusted. */
export function link(label: string, url: string | null): string {
  const isWeb = url !== null && /^https?:\/\//i.test(url)
  if (!isWeb) return escapeHtml(label)
  return `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${escapeHtml(label)}</a>`
}
