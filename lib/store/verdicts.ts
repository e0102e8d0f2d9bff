import type { Finding, Verdict } from '../schema/finding'
import { database } from './database'

/** Keeps the person's last word on findings of one rule, vendor and site; null takes it back. */
export async function sayVerdict(
  { rule, vendor, site }: Pick<Finding, 'rule' | 'vendor' | 'site'>,
  says: Verdict['says'] | null,
  at = Date.now(),
  db = database(),
): Promise<void> {
  // JSON, so that no separator inside a name can make two keys alike.
  const key = JSON.stringify([rule, vendor, site])
  if (says === null) await db.verdicts.delete(key)
  else await db.verdicts.put({ rule, vendor, site, says, at, key })
}
