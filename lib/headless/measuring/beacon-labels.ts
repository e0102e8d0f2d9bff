import { isSameCompany } from './same-company'

/** Labels of the beacon sets whose words are not the company's: other names of its products, its owner, or short forms. */
const NAMES: Readonly<Record<string, string>> = {
  ads: 'Google DoubleClick',
  ga: 'Google',
  meta: 'Meta Facebook',
  bing: 'Microsoft Bing',
  BingAds: 'Microsoft Bing',
  FacebookPixel: 'Meta Facebook',
  ATInternet: 'AT Internet Piano',
  AdobeAudienceManager: 'Adobe Demdex',
  GoogleDoubleClick: 'Google DoubleClick',
  SeznamSklik: 'Seznam Sklik',
  MicrosoftClarity: 'Microsoft Clarity',
  PiwikPRO: 'Piwik Matomo',
  PiwikPROTagManager: 'Piwik',
  Matomo: 'Matomo Piwik',
  Twitter: 'Twitter X-Corp X Ads',
  SplitIO: 'Split Harness',
  SixSense: '6sense',
  Mparticle: 'mParticle',
  LinkedIn: 'LinkedIn Microsoft',
  DemandbaseEngagement: 'Demandbase',
  CriteoOneTag: 'Criteo',
  Comscore: 'Comscore Scorecard',
  Parsely: 'Parse.ly Parsely',
  RedditPixel: 'Reddit',
  DynamicYield: 'Dynamic Yield',
  TikTok: 'TikTok ByteDance',
  RudderStack: 'RudderStack',
  Snapchat: 'Snap Snapchat',
}

/** Whether the company that was told is the one that a label of the beacon sets means. */
export function isOf(label: string, vendor: string): boolean {
  const words = label.replace(/([a-z])([A-Z])/g, '$1 $2')
  if (label === 'Twitter' && /^X\b/.test(vendor)) return true
  return isSameCompany(`${NAMES[label] ?? ''} ${words}`, vendor)
}
