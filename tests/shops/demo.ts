// npm run demo: audits the bundled demo shop on a local server; nothing outside this machine is asked.
import path from 'node:path'
import { companiesOf } from '../../lib/export/report/companies'
import { RANK } from '../../lib/export/report/principles'
import { reportSentence } from '../../lib/export/report/report-sentence'
import { CannotAudit } from '../../lib/headless/cannot-audit'
import { ROOT } from '../../lib/headless/root'
import { writeFiles } from '../../lib/headless/write-files'
import type { Bundle } from '../../lib/schema/bundle'
import { auditFront } from './audit-front'
import { addressOf, sitesOf } from './front'
import { demoShop } from './fronts/demo'

const GROUPS = ['tracking', 'consent', 'personalization', 'pressure', 'price'] as const

async function demo(): Promise<void> {
  const { shop } = demoShop
  const urls = [addressOf(shop, '/'), addressOf(shop)]
  console.log(`Auditing ${urls.join(' and ')} (a made-up shop with real SDKs, on this machine) …\n`)
  const { bundle } = await auditFront(sitesOf(demoShop), [...urls, '--wait', '4000'])
  print(bundle)
  const paths = await writeFiles(bundle, path.join(ROOT, 'vitrine-audit/demo'), [
    'json',
    'html',
    'csv',
  ])
  console.log(`\nWritten:\n${paths.map(file => `  ${file}`).join('\n')}`)
}

function print(bundle: Bundle): void {
  console.log(`${reportSentence(bundle)}\n`)
  console.log('Companies, and what they were told')
  for (const { name, got, requests } of companiesOf(bundle).slice(0, 12)) {
    console.log(`  ${name}: ${got.slice(0, 6).join(', ') || `${requests} requests`}`)
  }
  console.log('\nFindings per group')
  for (const group of GROUPS) {
    const own = bundle.findings.filter(finding => finding.group === group)
    console.log(`  ${group}: ${own.length}`)
  }
  console.log('\nTop findings')
  const gravest = [...bundle.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  const titles = new Set(
    gravest.map(one => `  [${one.severity}] ${one.title}${one.vendor ? ` · ${one.vendor}` : ''}`),
  )
  for (const title of [...titles].slice(0, 12)) console.log(title)
}

try {
  await demo()
} catch (cause) {
  if (!(cause instanceof CannotAudit)) throw cause
  console.error(`vitrine: ${cause.message}; ${cause.todo}.`)
  process.exitCode = 2
}
