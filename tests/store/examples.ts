import type { EventOf } from '../../lib/schema/event'
import type { Finding } from '../../lib/schema/finding'
import type { Visit } from '../../lib/schema/visit'

export function visit(change: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    site: 'shop.example',
    url: 'https://shop.example/shoes/1',
    startedAt: 1_790_000_000_000,
    shop: { confidence: 0.98, platform: 'shopify', because: ['JSON-LD Product'] },
    page: 'product',
    persona: 'me',
    consent: 'none',
    gpc: false,
    asked: false,
    ...change,
  }
}

export function request(id: string, change: Partial<EventOf<'request'>> = {}): EventOf<'request'> {
  return {
    id,
    visit: 'v1',
    at: 1_790_000_000_500,
    vendor: 'Google Analytics',
    type: 'request',
    url: 'https://www.google-analytics.com/g/collect?v=2&cid=%230123456789abcdef',
    host: 'www.google-analytics.com',
    method: 'POST',
    resource: 'beacon',
    thirdParty: true,
    categories: ['analytics'],
    protocol: 'ga4',
    initiator: 'https://www.googletagmanager.com/gtag/js',
    frame: 'shop.example',
    status: 204,
    redirectedFrom: null,
    setCookies: 0,
    bodyBytes: 120,
    fields: [{ name: 'en', plain: 'event name', kind: 'technical', value: 'page_view' }],
    identifiers: [{ name: 'cid', hash: '#0123456789abcdef', bits: 60 }],
    source: 'network',
    ...change,
  }
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    id: 'v1:tracking.request:Google Analytics',
    rule: 'tracking.request',
    version: 1,
    title: 'Google Analytics follows you here',
    explanation: 'This page sent 2 requests to Google Analytics.',
    severity: 'medium',
    confidence: 'observed',
    group: 'tracking',
    vendor: 'Google Analytics',
    site: 'shop.example',
    url: 'https://shop.example/shoes/1',
    visit: 'v1',
    at: 1_790_000_000_500,
    evidence: [{ event: 'a', shows: 'www.google-analytics.com/g/collect' }],
    evidenceCount: 2,
    principle: 'P',
    law: [],
    innocent: ['Counting visitors without recognizing them.'],
    remedy: { shopper: [], owner: 'Load it after consent.' },
    ...change,
  }
}
