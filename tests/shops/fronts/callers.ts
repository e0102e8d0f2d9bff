// One company's script that sends in every way a script can, from its first moment on.
import type { Front } from '../front'
import { json, type Site, script } from '../site'
import type { Shop } from '../storefront'

const shop: Shop = {
  host: 'www.tuchlager.example',
  brand: 'Tuchlager',
  claim: 'Stoffe vom Ballen',
  language: 'de',
  currency: 'EUR',
  hue: 340,
  products: [
    {
      sku: 'TL-5',
      slug: 'leinen-natur',
      name: 'Leinen natur',
      price: 18.5,
      about: 'Gewaschen, 140 cm breit.',
      hue: 60,
    },
  ],
}

export const CALLER = 'https://cdn.caller.example/send.js'
export const COLLECTOR = 'collect.caller.example'

/** Every way of sending, by the last part of its path; each body says `product=TL-5` and `page_title=Leinen`. */
const send = `
(async () => {
  const to = 'https://${COLLECTOR}/v1/'
  const facts = { product: 'TL-5', page_title: 'Leinen', via: '' }
  const text = via => JSON.stringify({ ...facts, via })
  const bytes = via => new TextEncoder().encode(text(via))
  const form = via => { const f = new FormData(); for (const [k, v] of Object.entries({ ...facts, via })) f.append(k, v); return f }
  const pressed = async (via, format) =>
    new Response(new Blob([text(via)]).stream().pipeThrough(new CompressionStream(format))).arrayBuffer()
  const post = (name, body) => fetch(to + name, { method: 'post', body, keepalive: true }).catch(() => {})
  fetch(to + 'get?product=TL-5&page_title=Leinen')
  post('text', text('text'))
  post('params', new URLSearchParams({ ...facts, via: 'params' }))
  post('form', form('form'))
  post('buffer', bytes('buffer').buffer)
  post('view', bytes('view'))
  post('blob', new Blob([text('blob')], { type: 'application/json' }))
  fetch(new Request(to + 'request', { method: 'POST', body: text('request') }))
  const x = new XMLHttpRequest(); x.open('POST', to + 'xhr'); x.send(text('xhr'))
  const xb = new XMLHttpRequest(); xb.open('POST', to + 'xhr-blob'); xb.send(new Blob([text('xhr-blob')]))
  navigator.sendBeacon(to + 'beacon', text('beacon'))
  navigator.sendBeacon(to + 'beacon-blob', new Blob([text('beacon-blob')], { type: 'text/plain' }))
  navigator.sendBeacon(to + 'beacon-form', form('beacon-form'))
  const socket = new WebSocket('wss://${COLLECTOR}/v1/socket')
  socket.onopen = () => { socket.send(text('socket')); socket.send(bytes('socket-bytes')); socket.send(new Blob([text('socket-blob')])) }
  post('gzip', await pressed('gzip', 'gzip'))
  post('gzip-blob', new Blob([await pressed('gzip-blob', 'gzip')]))
  post('deflate', await pressed('deflate', 'deflate'))
  for (const ms of [100, 700, 1500, 2500]) setTimeout(() => post('later-' + ms, text('later')), ms)
})()`

const caller: Site = {
  hosts: ['cdn.caller.example', COLLECTOR],
  answer: ({ path, host }) =>
    host === COLLECTOR ? json({ ok: true }) : path === '/send.js' ? script(send) : undefined,
}

export const callersShop: Front = {
  id: 'callers',
  shop,
  extras: { head: () => `<script src="${CALLER}"></script>` },
  vendors: [caller],
}
