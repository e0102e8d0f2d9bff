import type { Snapshot } from '../../lib/schema/snapshot'

export type Given = Partial<Snapshot> & { amount?: number; currency?: string }

/** What one browser saw of a product at one look; `amount` and `currency` are its price. */
export function snapshot(
  profile: string,
  look: number,
  browser: string,
  given: Given = {},
): Snapshot {
  const { amount = 20, currency = 'EUR', ...rest } = given
  return {
    profile,
    identity: browser,
    look,
    visit: `${browser}-${look}`,
    at: look,
    url: 'https://shop.example/p/1',
    product: {
      name: 'Kettle',
      sku: 'K-1',
      variant: null,
      price: { amount, currency },
      wasPrice: null,
      availability: 'in-stock',
      event: 'e1',
    },
    tax: null,
    destination: null,
    blocks: [],
    experiments: [],
    pressure: [],
    disclosesPricing: false,
    namesSegment: false,
    ...rest,
  }
}
