import type { Bundle } from '../schema/bundle'
import { type BundleHeader, type BundleSource, writeBundle } from './bundle'

/** The whole bundle as one object: for small logs, tests and the command line. */
export async function collectBundle(header: BundleHeader, source: BundleSource): Promise<Bundle> {
  let text = ''
  for await (const chunk of writeBundle(header, source)) text += chunk
  // Written a moment ago by writeBundle.
  return JSON.parse(text) as Bundle
}
