// Snowplow tracker protocol: https://docs.snowplow.io/docs/events/going-deeper/http-requests-and-the-tracker-protocol/
import { decodeBase64 } from '../base64'
import type { Decoder } from '../decoder'
import type { Entries } from '../entry'
import { flatten, parseJson } from '../expand'

export const decoder: Decoder = {
  id: 'snowplow',
  protocols: ['snowplow'],
  vendors: ['Snowplow'],
  hosts: ['snowplowanalytics.com', 'snplow.net', 'snowplow.io'],
  open({ query, body }) {
    const into: Entries = { list: [], dropped: 0 }
    for (const { name, value } of [...query, ...body]) {
      const key = name.slice(name.lastIndexOf('.') + 1)
      const packed =
        key === 'ue_px' || key === 'cx' ? parseJson(decodeBase64(value) ?? '') : undefined
      if (packed === undefined) into.list.push({ name, value })
      else flatten(key, packed, into)
    }
    return into.list
  },
  names: {
    e: 'event name',
    url: 'page address',
    refr: 'referrer',
    page: 'page title',
    aid: 'account of the shop',
    uid: 'account id',
    duid: 'visitor id',
    nuid: 'visitor id',
    tnuid: 'visitor id',
    fp: 'visitor id',
    sid: 'session id',
    vid: 'number of visits',
    ip: 'ip address',
    ua: 'browser',
    lang: 'language',
    res: 'screen size',
    vp: 'window size',
    ds: 'window size',
    tz: 'time zone',
    cs: 'technical detail',
    cd: 'screen size',
    cookie: 'browser',
    p: 'technical detail',
    se_ca: 'event name',
    se_ac: 'event name',
    se_la: 'event detail',
    se_pr: 'event detail',
    se_va: 'event detail',
    tr_id: 'order id',
    tr_tt: 'order value',
    tr_tx: 'tax',
    tr_sh: 'shipping cost',
    tr_cu: 'currency',
    tr_ci: 'city',
    tr_st: 'country',
    tr_co: 'country',
    ti_sk: 'product id',
    ti_nm: 'product name',
    ti_ca: 'product category',
    ti_pr: 'price',
    ti_qu: 'quantity',
    pp_mix: 'scroll depth',
    pp_max: 'scroll depth',
    pp_miy: 'scroll depth',
    pp_may: 'scroll depth',
    userId: 'visitor id',
    targetUrl: 'clicked element',
    schema: 'technical detail',
  },
  patterns: [
    [/^(ue_px|cx|ue_pr|co|data\.ue_pr|data\.co)\./, 'event detail'],
    [/(^|\.)(eid|tna|tv|dtm|stm|ttm|tid|evn|f_\w+)$/, 'technical detail'],
  ],
}
