// Every option is read here and nowhere else; one that is unknown is refused, not ignored.
import { parseArgs } from 'node:util'
import { CannotAudit } from './cannot-audit'
import { personaNamed } from './comparing/persona'

const FORMATS = ['json', 'html', 'csv', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]
const CONSENTS = ['ignore', 'accept', 'reject'] as const
const FAIL_ON = ['info', 'low', 'medium', 'high'] as const
export type FailOn = (typeof FAIL_ON)[number]

export interface AuditOptions {
  urls: string[]
  out: string
  formats: Format[]
  /** Milliseconds of observing after the load event. */
  wait: number
  consent: (typeof CONSENTS)[number]
  typeCanary: boolean
  gpc: boolean
  warmup: number
  /** Twin test: what this visitor sees against what fresh strangers see. */
  compare: boolean
  /** Further profiles to set against the strangers. */
  personas: string[]
  journey: string | null
  crawl: number
  input: string | null
  concurrency: number
  /** This machine's share: `index` counts from 1. */
  shard: { index: number; of: number }
  browser: string | undefined
  browserArgs: string[]
  failOn: FailOn | null
  baseline: string | null
}

const NOT_BUILT_FORMATS = ['har', 'sarif', 'junit', 'parquet']
/** A name, an IPv4 address, or an IPv6 address in brackets; URL itself takes `ht!tp` for a name. */
const HOST = /^(\[[\da-f:.]+\]|[a-z\d_-]+(\.[a-z\d_-]+)*\.?)$/i
const HELP = 'see npm run audit -- --help'

const KNOWN = {
  out: { type: 'string', default: './vitrine-audit' },
  format: { type: 'string', default: 'json,html' },
  wait: { type: 'string', default: '5000' },
  consent: { type: 'string', default: 'ignore' },
  'type-canary': { type: 'boolean', default: false },
  gpc: { type: 'boolean', default: false },
  warmup: { type: 'string', default: '0' },
  compare: { type: 'boolean', default: false },
  personas: { type: 'string', default: '' },
  journey: { type: 'string' },
  crawl: { type: 'string', default: '0' },
  input: { type: 'string' },
  concurrency: { type: 'string', default: '1' },
  shard: { type: 'string', default: '1/1' },
  browser: { type: 'string' },
  'browser-arg': { type: 'string', multiple: true, default: [] as string[] },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/**
 * Reads the command line; `help` when that is what was asked for.
 * @throws CannotAudit naming the option that is wrong.
 */
export function parseOptions(args: readonly string[]): AuditOptions | 'help' {
  const { values, positionals } = readArgs(joinFlags(args))
  if (values.help) return 'help'
  if (positionals.length === 0 && !values.input) {
    throw new CannotAudit('no address was given', `pass one or more, or --input FILE; ${HELP}`)
  }
  return {
    urls: positionals.map(checkAddress),
    out: values.out,
    formats: values.format.split(',').map(readFormat),
    wait: whole('wait', values.wait, 0, 600_000),
    consent: oneOf('consent', values.consent, CONSENTS),
    typeCanary: values['type-canary'],
    gpc: values.gpc,
    warmup: whole('warmup', values.warmup, 0, 50),
    compare: values.compare || values.personas !== '',
    personas: readPersonas(values.personas),
    journey: values.journey ?? null,
    crawl: whole('crawl', values.crawl, 0, 1000),
    input: values.input ?? null,
    concurrency: whole('concurrency', values.concurrency, 1, 16),
    shard: readShard(values.shard),
    browser: values.browser,
    browserArgs: values['browser-arg'],
    failOn: values['fail-on'] === undefined ? null : oneOf('fail-on', values['fail-on'], FAIL_ON),
    baseline: values.baseline ?? null,
  }
}

/**
 * A web address as the browser will be given it; `shop.example` is taken as `https://shop.example/`.
 * @throws CannotAudit for anything else.
 */
export function checkAddress(text: string): string {
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.canParse(full) ? new URL(full) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && HOST.test(url.hostname)
  if (isWeb && !/\s/.test(text)) return url.href
  throw new CannotAudit(`${text} is not a web address`, 'pass one such as https://shop.example/')
}

/** `--browser-arg --flag` has a value that looks like an option, which parseArgs would refuse. */
function joinFlags(args: readonly string[]): string[] {
  return args.flatMap((arg, at) => {
    if (args[at - 1] === '--browser-arg') return []
    return arg === '--browser-arg' ? [`${arg}=${args[at + 1] ?? ''}`] : [arg]
  })
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, allowPositionals: true })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new CannotAudit(said.split('. ', 1)[0] ?? said, HELP, { cause })
  }
}

/** Known names only: a wrong one should not cost a whole audit. */
function readPersonas(text: string): string[] {
  const names = text === '' ? [] : text.split(',')
  return names.map(name => personaNamed(name.trim()).name)
}

function readFormat(text: string): Format {
  if (NOT_BUILT_FORMATS.includes(text)) {
    throw new CannotAudit(`--format ${text} is not built yet`, `use ${FORMATS.join(', ')}`)
  }
  return oneOf('format', text, FORMATS)
}

function readShard(text: string): AuditOptions['shard'] {
  const [, index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (index && of && index <= of) return { index, of }
  throw new CannotAudit(`--shard ${text} is not I/N with I from 1 to N`, 'use --shard 1/4, say')
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find(one => one === text)
  if (found) return found
  throw new CannotAudit(`--${name} cannot be ${text || 'empty'}`, `use ${allowed.join(', ')}`)
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new CannotAudit(`--${name} ${text} is no whole number`, `use ${least} to ${most}`)
}
