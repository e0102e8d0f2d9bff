import { readFile } from 'node:fs/promises'
import { CannotAudit } from './cannot-audit'
import { type AuditOptions, checkAddress } from './options'

/**
 * The addresses to audit: those of the command line and of `--input`, each once, cut to this machine's shard.
 * @throws CannotAudit when the file cannot be read, a line is no address, or nothing is left.
 */
export async function readAddresses(
  options: Pick<AuditOptions, 'urls' | 'input' | 'shard'>,
): Promise<string[]> {
  const listed = options.input ? await readList(options.input) : []
  const all = [...new Set([...options.urls, ...listed])]
  const { index, of } = options.shard
  const mine = all.filter((_, at) => at % of === index - 1)
  if (mine.length > 0) return mine
  throw new CannotAudit(
    all.length > 0 ? `shard ${index}/${of} has no address` : `${options.input} lists no address`,
    'give more addresses, or fewer shards',
  )
}

async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new CannotAudit(`${file} cannot be read`, 'check the path given to --input', { cause })
  })
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '')
    .map(checkAddress)
}
