import { expect, test } from 'vitest'
import { checkAddress, parseOptions } from '../../lib/headless/options'

const read = (...args: string[]) => {
  const options = parseOptions(args)
  if (options === 'help') throw new Error('help')
  return options
}

test('an address alone gets the defaults of the contract', () => {
  expect(read('https://shop.example/')).toMatchObject({
    urls: ['https://shop.example/'],
    out: './vitrine-audit',
    formats: ['json', 'html'],
    wait: 5000,
    consent: 'ignore',
    typeCanary: false,
    gpc: false,
    warmup: 0,
    concurrency: 1,
    failOn: null,
  })
})

test('every option is read', () => {
  const args =
    'a.example b.example --out o --format csv,ndjson --wait 10 --consent reject --type-canary --gpc --warmup 2 --journey j.json --crawl 3 --input list --concurrency 4 --shard 2/3 --browser /b --fail-on medium --baseline old.json'
  expect(read(...args.split(' '))).toMatchObject({
    urls: ['https://a.example/', 'https://b.example/'],
    out: 'o',
    formats: ['csv', 'ndjson'],
    wait: 10,
    consent: 'reject',
    typeCanary: true,
    gpc: true,
    warmup: 2,
    journey: 'j.json',
    crawl: 3,
    input: 'list',
    concurrency: 4,
    shard: { index: 2, of: 3 },
    browser: '/b',
    failOn: 'medium',
    baseline: 'old.json',
  })
})

test('--browser-arg takes a flag as its value, and may repeat', () => {
  const { browserArgs } = read(
    'a.example',
    '--browser-arg',
    '--ignore-certificate-errors',
    '--browser-arg',
    '--host-resolver-rules=MAP * 127.0.0.1:8443',
    '--browser-arg=--lang=de',
  )
  expect(browserArgs).toEqual([
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1:8443',
    '--lang=de',
  ])
})

test.each([
  [['--wat', 'a.example'], 'Unknown option'],
  [[], 'no address was given'],
  [['a.example', '--wait', 'long'], '--wait long is no whole number'],
  [['a.example', '--wait', '-1'], '--wait'],
  [['a.example', '--consent', 'maybe'], '--consent cannot be maybe'],
  [['a.example', '--format', 'pdf'], '--format cannot be pdf'],
  [['a.example', '--format', 'sarif'], '--format sarif is not built yet'],
  [['a.example', '--shard', '3/2'], '--shard 3/2 is not I/N'],
  [['a.example', '--fail-on', 'severe'], '--fail-on cannot be severe'],
  [['a.example', '--concurrency', '0'], '--concurrency 0'],
  [['http://'], 'is not a web address'],
  [['file:///etc/passwd'], 'is not a web address'],
  [['not an address'], 'is not a web address'],
  [['ht!tp://x'], 'is not a web address'],
  [['a.example', '--gpc=yes'], '--gpc'],
])('%j is refused', (args, why) => {
  expect(() => parseOptions(args)).toThrow(why)
})

test('a host alone is taken as https', () => {
  expect(checkAddress('shop.example/p/1?a=b')).toBe('https://shop.example/p/1?a=b')
  expect(checkAddress('http://localhost:3000')).toBe('http://localhost:3000/')
})

test('--personas names known ones or languages, and asks for the twin test', () => {
  expect(read('a.example', '--personas', 'mobile,de')).toMatchObject({
    compare: true,
    personas: ['mobile', 'de'],
  })
  expect(read('a.example', '--compare')).toMatchObject({ compare: true, personas: [] })
  expect(() => read('a.example', '--personas', 'martian')).toThrow('no persona martian')
})
