import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/recording/session-replay'
import { field, knowing, recorder, request, row } from '../build'

const recording = {
  mouseListeners: 2,
  scrollListeners: 1,
  inputListeners: 2,
  clickListeners: 1,
  documentMutationObservers: 1,
  serializations: 1,
  uploads: 4,
  uploadBytes: 52_000,
}
const clarity = row({ name: 'Microsoft Clarity', categories: ['replay', 'analytics'] })
const vwo = row({ name: 'VWO', categories: ['experimentation', 'replay'] })

test('a script that copies, follows and sends the page is at work, whoever made it', () => {
  const [found] = rule.judge([recorder({ facts: recording })], knowing())
  expect(found).toMatchObject({ severity: 'high', confidence: 'inferred', subject: 'rec.example' })
  expect(rule.explain(found!.facts)).toContain('could not tell whether what you type is masked')
})

test('it says when texts are masked, and when they are not', () => {
  const say = (facts: Record<string, number>) =>
    rule.explain(rule.judge([recorder({ facts: { ...recording, ...facts } })], knowing())[0]!.facts)
  expect(say({ maskedTexts: 3 })).toContain('masked')
  expect(say({ maskedTexts: 3, unmaskedTexts: 2 })).toContain('in the clear')
})

test('a recording address in use is enough; script and uploads together are observed', () => {
  const upload = () =>
    request({
      vendor: 'Microsoft Clarity',
      protocol: 'clarity',
      method: 'POST',
      resource: 'fetch',
      bodyBytes: 9000,
    })
  expect(rule.judge([upload(), upload()], knowing([clarity]))[0]).toMatchObject({
    confidence: 'inferred',
    vendor: 'Microsoft Clarity',
  })
  const both = [upload(), upload(), recorder({ vendor: 'Microsoft Clarity', facts: recording })]
  expect(rule.judge(both, knowing([clarity]))).toMatchObject([{ confidence: 'observed' }])
})

test('one copy of the page sent by one script, while another follows every change, is a recording', () => {
  const copy = request({
    host: 'in.unheard-of.example',
    vendor: null,
    protocol: 'page-copy',
    method: 'POST',
    resource: 'fetch',
    bodyBytes: 9_000,
  })
  const { uploads: _, uploadBytes: __, serializations: ___, ...follower } = recording
  expect(rule.judge([copy, recorder({ facts: follower })], knowing())).toMatchObject([
    { confidence: 'observed', subject: 'in.unheard-of.example' },
  ])
  expect(rule.judge([copy], knowing())).toMatchObject([{ confidence: 'inferred' }])
})

test('a recorder that has sent once is at work when a script follows every move; alone, one upload is not', () => {
  const upload = request({
    vendor: 'Datadog RUM',
    protocol: 'datadog-replay',
    method: 'POST',
    resource: 'fetch',
    bodyBytes: 380,
  })
  const { uploads: _, uploadBytes: __, serializations: ___, ...follower } = recording
  const [found] = rule.judge([upload, recorder({ facts: follower })], knowing())
  expect(found).toMatchObject({ vendor: 'Datadog RUM', confidence: 'inferred' })
  expect(rule.explain(found!.facts)).toContain('while a script follows your mouse')
  expect(rule.judge([upload], knowing())).toEqual([])
})

test('a snapshot inside an analytics payload is a recording', () => {
  const events = [
    request({
      vendor: 'PostHog',
      protocol: 'posthog',
      method: 'POST',
      fields: [field('recording of the page', 'page')],
    }),
  ]
  expect(rule.judge(events, knowing())).toMatchObject([
    { subject: 'PostHog', confidence: 'observed' },
  ])
})

test.each([
  [
    'an A/B tool with a mutation observer',
    { documentMutationObservers: 2, clickListeners: 1, uploads: 3, uploadBytes: 4000 },
  ],
  [
    'a React app: all listeners, own requests',
    {
      mouseListeners: 4,
      scrollListeners: 2,
      inputListeners: 6,
      clickListeners: 4,
      uploads: 9,
      uploadBytes: 20_000,
    },
  ],
  [
    'a React app with an observer in its bundle',
    {
      mouseListeners: 4,
      scrollListeners: 2,
      inputListeners: 6,
      documentMutationObservers: 1,
      uploads: 9,
      uploadBytes: 20_000,
    },
  ],
  ['a lazy loader', { scrollListeners: 2, documentMutationObservers: 1 }],
  [
    'an accessibility widget',
    {
      mouseListeners: 1,
      scrollListeners: 1,
      inputListeners: 1,
      documentMutationObservers: 1,
      serializations: 1,
    },
  ],
  [
    'a chat widget',
    {
      mouseListeners: 1,
      inputListeners: 2,
      clickListeners: 3,
      documentMutationObservers: 1,
      uploads: 6,
      uploadBytes: 3000,
    },
  ],
])('look-alike: %s', (_, facts) => {
  expect(rule.judge([recorder({ facts })], knowing())).toEqual([])
})

test('look-alike: a recorder’s script is there, or one small setting is sent, but nothing is recorded', () => {
  const visits = [1, 2, 3].map(() =>
    request({ vendor: 'Hotjar', protocol: 'hotjar-visit', method: 'POST', bodyBytes: 4000 }),
  )
  const events = [
    ...visits,
    request({ vendor: 'Microsoft Clarity', resource: 'script' }),
    request({ vendor: 'Microsoft Clarity', method: 'POST', resource: 'fetch', bodyBytes: 200 }),
    request({ vendor: 'VWO', method: 'POST', resource: 'fetch', bodyBytes: 9000 }),
    request({ vendor: 'VWO', method: 'POST', resource: 'fetch', bodyBytes: 9000 }),
  ]
  expect(rule.judge(events, knowing([clarity, vwo]))).toEqual([])
})
