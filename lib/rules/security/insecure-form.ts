import { defineRule } from '../../judging/rule'
import { distinct, evidenceOf, listed } from '../../judging/words'

const PERSONAL = new Set(['email', 'name', 'address', 'phone', 'card', 'password'])
const LOCAL = /^http:\/\/(localhost|127\.|\[::1\]|[^/:]+\.(localhost|test|local)(?=[/:]|$))/

export const rule = defineRule({
  id: 'security.insecure-form',
  version: 1,
  title: 'A form would send your details in the open',
  why: 'What you type there could be read by anyone on the way.',
  principle: 'P',
  group: 'tracking',
  gathers: ['form'],
  judge(events) {
    const forms = events.filter(
      ({ insecure, fields, action }) =>
        insecure && fields.some(field => PERSONAL.has(field)) && !LOCAL.test(action ?? ''),
    )
    if (forms.length === 0) return []
    const asked = distinct(
      forms.flatMap(({ fields }) => fields.filter(field => PERSONAL.has(field))),
    )
    return [
      {
        subject: 'form',
        vendor: null,
        severity: 'high' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(
          forms,
          ({ action, fields }) => `${action ?? 'this page'}: ${fields.join(', ')}`,
        ),
        facts: { asked },
      },
    ]
  },
  explain: ({ asked }) =>
    `A form on this page asks for ${listed(asked)} and would send it to an address that begins with http://, without encryption.`,
  innocent: ['A script may take over the form and send it safely.'],
  owner: () => 'Give the form an https:// address.',
  law: ['gdpr-5-1-f'],
  references: ['https://www.w3.org/TR/mixed-content/'],
})
