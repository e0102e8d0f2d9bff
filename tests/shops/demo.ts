// npm run demo: audits the bundled demo shop on a local server; nothing outside this machine is asked.
import path from 'node:path'
import { CannotAudit } from '../../lib/headless/cannot-audit'
import { loadChecks } from '../../lib/headless/load-checks'
import { summaryLines } from '../../lib/headless/print-summary'
import { ROOT } from '../../lib/headless/root'
import { writeFiles } from '../../lib/headless/write-files'
import { auditFront } from './audit-front'
import { addressOf, sitesOf } from './front'
import { demoShop } from './fronts/demo'

async function demo(): Promise<void> {
  const { shop } = demoShop
  const urls = [addressOf(shop, '/'), addressOf(shop)]
  console.log(`Auditing ${urls.join(' and ')} (a made-up shop with real SDKs, on this machine) …\n`)
  const { bundle } = await auditFront(sitesOf(demoShop), [...urls, '--wait', '4000'])
  console.log(summaryLines(bundle, await loadChecks()).join('\n'))
  const paths = await writeFiles(bundle, path.join(ROOT, 'vitrine-audit/demo'), [
    'json',
    'html',
    'csv',
  ])
  console.log(`\nWritten:\n${paths.map(file => `  ${file}`).join('\n')}`)
}

try {
  await demo()
} catch (cause) {
  if (!(cause instanceof CannotAudit)) throw cause
  console.error(`vitrine: ${cause.message}; ${cause.todo}.`)
  process.exitCode = 2
}
