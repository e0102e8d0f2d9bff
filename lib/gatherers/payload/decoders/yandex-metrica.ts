// Yandex Metrica: https://yandex.com/support/metrica/ — mc.yandex.*/watch, /webvisor and /clmap
import type { Decoder } from '../decoder'
import type { Entry } from '../entry'

// `browser-info=pv:1:s:1920x1080x24:w:1200x800:…:t:Page title`: names and values in turn, the title last and whole.
function openInfo({ name, value }: Entry): Entry[] {
  if (name !== 'browser-info') return [{ name, value }]
  const title = /(?:^|:)t:(.*)$/s.exec(value)
  const cells = (title ? value.slice(0, title.index) : value).split(':', 200)
  const pairs = cells.flatMap((cell, at) =>
    at % 2 === 0 && cells[at + 1]
      ? [{ name: `browser-info.${cell}`, value: cells[at + 1] ?? '' }]
      : [],
  )
  return title?.[1] ? [...pairs, { name: 'browser-info.t', value: title[1] }] : pairs
}

export const decoder: Decoder = {
  id: 'yandex-metrica',
  protocols: ['yandex-metrica', 'yandex-webvisor'],
  vendors: ['Yandex Metrica'],
  hosts: ['mc.yandex.ru', 'mc.yandex.com', 'mc.yandex.net'],
  open: ({ query, body }) => [...query, ...body].flatMap(openInfo),
  names: {
    'page-url': 'page address',
    'page-ref': 'referrer',
    'site-info': 'event detail',
    wmode: 'technical detail',
    'browser-info': 'browser',
    rn: 'technical detail',
    charset: 'technical detail',
    ut: 'technical detail',
    'cnt-class': 'technical detail',
    'wv-type': 'recording of the page',
    'wv-data': 'recording of the page',
    'wv-part': 'recording of the page',
    'wv-hit': 'technical detail',
    'visit-info': 'visitor trait',
    'browser-info.s': 'screen size',
    'browser-info.w': 'window size',
    'browser-info.z': 'time zone',
    'browser-info.i': 'time',
    'browser-info.et': 'time',
    'browser-info.u': 'visitor id',
    'browser-info.t': 'page title',
    'browser-info.la': 'language',
    'browser-info.en': 'technical detail',
    'browser-info.v': 'technical detail',
    'browser-info.ct': 'connection',
    'browser-info.ar': 'event name',
    'browser-info.ln': 'clicked element',
    'browser-info.dl': 'clicked element',
    'pointer-click': 'clicked element',
    'ecommerce.detail.products.id': 'product id',
    'site-info.ecommerce.add.products.id': 'product id',
  },
  patterns: [
    [/^browser-info\./, 'technical detail'],
    [/^site-info\./, 'event detail'],
    [/^wv-/, 'recording of the page'],
    [/^(t|force-urlencoded|hittoken|nohit|exp|uah|redirect|ti|cla?ss?|p)$/, 'technical detail'],
  ],
}
