// The JSON Schema that others read: made from the zod schema, kept in public/ and compared by a test.
import * as z from 'zod/mini'
import { BundleSchema } from '../schema/bundle-schema'

/** Where it is published, from the root of the repository. */
export const SCHEMA_FILE = 'public/export.schema.json'

export function publishedSchema(): string {
  const schema = z.toJSONSchema(BundleSchema, { io: 'input', reused: 'ref' })
  return `${JSON.stringify({ title: 'Vitrine export bundle', ...schema }, null, 2)}\n`
}
