// The two files of a new rule: it judges nothing yet, and every check passes but the test that says so.
import type { Group } from '../../lib/schema/finding'

export interface NewFile {
  path: string
  text: string
}

const GROUPS: Record<string, Group> = {
  consent: 'consent',
  control: 'consent',
  transparency: 'consent',
  personalization: 'personalization',
  pressure: 'pressure',
  price: 'price',
}

/** Files for the rule `folder.name` (`tracking.my-sign`). Throws, in words for the person, when the id is no good. */
export function ruleFiles(id: string): NewFile[] {
  const [, folder, name] = /^([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? []
  if (!folder || !name)
    throw new Error('A rule id is folder.name in small letters, as in tracking.my-sign.')
  return [
    { path: `lib/rules/${folder}/${name}.ts`, text: ruleText(id, GROUPS[folder] ?? 'tracking') },
    { path: `tests/rules/${folder}/${name}.test.ts`, text: testText(folder, name) },
  ]
}

function ruleText(id: string, group: Group): string {
  return `import { defineRule } from '../../judging/rule'
import { counted, evidenceOf } from '../../judging/words'

export const rule = defineRule({
  id: '${id}',
  version: 1,
  title: 'TODO: what was found, in a shopper’s words',
  why: 'TODO: why a shopper should care, one sentence.',
  principle: 'P',
  group: '${group}',
  gathers: ['request'],
  judge(events) {
    // TODO: the sign. Rather miss it than see it where it is not.
    const signs = events.filter(() => false)
    if (signs.length === 0) return []
    return [
      {
        subject: 'page',
        vendor: null,
        severity: 'low' as const,
        confidence: 'suspected' as const,
        evidence: evidenceOf(signs, ({ url }) => url),
        evidenceCount: signs.length,
        facts: { requests: signs.length },
      },
    ]
  },
  explain: ({ requests }) =>
    \`TODO: what we saw, in \${counted(requests, 'request')}, and why we say so.\`,
  innocent: ['TODO: what else could explain it.'],
  owner: () => 'TODO: what to change on the shop.',
  law: [],
  references: [],
})
`
}

function testText(folder: string, name: string): string {
  return `import { expect, test } from 'vitest'
import { rule } from '../../../lib/rules/${folder}/${name}'
import { knowing, request } from '../build'

test.todo('what it finds, on literal events')

test('benign look-alikes', () => {
  expect(rule.judge([request()], knowing())).toEqual([])
})
`
}
