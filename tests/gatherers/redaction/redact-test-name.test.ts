import { expect, test } from 'vitest'
import { redactEvent } from '../../../lib/gatherers/redaction/redact-event'
import { redactTestName } from '../../../lib/gatherers/redaction/redact-test-name'
import { dataLayer, experiment } from '../../rules/build-page'

const UUID = '8bce9d31-cd20-4f4a-a070-a6970c7e9803'
const field = (name: string, value: string) =>
  ({ name, plain: name, kind: 'technical', value }) as const

test.each([
  UUID,
  '019e8270204a74ac92de82e21cffdd21',
  '7rkdwIyYsBqNxD4vPzLmKc',
  '9300000285846',
  'free-shipping',
])('the number of a test stays: %s', id => expect(redactTestName(id, 'salt')).toBe(id))

test.each([
  'ann@example.org',
  'Test for ann@example.org',
  'Call +44 20 7946 0958',
  btoa('ann.lee@example.org'),
  btoa(JSON.stringify({ email: 'ann@example.org' })),
])('what could be a person’s does not: %s', text => {
  const shown = redactTestName(text, 'salt')
  expect(shown).toMatch(/#[\da-f]{16}/)
  expect(shown).not.toMatch(/ann|7946/)
  expect(redactTestName(shown, 'salt')).toBe(shown)
})

test('the second door keeps a test’s numbers, and nobody else’s', () => {
  expect(
    redactEvent(
      experiment({ experiment: UUID, variant: UUID, ids: [UUID], audience: UUID }),
      'salt',
    ),
  ).toMatchObject({
    experiment: UUID,
    variant: UUID,
    ids: [UUID],
    audience: expect.stringMatching(/^#/),
  })
  const event = redactEvent(
    dataLayer({
      layer: 'experiment:Shoplift',
      name: '',
      fields: [field('experiment', UUID), field('audience', UUID), field('visitorId', UUID)],
    }),
    'salt',
  )
  expect(event).toMatchObject({
    fields: [
      { value: UUID },
      { value: expect.stringMatching(/^#/) },
      { value: expect.stringMatching(/^#/) },
    ],
  })
})
