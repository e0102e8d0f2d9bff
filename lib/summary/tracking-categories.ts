import type { VendorCategory } from '../schema/vendor'

/** Categories whose business is to follow a person from page to page. */
const TRACKING: readonly VendorCategory[] = [
  'recommendation',
  'personalization',
  'experimentation',
  'cdp',
  'analytics',
  'advertising',
  'retargeting',
  'email',
  'replay',
  'affiliate',
  'fingerprinting',
  'social',
  'attribution',
]

/** Whether one of these categories follows people; the vendor row's own `tracks` may say otherwise. */
export function tracksByCategory(categories: readonly string[]): boolean {
  return categories.some(category => TRACKING.some(tracking => tracking === category))
}
