import { latestBy } from '../../judging/latest'
import { defineRule } from '../../judging/rule'
import { listed } from '../../judging/words'

export const rule = defineRule({
  id: 'consent.banner',
  version: 1,
  title: 'This shop asks about cookies and tracking',
  why: 'It is the place to say no before anything begins.',
  principle: 'C',
  group: 'consent',
  gathers: ['banner', 'consent-signal'],
  judge(events) {
    const banners = events.filter(event => event.type === 'banner')
    const signals = events.filter(event => event.type === 'consent-signal')
    return latestBy(banners, banner => banner.cmp ?? 'own').map(banner => ({
      subject: banner.cmp ?? 'own',
      vendor: null,
      severity: 'info' as const,
      confidence: 'observed' as const,
      evidence: [
        { event: banner.id, shows: banner.text.slice(0, 300) },
        ...signals.slice(0, 10).map(signal => ({
          event: signal.id,
          shows: `${signal.api}: ${signal.words.join('; ') || signal.state}`.slice(0, 300),
        })),
      ],
      facts: {
        manager: banner.cmp,
        controls: banner.controls.filter(({ does }) => does !== 'other').map(({ text }) => text),
        words: [...new Set(signals.flatMap(({ words }) => words))].slice(0, 8),
      },
    }))
  },
  explain({ manager, controls, words }) {
    const by = manager === null ? 'a banner of its own' : `a banner by ${manager}`
    const offers =
      controls.length === 0 ? '' : ` It offers ${listed(controls.map(text => `“${text}”`))}.`
    const said = words.length === 0 ? '' : ` What the page says of your choice: ${listed(words)}.`
    return `The shop shows ${by}.${offers}${said}`
  },
  innocent: ['A banner is what the law asks for; how it is built is judged apart.'],
  owner: () =>
    'Ask once, offer yes and no side by side, and let a link in the footer open the choice again.',
  law: ['eprivacy-5-3', 'gdpr-4-11', 'gdpr-7-3'],
  references: ['https://iabeurope.eu/transparency-consent-framework/'],
})
