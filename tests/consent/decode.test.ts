import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainSignal } from '../../lib/consent/explain-signal'
import { decodeGoogle } from '../../lib/consent/google-consent'
import { decodeGpp, gppSections } from '../../lib/consent/gpp'
import { decodeTcf, readTcString } from '../../lib/consent/tcf'
import { decodeUsp } from '../../lib/consent/usp'
import { signal } from '../rules/build-page'

const strings = join(import.meta.dirname, '../../../shared/data/consent-strings.json')
const rows: { kind: string; string: string; test: string }[] = existsSync(strings)
  ? JSON.parse(readFileSync(strings, 'utf8'))
  : []

test('an empty core refuses everything', () => {
  expect(decodeTcf('CPSG_8APSG_8ANwAAAENAAFgAAAAAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA')).toMatchObject(
    {
      state: 'denied',
      words: [
        'IAB consent string: consent to 0 purposes',
        'companies allowed: 0',
        'companies shown to you: 0',
        'the shop itself: consent to 0 purposes',
      ],
    },
  )
  expect(readTcString('CPSG_8APSG_8ANwAAAENAAFgAAAAAAAAAAAAAAAAAAAA')).toMatchObject({
    cmp: 880,
    language: 'EN',
  })
})

test('US Privacy strings', () => {
  expect(decodeUsp('1YYN')?.state).toBe('denied')
  expect(decodeUsp('1YNN')?.state).toBe('granted')
  expect(decodeUsp('1---')?.state).toBe('not-applicable')
  expect(decodeUsp('1NNN')?.words).toContain('no notice of the right to opt out was given')
  expect(decodeUsp('2YNN')).toBeNull()
})

test('GPP headers name their sections', () => {
  expect(gppSections('DBAA')).toEqual([])
  expect(gppSections('DBABMA')).toEqual([2])
  expect(gppSections('DBACNYA')).toEqual([2, 6])
})

test('GPP sections in words', () => {
  expect(decodeGpp('DBABTA~1YNN')).toMatchObject({
    state: 'granted',
    words: ['not opted out of sale'],
  })
  // Version 1, then every two-bit field 01: opted out of all that can be opted out of.
  expect(decodeGpp('DBABLA~BAAAVVVVUQA.QA')?.words.join()).toContain('United States')
})

test('Google consent mode', () => {
  expect(decodeGoogle('G111')?.state).toBe('granted')
  expect(decodeGoogle('G100')?.state).toBe('denied')
  expect(decodeGoogle('G1--')?.state).toBe('unset')
  expect(decodeGoogle('13l3l3l3l1')?.state).toBe('unset')
  expect(decodeGoogle('13r3r3p3p1')?.state).toBe('mixed')
  expect(decodeGoogle('npa=1')).toBeNull()
})

test('a page’s interface is explained; what it knows better stays', () => {
  const gpp = explainSignal(signal({ api: 'gpp', state: 'unset', raw: 'DBABTA~1YYN' }))
  expect(gpp).toMatchObject({ state: 'denied', words: ['opted out of sale'] })
  const tcf = explainSignal(
    signal({
      api: 'tcf',
      state: 'not-applicable',
      raw: 'CPSG_8APSG_8ANwAAAENAAFgAAAAAAAAAAAAAAAAAAAA',
    }),
  )
  expect(tcf.state).toBe('not-applicable')
})

test('look-alikes: what is no consent string is unreadable, never an error', () => {
  expect(explainSignal(signal({ api: 'tcf', raw: 'hello world' })).words).toEqual([
    'the consent string is unreadable',
  ])
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), text => {
      for (const decode of [decodeTcf, decodeGpp, decodeUsp, decodeGoogle]) decode(text)
      decodeTcf(`C${text}`)
      decodeGpp(`DBAB${text}`)
    }),
  )
})

test.skipIf(rows.length === 0)('the IAB’s own test strings are all read', () => {
  for (const { kind, string } of rows) {
    if (kind === 'gpp') expect(gppSections(string), string).not.toBeNull()
    if (kind === 'usp') expect(decodeUsp(string), string).not.toBeNull()
    // A "B" opens Canada's TCF, which is another format; "C" the European one.
    if (kind === 'tcf' && string.startsWith('C')) expect(decodeTcf(string), string).not.toBeNull()
  }
  const unread = rows
    // Headers alone, and strings that the IAB broke on purpose, are rightly unreadable.
    .filter(
      ({ kind, string, test }) => kind === 'gpp' && string.includes('~') && !/fail/.test(test),
    )
    .flatMap(({ string }) => decodeGpp(string)?.words ?? [])
    .filter(words => words.includes('unreadable'))
  expect(unread).toEqual([])
})
