import { describe, expect, test } from 'vitest'
import { consentDraft } from '../../../lib/gatherers/content/consent-draft'

const stateOf = (api: string, answer: unknown) => consentDraft(api, answer)?.state

describe('Google consent mode, as it lies in the data layer', () => {
  const call = (step: string, choices: object) => ({ 0: 'consent', 1: step, 2: choices })

  test('says each choice and the step in words', () => {
    const said = consentDraft(
      'google-consent-mode',
      call('default', { ad_storage: 'denied', analytics_storage: 'granted', wait_for_update: 500 }),
    )
    expect(said).toMatchObject({
      api: 'google-consent-mode',
      state: 'mixed',
      words: ['ad storage: denied (default)', 'analytics storage: granted (default)'],
    })
  })

  test('what the site itself needs is no consent to anything optional', () => {
    const needed = { security_storage: 'granted', functionality_storage: 'granted' }
    const said = (choices: object) => stateOf('google-consent-mode', call('default', choices))
    expect(said({ ...needed, ad_storage: 'denied' })).toBe('denied')
    expect(said({ ...needed, ad_storage: 'granted' })).toBe('granted')
    expect(said(needed)).toBe('unset')
  })

  test.each([
    ['another push', { event: 'purchase' }],
    ['another call of gtag', { 0: 'config', 1: 'G-ABC' }],
    ['a call without choices', { 0: 'consent', 1: 'update' }],
    ['a text', 'consent'],
    ['nothing', null],
  ])('look-alike: %s is no signal', (_, entry) => {
    expect(consentDraft('google-consent-mode', entry)).toBeNull()
  })
})

describe('TCF', () => {
  const tcf = (consents: Record<number, boolean>, more = {}) =>
    consentDraft('tcf', {
      tcString: 'CQA',
      gdprApplies: true,
      eventStatus: 'useractioncomplete',
      cmpId: 300,
      purpose: { consents },
      ...more,
    })

  test('purposes are counted, the string is kept', () => {
    expect(tcf({ 1: true, 2: false, 3: true })).toMatchObject({
      state: 'mixed',
      raw: 'CQA',
      words: [
        'purposes allowed: 2 of 3',
        'consent manager number 300',
        'status: useractioncomplete',
      ],
    })
    expect(tcf({ 1: false, 2: false })?.state).toBe('denied')
    expect(tcf({ 1: true })?.state).toBe('granted')
  })

  test('while the banner stands, nothing has been refused yet', () => {
    expect(tcf({ 1: false, 2: false }, { eventStatus: 'cmpuishown' })?.state).toBe('unset')
    // Purposes on while it asks: that is news, and not unset.
    expect(tcf({ 1: true }, { eventStatus: 'cmpuishown' })?.state).toBe('granted')
  })

  test('where the law is said not to apply, that is said', () => {
    expect(tcf({ 1: true }, { gdprApplies: false })?.state).toBe('not-applicable')
  })

  test('an answer without purposes, or of other types, does no harm', () => {
    expect(stateOf('tcf', { tcString: 5, purpose: 'all' })).toBe('unset')
    expect(stateOf('tcf', {})).toBe('unset')
  })
})

describe('US Privacy', () => {
  test.each([
    ['1YYN', 'denied'],
    ['1YNN', 'granted'],
    ['1---', 'not-applicable'],
  ])('%s is %s', (uspString, state) => {
    expect(stateOf('usp', { uspString })).toBe(state)
  })
  test.each(['2YYN', '1yyn', '1YY', '', 7])('look-alike: %s is no such string', uspString => {
    expect(consentDraft('usp', { uspString })).toBeNull()
  })
})

test('GPP is passed on for the background to decode; an empty string says nothing', () => {
  expect(consentDraft('gpp', { gppString: 'DBAA' })).toMatchObject({ api: 'gpp', raw: 'DBAA' })
  expect(consentDraft('gpp', { gppString: '' })).toBeNull()
  expect(consentDraft('gpp', {})).toBeNull()
})

test('a platform’s own answer is read as yes and no', () => {
  expect(
    consentDraft('platform', { marketing: 'no', analytics: 'yes', preferences: '', sale: 3 }),
  ).toMatchObject({ state: 'mixed', words: ['marketing: no', 'analytics: yes'] })
  expect(stateOf('platform', { marketing: '' })).toBe('unset')
})

test('an interface that nobody knows says nothing; what it says is bounded', () => {
  expect(consentDraft('constructor', { a: 'yes' })).toBeNull()
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`p${i}`, 'yes']))
  const said = consentDraft('platform', { ...many, ['x'.repeat(900)]: 'no' })
  expect(said?.words).toHaveLength(40)
  expect(said?.raw.length).toBeLessThanOrEqual(1_200)
  expect(said?.words.every(word => word.length <= 200)).toBe(true)
})
