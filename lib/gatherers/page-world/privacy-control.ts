import { pretendGetter } from './wrap'

/**
 * What a rule bound to this tab says in a response header (`server-timing: vitrine;desc=gpc`), which is there before
 * the page's first script: `gpc`, `twin`, both, or nothing.
 */
export function tabMode(): string {
  // TypeScript does not know that navigation entries come for this name only.
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  let mode = ''
  for (const { name, description } of entry?.serverTiming ?? [])
    if (name === 'vitrine') mode += description
  return mode
}

/** The script-side half of Global Privacy Control; the header is the other. */
export function assertPrivacyControl(): void {
  pretendGetter(Navigator.prototype, 'globalPrivacyControl', true)
}
