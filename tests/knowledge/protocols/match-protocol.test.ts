import { describe, expect, it } from 'vitest'
import { matchProtocol, protocolRows } from '../../../lib/knowledge/protocols/match-protocol'
import { ProtocolRow } from '../../../lib/knowledge/protocols/protocol-row'
import { vendorNamed, vendorRows } from '../../../lib/knowledge/vendors/vendor-rows'
import { match } from './match'

describe('matchProtocol on a shop’s own host', () => {
  it.each([
    ['https://shop.example/metrics/g/collect?v=2&tid=G-ABC123&_p=1&en=page_view', 'ga4'],
    ['https://sst.shop.example/x7k2?v=2&tid=G-ABC123&cid=1.2&en=view_item', 'ga4'],
    [
      'https://shop.example/collect?v=1&_v=j99&a=1&t=pageview&tid=UA-1-1&cid=5',
      'universal-analytics',
    ],
    [
      'https://capi.shop.example/tr/?id=1234567890&ev=PageView&dl=https%3A%2F%2Fshop.example',
      'meta-pixel',
    ],
    ['https://stats.shop.example/matomo.php?idsite=3&rec=1&action_name=x', 'matomo'],
    ['https://shop.example/js/container?action_name=x&idsite=3&rec=1&r=1', 'matomo'],
    ['https://sp.shop.example/i?stm=1&e=pv&url=x&tv=js-3.5.0&p=web', 'snowplow'],
    ['https://sp.shop.example/com.snowplowanalytics.snowplow/tp2', 'snowplow'],
    ['https://metrics.shop.example/b/ss/shop-prod/1/JS-2.22.0/s91?AQB=1', 'adobe-analytics'],
    ['https://ph.shop.example/e/?ip=1&_=1700000000000&ver=1.90.0', 'posthog'],
    ['https://ph.shop.example/s/?ip=1&_=1700000000000&ver=1.90.0', 'posthog-replay'],
    ['https://shop.example/i?app_key=abc&device_id=def&events=[]', 'countly'],
    ['https://shop.example/hit.xiti?s=598308&idclient=x', 'piano-analytics'],
    ['https://track.network.example/aff_l?offer_id=122&adv_sub=1001', 'tune'],
    [
      'https://shop.example/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/fp?x-kpsdk-v=j-1.1.0',
      'kasada',
    ],
    [
      'https://shop.example/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/a-4-a/c.js?i=0&v=3',
      'kasada',
    ],
    ['https://shop.example/rec/bundle?OrgId=ABC&UserId=1&SessionId=2&Seq=1', 'fullstory'],
    [
      'https://proxy.shop.example/1/indexes/*/recommendations?x-algolia-application-id=A',
      'algolia-recommend',
    ],
  ])('%s speaks %s', (url, protocol) => {
    expect(match(url)?.protocol).toBe(protocol)
  })
  it.each([
    ['https://d.shop.example/v1/t', '{"anonymousId":"a","messageId":"b"}', 'segment'],
    [
      'https://d.shop.example/v1/page',
      '{"channel":"web","anonymousId":"a","messageId":"b"}',
      'rudderstack',
    ],
    [
      'https://d.shop.example/v1/page',
      '{"anonymousId":"a","context":{"library":{"name":"events-sdk-js"}},"messageId":"b"}',
      'hightouch-events',
    ],
    [
      'https://d.shop.example/v1/t',
      '{"integrations":{"Customer.io Data Pipelines":true},"anonymousId":"a","messageId":"b"}',
      'customer-io-pipelines',
    ],
    [
      'https://d.shop.example/v1/page',
      '{"anonymousId":"a","context":{"page":{}},"messageId":"b"}',
      'track-call',
    ],
    [
      'https://shop.example/api/event',
      '{"n":"pageview","u":"https://shop.example/","d":"shop.example"}',
      'plausible',
    ],
    [
      'https://shop.example/stats/api/send',
      '{"type":"event","payload":{"website":"1-2"}}',
      'umami',
    ],
    [
      'https://shop.example/monitoring',
      '{"sent_at":"x","dsn":"https://k@o1.ingest.sentry.io/2"}',
      'sentry',
    ],
    [
      'https://o1.ingest.sentry.io/api/2/envelope/?sentry_key=k',
      '{"event_id":"x","sent_at":"x"}\n{"type":"replay_event"}\n{}',
      'sentry-replay',
    ],
    [
      'https://shop.example/x',
      '{"schema":"iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4"',
      'snowplow',
    ],
    [
      'https://rec.shop.example/upload',
      '[{"type":4,"data":{"href":"https://shop.example"},"timestamp":17}]',
      'page-copy',
    ],
    [
      'https://stats.shop.example/api/track',
      '{"type":"track","payload":{"name":"screen_view","properties":{"__path":"/p/1"}}}',
      'openpanel',
    ],
    [
      'https://stats.shop.example/api/track',
      '{"type":"replay","payload":{"chunk_index":0,"events_count":23,"is_full_snapshot":true}}',
      'openpanel-replay',
    ],
    [
      'https://api.openpanel.dev/track',
      '{"type":"replay","payload":{"chunk_index":0,"events_count":23}}',
      'openpanel-replay',
    ],
    [
      'https://c.kijkmee.example/in',
      '{"e":["0.8.70",3,906,7613,"fgx1","bmqczx","1vwakei",1,1,1,0,"https://shop.example/p/1"],"a":[[8517,26,"pagehide",0]]}',
      'clarity',
    ],
    [
      'https://mp.shop.example/r/?%24current_url=x&batch_start_time=1795412628.23&mp_lib=web&replay_id=828430e4-423f&replay_start_time=1795412628.23&seq=0',
      '[]',
      'mixpanel-replay',
    ],
    [
      'https://rum.shop.example/p?ddforward=%2Fapi%2Fv2%2Freplay%3Fddsource%3Dbrowser%26dd-api-key%3Dpub0',
      '------WebKitFormBoundary',
      'datadog-replay',
    ],
    [
      'https://rum.shop.example/p?ddforward=https%3A%2F%2Fsession-replay.browser-intake-datadoghq.com%2Fapi%2Fv2%2Freplay%3Fddsource%3Dbrowser',
      '------WebKitFormBoundary',
      'datadog-replay',
    ],
    [
      'https://rum.shop.example/p?ddforward=%2Fapi%2Fv2%2Frum%3Fddsource%3Dbrowser',
      '{"type":"view"}',
      'datadog-rum',
    ],
    [
      'https://in.unheard-of.example/v2/ingest',
      '{"type":"track","event":"Product Viewed","properties":{"sku":"A-1"}}',
      'track-call',
    ],
    [
      'https://in.unheard-of.example/sdk/identify',
      '{"anonymousId":"a-1","messageId":"m-1","traits":{},"context":{"page":{}}}',
      'track-call',
    ],
    [
      'https://stats.unheard-of.example/ahoy/visits',
      '{"visit_token":"1","visitor_token":"2"}',
      'ahoy',
    ],
    [
      'https://dataplane.rum.eu-west-1.amazonaws.com/appmonitors/1-2-3',
      '{"BatchId":"1","AppMonitorDetails":{},"UserDetails":{},"RumEvents":[]}',
      'cloudwatch-rum',
    ],
    ['https://apm.unheard-of.example/intake/v2/rum/events', '{"metadata":{}}', 'elastic-apm'],
    [
      'https://errors.example/notify',
      '{"apiKey":"k","notifier":{"name":"Bugsnag JavaScript","version":"9.0.0"},"events":[]}',
      'bugsnag',
    ],
    [
      'https://errors.example/api/1/item/',
      '{"data":{"uuid":"1","notifier":{"name":"rollbar-browser-js"}}}',
      'rollbar',
    ],
    [
      'https://errors.example/entries?apikey=k',
      '{"OccurredOn":"2026-11-23T15:25:14.946Z","Details":{"Error":{}}}',
      'raygun',
    ],
    [
      'https://errors.example/api/v3/projects/1/notices?key=k',
      '{"errors":[{"type":"Error"}],"context":{}}',
      'airbrake',
    ],
    [
      'https://in.example/v2/track',
      '[{"iKey":"k","tags":{"ai.user.id":"u"},"data":{"baseType":"PageviewData"}}]',
      'application-insights',
    ],
    [
      'https://faro.example/collect/k',
      '{"meta":{"sdk":{"name":"faro-web","version":"2.12.1"}}}',
      'faro',
    ],
    [
      'https://errors.example/capture?token=k&v=3.10.4',
      '{"agentPlatform":"browser","customer":{"correlationId":"1"}}',
      'trackjs',
    ],
    ['https://rum.example/1/NRJS-0123456789?a=1&sa=1&v=1.322.0', '{"ja":{}}', 'new-relic'],
    [
      'https://t.example/visits',
      '{"visit_token":"1","visitor_token":"2","platform":"Web"}',
      'ahoy',
    ],
    [
      'https://t.example/api/v1/event?token=k',
      '[{"event_id":"1","src":"usermaven","event_type":"pageview"}]',
      'usermaven',
    ],
    ['https://shop.example/2/httpapi', '{"api_key":"x","events":[]}', 'amplitude'],
    ['https://shop.example/FF0j69T5/xhr/api/v2/collector', 'payload=aUk&appId=PXFF0j69T5', 'human'],
    ['https://dd.shop.example/js/', 'jsData=%7B%22ttst%22%3A34.5%7D&eventCounters=', 'datadome'],
  ])('%s with its body speaks %s', (url, body, protocol) => {
    expect(match(url, body)?.protocol).toBe(protocol)
  })
})

describe('matchProtocol on benign look-alikes', () => {
  it.each([
    'https://shop.example/collect?form=contact&name=x',
    'https://shop.example/collect?v=2&tid=12',
    'https://shop.example/track?order=1001&email=a%40b.example',
    'https://shop.example/track/?data=1001',
    'https://shop.example/tr',
    'https://shop.example/tr?id=12&ev=satilik-ev',
    'https://shop.example/tr/urun?id=5',
    'https://books.example/e/the-trial?ip=1',
    'https://shop.example/e/?page=2&ver=3',
    'https://shop.example/s/?q=shoes&_=1700000000000',
    'https://img.shop.example/i?w=300&p=shoe.jpg&e=webp',
    'https://video.example/watch/123456?autoplay=1',
    'https://shop.example/api/event?id=summer-sale',
    'https://shop.example/flags?country=de',
    'https://shop.example/decide?size=m',
    'https://shop.example/event?a=1&v=2',
    'https://shop.example/id',
    'https://shop.example/b?c1=1',
    'https://shop.example/search?q=tid%3DG-1&v=2',
    'https://shop.example/products/recommendations?id=1',
    'https://google.shop.example/pagead/1p-user-list/1',
    'https://shop.example/matomo.php-review?idsite=1',
    'https://shop.example/123/wt?x=1',
    'https://cdn.shop.example/horizon/shoe?u=1&t=2',
    'https://shop.example/aff_l?offer_id=summer',
    'https://shop.example/149e9513-0000-4fb0-aad4-566afd725d1b/x/fp',
    'https://shop.example/api/v2/collector?season=1',
    'https://shop.example/js/?v=3',
  ])('%s speaks nothing', url => {
    expect(match(url)).toBeNull()
  })
  it.each([
    ['https://shop.example/graphql/batch', '[{"query":"query Cart { id }","variables":{}}]'],
    ['https://shop.example/batch', '{"requests":[{"path":"/cart"}]}'],
    ['https://shop.example/api/event', '{"name":"Flea market","date":"2026-12-01"}'],
    ['https://music.example/api/playlist', '{"type":"track","title":"Blue","properties":{}}'],
    ['https://shop.example/api/send', '{"message":"hello","to":"support"}'],
    ['https://shop.example/v1/track', '{"order":1001}'],
    ['https://shop.example/v1/events', '{"visitors":2}'],
    ['https://shop.example/log/event', '{"level":"info"}'],
    ['https://shop.example/js/', 'data=%7B%22size%22%3A%22m%22%7D'],
    ['https://stamps.example/api/v2/collector', '{"name":"A. Collector","stamps":12}'],
    ['https://shop.example/cart/add.js', '{"type":2,"items":[{"id":1}]}'],
    ['https://contest.example/entries?apikey=k', '{"name":"A","answer":"42"}'],
    ['https://shop.example/api/1/item/', '{"name":"Blue mug"}'],
    ['https://parcels.example/v2/track', '{"parcel":"1Z999"}'],
    ['https://dates.example/visits', '{"visitor":"A","at":"2026-11-24"}'],
    ['https://shop.example/capture?token=k', '{"payment":"1"}'],
    ['https://shop.example/api/v3/projects/1/notices', '{"text":"Closed on Monday"}'],
  ])('%s with its body speaks nothing', (url, body) => {
    expect(match(url, body)).toBeNull()
  })
  it('survives what no browser would send', () => {
    const parts = { host: '', path: '', query: '', method: '' }
    expect(matchProtocol(parts)).toBeNull()
    expect(matchProtocol({ ...parts, path: '/'.repeat(100_000) })).toBeNull()
    expect(matchProtocol({ ...parts, path: '/g/collect', query: 'tid='.repeat(50_000) })).toBeNull()
    expect(matchProtocol({ ...parts, path: '%', query: '%%%=&&==' })).toBeNull()
  })
})

describe('protocol rows', () => {
  const rows = protocolRows()
  it('are well formed, each id once, each vendor a row', () => {
    for (const row of rows) ProtocolRow.parse(row)
    const ids = rows.map(row => row.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(rows.filter(row => row.vendor && !vendorNamed(row.vendor)).map(row => row.id)).toEqual(
      [],
    )
  })
  it('are all the protocols that vendor rows name', () => {
    const ids = new Set(rows.map(row => row.id))
    const named = [...vendorRows().values()].flatMap(vendor => vendor.protocols ?? [])
    expect(named.filter(id => !ids.has(id))).toEqual([])
  })
  it('hold no pattern that could run away, and no shape that any page could fit', () => {
    for (const { id, shapes } of rows) {
      for (const shape of shapes) {
        expect(shape.path.length, id).toBeLessThan(80)
        expect(shape.path.replace(/\*\*$/, '').split('*').length, id).toBeLessThan(5)
        const conditions = [...(shape.query ?? []), ...(shape.some ?? []), ...(shape.body ?? [])]
        const marks = [shape.path, ...conditions].join('').replace(/[*#]/g, '')
        if (!shape.on) expect(marks.length, `${id} ${shape.path}`).toBeGreaterThan(7)
      }
    }
  })
})

describe('collectors that shops host themselves', () => {
  const visit =
    '{"site_id":"7","hostname":"shop.example","pathname":"/p/mug","screenWidth":1366,"type":"pageview"}'
  const record =
    '{"query":"mutation createRecord($domainId: ID!, $input: CreateRecordInput!) { createRecord(domainId: $domainId, input: $input) { payload { id } } }"}'
  it.each([
    ['https://stats.shop.example/api/track', visit, 'rybbit'],
    ['https://stats.shop.example/api', record, 'ackee'],
    ['https://otel.shop.example/v1/traces', '{"resourceSpans":[{"resource":{}}]}', 'opentelemetry'],
    [
      'https://stats.shop.example/api/v0/event',
      '{"timestamp":"2026-11-22","sessionId":"1","eventName":"view","systemProps":{"locale":"nl"}}',
      'aptabase',
    ],
    [
      'https://search.shop.example/_application/analytics/shop/event/page_view',
      '{"page":{"url":"https://shop.example/"}}',
      'elastic-behavioral-analytics',
    ],
  ])('%s', (address, body, protocol) => {
    expect(match(address, body)?.protocol).toBe(protocol)
  })
  it.each([
    ['https://shop.example/api/track', '{"parcel":"3S123"}'],
    ['https://shop.example/api', '{"query":"mutation createCart { createCart { id } }"}'],
    ['https://shop.example/api/v0/event', '{"title":"Opening night"}'],
  ])('look-alike: %s %s', (address, body) => {
    expect(match(address, body)).toBeNull()
  })
})

describe('collectors that vendors put behind a shop’s own name', () => {
  const segment = '{"query":"mutation PushPayload($session_secure_id: String!) { pushPayload }"}'
  it.each([
    [
      'https://go.shop.example/analytics?ver=3&visitor_id=&pi_opt_in=&campaign_id=1035&account_id=126411&title=Mug',
      undefined,
      'pardot',
    ],
    [
      'https://elqact.shop.example/visitor/v200/svrGP?pps=3&siteid=1777052651&ref=x',
      undefined,
      'oracle-eloqua',
    ],
    ['https://data-9fc2.shop.example/tx.io?st=shop&cp=start&sv=ke', undefined, 'infonline'],
    [
      'https://events.shop.example/v1/visits/pixel?$site_token=abc&$ev=$page_view',
      undefined,
      'mediarithmics',
    ],
    ['https://hit.shop.example/_1700000000000/redot.gif?l=110&id=abc&href=x', undefined, 'gemius'],
    [
      'https://bc.shop.example/DG/DEFAULT/rest/rpc/1234?referer=https%3A%2F%2Fshop.example%2F',
      '[{"method":"getProfile"}]',
      'blueconic',
    ],
    [
      'https://content.shop.example/data/ptm.gif/c51a876e?v=2.121.0&ct=1642779512298&jzb=eJzN',
      undefined,
      'pendo',
    ],
    [
      'https://links.shop.example/v1/open',
      'sdk=web2.89.2&branch_key=key_live_abc&options=%7B%7D',
      'branch',
    ],
    ['https://r.shop.example/', segment, 'highlight'],
    [
      'https://mb.shop.example/v3/operations/async?endpointId=shop.Website&operation=ViewProduct&deviceUUID=1',
      '{}',
      'mindbox',
    ],
  ])('%s', (address, body, protocol) => {
    expect(match(address, body)?.protocol).toBe(protocol)
  })
  it('reads what ABsmartly publishes', () => {
    const body = '{"units":[{"type":"session_id","uid":"x"}],"publishedAt":1700000000000}'
    expect(match('https://ab.shop.example/v1/context', body, 'PUT')?.protocol).toBe('absmartly')
  })
  it.each([
    ['https://shop.example/analytics?account_id=12', undefined],
    ['https://shop.example/visitor/v200/map', undefined],
    ['https://shop.example/tx.io?order=1', undefined],
    ['https://shop.example/v1/visits/pixel?id=7', undefined],
    ['https://shop.example/img/redot.gif?l=2', undefined],
    ['https://shop.example/rest/rpc/cart?referer=x', '{}'],
    ['https://shop.example/data/photo.gif/12?v=2', undefined],
    ['https://shop.example/v1/open', '{"table":4}'],
    ['https://shop.example/v1/event', '{"title":"Opening night","branch":"Utrecht"}'],
    ['https://shop.example/context', '{"units":["cm","kg"]}'],
    ['https://shop.example/graphql', '{"query":"mutation PushCart($id: ID!) { pushCart }"}'],
    ['https://shop.example/v3/operations/async?id=1', '{}'],
  ])('look-alike: %s %s', (address, body) => {
    expect(match(address, body)).toBeNull()
  })
})

describe('order pixels of affiliate networks', () => {
  it.each([
    ['https://www.emjcd.com/u?CID=1500000&TYPE=300001&OID=7', 'cj'],
    ['https://track.linksynergy.com/ep?mid=1234&ord=7&skulist=A&qlist=1&amtlist=100', 'rakuten'],
    ['https://track.shop.example/ep?mid=1234&ord=7&skulist=A&qlist=1&amtlist=100', 'rakuten'],
    [
      'https://shareasale.com/sale.cfm?amount=1&tracking=7&transtype=sale&merchantID=1',
      'shareasale',
    ],
    ['https://tbs.tradedoubler.com/report?organization=1&event=2&orderNumber=7', 'tradedoubler'],
    ['https://prf.hn/conversion/campaign:1/conversionref:7', 'partnerize'],
    ['https://sp.analytics.yahoo.com/sp.pl?a=10000&.yp=1', 'yahoo-dot'],
    ['https://match.adsrvr.org/track/cmf/generic?ttd_pid=x', 'trade-desk'],
    ['https://q.quora.com/_/ad/abc/pixel?tag=ViewContent', 'quora-pixel'],
    ['https://www.google.se/ads/user-lists/1030624533/?random=1', 'google-ads'],
    ['https://bidder.criteo.com/cdb?profileId=125', 'criteo'],
  ])('%s speaks %s', (address, protocol) => {
    expect(match(address)?.protocol).toBe(protocol)
  })
  it.each([
    'https://shop.example/u?CID=12',
    'https://shop.example/ep?mid=12&ord=asc',
    'https://shop.example/sale.cfm?category=shoes',
    'https://shop.example/report?organization=acme&event=fair',
    'https://shop.example/conversion/eur:usd',
    'https://www.tradedoubler.com/en/reports',
    'https://www.quora.com/Which-shoes',
  ])('look-alike: %s', address => {
    expect(match(address)).toBeNull()
  })
})
