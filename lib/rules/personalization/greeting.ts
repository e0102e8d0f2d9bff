// The reader cuts the name out before anything is logged; “…” stands where it stood.
import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'

/** A comma or "back" before the name: "Hello Kitty" is a brand, "Welcome to Acme" a shop. */
const NAMED =
  /^[^…]{1,40}(?:,|\b(?:back|wieder|zurück|retour|revoir|nuevo|vuelta|bentornat[oa]|terug|ponownie))[\s,]*…[\s!.]*$/iu

export const rule = defineRule({
  id: 'personalization.greeting',
  version: 1,
  title: 'The page greets you by name',
  why: 'The shop knows on this page who you are.',
  principle: 'T',
  group: 'personalization',
  gathers: ['text'],
  judge(events) {
    const texts = latestBy(
      events.filter(({ kind, text }) => kind === 'greeting' && NAMED.test(text)),
      ({ text }) => text,
    )
    if (texts.length === 0) return []
    return [
      {
        subject: 'greeting',
        vendor: null,
        severity: 'info' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf(texts, ({ text, selector }) => `“${text}” (${selector})`),
        facts: { text: texts[0]?.text ?? '' },
      },
    ]
  },
  explain: ({ text }) => `We saw “${text}”. The name itself was not kept.`,
  innocent: ['You are logged in, or told the shop your name; it keeps a promise by using it.'],
  owner: () => 'Greet by name only while the person is logged in.',
  law: ['gdpr-13'],
  references: ['Phrases: lib/knowledge/lexicons, one file a language'],
})
