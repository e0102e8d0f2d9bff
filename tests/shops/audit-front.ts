// Audits a fixture shop with the very code of the command line, on the fixture internet.
import { type Audited, audit } from '../../lib/headless/audit'
import { type AuditOptions, parseOptions } from '../../lib/headless/options'
import { startInternet } from './internet'
import type { Asked, Site } from './site'

export interface AuditedFront extends Audited {
  /** What the fixture internet was asked during the audit, browser chatter included. */
  asked: readonly Asked[]
}

/** `args` as on the command line, addresses included. */
export async function auditFront(
  sites: readonly Site[],
  args: readonly string[],
): Promise<AuditedFront> {
  const internet = await startInternet(sites)
  try {
    const through = internet.browserArgs.flatMap(arg => ['--browser-arg', arg])
    const options = parseOptions([...args, ...through])
    if (options === 'help') throw new Error('an audit was meant')
    const audited = await audit(options satisfies AuditOptions)
    return { ...audited, asked: [...internet.asked] }
  } finally {
    await internet.close()
  }
}
