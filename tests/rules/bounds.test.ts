// Words made from the longest values that events may hold must still fit a finding; a finding that does not is lost.
import { expect, test } from 'vitest'
import type { Rule } from '../../lib/judging/rule'
import { runRules } from '../../lib/judging/run-rules'
import type { Event } from '../../lib/schema/event'
import { Finding } from '../../lib/schema/finding'
import { field, fingerprint, form, knowing, leak, recorder, request, row, storage } from './build'

const modules = import.meta.glob<{ rule: Rule }>(
  '../../lib/rules/{tracking,storage,fingerprinting,recording,identity,security}/*.ts',
  { eager: true },
)
const rules = Object.values(modules).map(({ rule }) => rule)
const long = (size: number, mark = 'x') => `https://${mark}.example/`.padEnd(size, mark)
const many = Array.from({ length: 60 }, (_, at) => at)
const id = (at: number) => ({
  name: `uid${at}`.padEnd(120, 'n'),
  hash: `#${at}`.padEnd(17, '0'),
  bits: 200,
})

function events(vendor: string | null): Event[] {
  const fields = many.map(at =>
    field(
      [
        'page address',
        'event name',
        'product id',
        'price',
        'hashed e-mail',
        'latitude',
        'longitude',
        'postcode',
        'search words',
      ][at % 9] ?? 'x',
      (
        [
          'page',
          'page',
          'product',
          'price',
          'identity',
          'identity',
          'identity',
          'identity',
          'search',
        ] as const
      )[at % 9] ?? 'page',
      `https://shop.example/orders/1?q=${at}`.padEnd(200, 'v'),
    ),
  )
  const facts = {
    width: 300,
    height: 300,
    distinctChars: 40,
    colors: 9,
    toDataURL: 1,
    unmaskedVendor: 1,
    otherParameters: 40,
    offlineRendered: 1,
    channelReads: 1,
    measured: 400,
    texts: 1,
    connections: 1,
    candidateReads: 1,
    oscpu: 1,
    buildID: 1,
    getBattery: 1,
    plugins: 1,
    deviceMemory: 1,
    hardwareConcurrency: 1,
    keyboard: 1,
    cpuClass: 1,
    mimeTypes: 1,
  }
  const recording = {
    mouseListeners: 1,
    scrollListeners: 1,
    inputListeners: 1,
    documentMutationObservers: 1,
    serializations: 1,
    uploads: 9,
    uploadBytes: 90_000,
    valueReads: 9,
    uploadsWhileTyping: 9,
  }
  return many.flatMap((at): Event[] => [
    request({
      vendor,
      host: `${at}.`.padEnd(253, 'h'),
      url: long(2048, `u${at}`),
      protocol: at % 2 ? 'snowplow' : null,
      fields,
      identifiers: [id(1), id(at)],
      method: 'POST',
      resource: at % 3 ? 'beacon' : 'websocket',
    }),
    request({
      vendor,
      host: `${at}.`.padEnd(253, 'h'),
      url: `http://${'h'.repeat(240)}/`,
      thirdParty: false,
      protocol: 'ga4'.padEnd(40, 'z'),
    }),
    request({
      resource: 'document',
      thirdParty: false,
      url: `https://shop.example/?gclid=${'1'.repeat(1900)}`,
    }),
    storage({
      vendor,
      name: `visitor_id${at}`.padEnd(120, 'n'),
      domain: `${at}.`.padEnd(253, 'd'),
      setter: long(2048),
      lifetimeDays: 9000,
      thirdParty: at % 2 === 0,
    }),
    ...(['canvas', 'webgl', 'audio', 'fonts', 'webrtc', 'navigator'] as const).map(api =>
      fingerprint({ api, vendor, script: long(2048, `s${at}`), facts }),
    ),
    recorder({ vendor, script: long(2048, `r${at}`), facts: recording }),
    leak({
      vendor,
      host: `${at}.`.padEnd(253, 'h'),
      encoding: `sha256(${at}`.padEnd(80, 'e'),
      reader: long(2048),
    }),
    form({
      action: `http://${'a'.repeat(2000)}`,
      insecure: true,
      fields: Array.from({ length: 40 }, () => 'password'),
    }),
  ])
}

test.each([null, 'V'.repeat(120)])(
  'findings of the longest events fit the schema (vendor %s)',
  vendor => {
    const knowledge = knowing(
      vendor === null
        ? []
        : [
            row({
              name: vendor,
              categories: ['advertising'],
              collects: many.map(at => `${at}`.padEnd(120, 'c')),
            }),
          ],
    )
    const { findings, outcomes } = runRules(rules, events(vendor), {
      knowledge,
      law: () => [],
      shopLinks: [],
    })
    expect(outcomes.filter(({ outcome }) => outcome === 'error')).toEqual([])
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(vendor === null ? 9 : 12)
    for (const finding of findings) {
      const parsed = Finding.safeParse(finding)
      expect(
        parsed.success,
        `${finding.rule}: ${JSON.stringify(parsed.error?.issues)} ${finding.explanation.length}`,
      ).toBe(true)
    }
  },
)
