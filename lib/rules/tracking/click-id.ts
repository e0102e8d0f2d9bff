import { defineRule } from '../../judging/rule'
import { evidenceOf } from '../../judging/words'
import type { EventOf } from '../../schema/event'

/**
 * Parameter → whose advertisement or mail it marks. From the companies' own help pages. `gad_source`, `utm_…` and
 * their like are left out: they mark a campaign and are the same for all who came that way.
 */
const CLICK_IDS: Readonly<Record<string, string>> = {
  gclid: 'Google Ads',
  gbraid: 'Google Ads',
  wbraid: 'Google Ads',
  dclid: 'Google Display & Video 360',
  fbclid: 'Meta',
  ttclid: 'TikTok',
  msclkid: 'Microsoft Advertising',
  epik: 'Pinterest',
  sccid: 'Snap',
  twclid: 'X',
  li_fat_id: 'LinkedIn',
  rdt_cid: 'Reddit',
  yclid: 'Yandex',
  irclickid: 'impact.com',
  awc: 'Awin',
  cjevent: 'CJ',
  tduid: 'Tradedoubler',
  obclid: 'Outbrain',
  tblci: 'Taboola',
  mc_eid: 'Mailchimp',
  _kx: 'Klaviyo',
  vero_id: 'Vero',
  _hsenc: 'HubSpot',
  mkt_tok: 'Marketo',
  wickedid: 'Wicked Reports',
}

export const rule = defineRule({
  id: 'tracking.click-id',
  version: 1,
  title: 'You arrived with an advertising number',
  why: 'The number in the address tells the company that it was you who clicked, and what you did afterwards.',
  principle: 'P',
  group: 'tracking',
  gathers: ['request'],
  judge(events, knowledge) {
    const page = events.find(isPage)
    const address = page?.url ?? knowledge.visit.url
    return clickIdsIn(address).map(({ name, company }) => {
      const told = events.filter(event => event.thirdParty && carries(event, name))
      return {
        subject: name,
        vendor: company,
        severity: 'low' as const,
        confidence: 'observed' as const,
        evidence: evidenceOf([...(page ? [page] : []), ...told], ({ url }) => url),
        facts: { name, company, told: new Set(told.map(event => event.vendor ?? event.host)).size },
      }
    })
  },
  explain({ name, company, told }) {
    const on =
      told > 0
        ? ` On this page it was passed on to ${told} ${told === 1 ? 'company' : 'companies'}.`
        : ''
    return `The address of this page carried ${name}, by which ${company} recognizes one click or one recipient.${on}`
  },
  innocent: ['A friend may have sent you the link: then the number is theirs.'],
  owner: ({ name }) =>
    `Take ${name} out of the address after landing, and store it only after the visitor agreed to advertising.`,
  shopper: ({ name }) => [
    {
      kind: 'advice',
      label: `Take everything from “${name}=” out of the address before you open or share such a link.`,
      url: null,
    },
  ],
  law: ['eprivacy-5-3', 'gdpr-5-1'],
  references: ['https://support.google.com/google-ads/answer/9744275', 'https://privacytests.org/'],
})

function isPage(event: EventOf<'request'>): boolean {
  return event.resource === 'document' && !event.thirdParty && clickIdsIn(event.url).length > 0
}

function clickIdsIn(url: string): { name: string; company: string }[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  return query.split('&', 60).flatMap(pair => {
    const [name = '', value = ''] = pair.split('=', 2)
    const key = name.toLowerCase()
    const company = Object.hasOwn(CLICK_IDS, key) ? CLICK_IDS[key] : undefined
    return company && value.length > 3 ? [{ name, company }] : []
  })
}

function carries(event: EventOf<'request'>, name: string): boolean {
  const key = name.toLowerCase()
  return (
    event.identifiers.some(item => item.name.toLowerCase() === key) ||
    event.url.includes(`${name}=`)
  )
}
