import type { Severity } from '../../lib/schema/finding'

/** What a mark says aloud; its shape says the same. */
export const SEVERITY: Record<Severity, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'For your information',
  positive: 'Good for you',
}

/** Gravest first; what speaks for the shop comes last. */
export const SEVERITY_ORDER: readonly Severity[] = ['high', 'medium', 'low', 'info', 'positive']
