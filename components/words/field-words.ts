import type { FieldKind } from '../../lib/schema/field'

/** What a company got, in the words of the flow picture. */
export const FIELD_KINDS: Record<FieldKind, string> = {
  product: 'products',
  price: 'prices, values',
  search: 'search words',
  page: 'pages you view',
  identity: 'who you are',
  consent: 'your choice',
  device: 'your device',
  technical: 'technical',
}
