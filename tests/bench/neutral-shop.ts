// A plain shop page with no tracker: what an observer costs where there is nothing to observe.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

export interface NeutralShop {
  url: string
  close(): Promise<void>
}

/** Serves it on a free port of this machine. Each load is a different product, so that nothing is remembered. */
export async function serveNeutralShop(): Promise<NeutralShop> {
  const server: Server = createServer((request, response) => {
    // What stands behind the question mark differs each time, so that nothing comes from a cache.
    const path = (request.url ?? '/').replace(/\?.*$/, '')
    if (path.endsWith('.gif'))
      return response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL)
    if (path.endsWith('.css'))
      return response.writeHead(200, { 'content-type': 'text/css' }).end(STYLE)
    if (path.endsWith('.js'))
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT)
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(path))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  // A server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise(done => server.close(() => done())),
  }
}

const STYLE = `body{font:16px sans-serif;margin:0 auto;max-width:1100px}.grid{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}
.tile img{width:100%;aspect-ratio:1;background:#eee}.price{font-weight:700}header,footer{display:flex;gap:24px;padding:16px}`

/** What an ordinary theme does at load: builds tiles, wires buttons, remembers a size, reads layout. */
const SCRIPT = `
const grid = document.querySelector('.grid')
for (let i = 0; i < 48; i++) {
  const tile = document.createElement('article')
  tile.className = 'tile'
  tile.innerHTML = '<a href="/p/' + i + '"><img src="/img/' + i + '.gif?' + Math.random() + '" alt=""><h3>Woolen scarf ' + i + '</h3></a><p class="price">$' + (20 + i) + '.90</p><button>Add to cart</button>'
  tile.querySelector('button').addEventListener('click', () => localStorage.setItem('cart', String(i)))
  grid.append(tile)
}
let height = 0
for (const tile of grid.children) height += tile.getBoundingClientRect().height
localStorage.setItem('layout', JSON.stringify({ columns: 4, height }))
const words = new Map()
for (let i = 0; i < 60000; i++) words.set('w' + (i % 997), (words.get('w' + (i % 997)) ?? 0) + 1)
`

function page(path: string): string {
  const name = `Woolen blanket ${path.slice(1)}`
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    sku: 'WB-1',
    offers: {
      '@type': 'Offer',
      price: '89.90',
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/theme.css">
<script type="application/ld+json">${JSON.stringify(product)}</script></head><body>
<header><a href="/">Plain Wool</a><nav><a href="/c/blankets">Blankets</a> <a href="/c/scarves">Scarves</a></nav><a href="/cart">Cart (0)</a></header>
<main><h1>${name}</h1><img src="/img/main.gif" alt="" width="400" height="400"><p class="price">$89.90</p>
<form action="/cart/add" method="post"><button name="add">Add to cart</button></form>
<p>${'A warm blanket of undyed wool, woven in small runs. '.repeat(40)}</p><section><h2>New in</h2><div class="grid"></div></section></main>
<footer><a href="/privacy">Privacy policy</a><a href="/returns">Returns</a></footer><script src="/theme.js"></script></body></html>`
}
