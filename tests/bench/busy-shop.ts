// A shop page that sends many requests with ids of their own, so that what was lost or written twice can be counted.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Requests of one load: 137, as in the measurements of PERFORMANCE.md. */
export const REQUESTS_A_LOAD = 137

export interface BusyShop {
  /** Address of the shop page of that load; its requests go to another host, with `n=<load>-<number>`. */
  page(load: number): string
  /** Ids that reached the server. */
  arrived: Set<string>
  close(): Promise<void>
}

export async function serveBusyShop(): Promise<BusyShop> {
  const arrived = new Set<string>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://any')
    response.setHeader('access-control-allow-origin', '*')
    if (url.pathname !== '/collect') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(Number(url.searchParams.get('load'))))
      return
    }
    arrived.add(url.searchParams.get('n') ?? '')
    request.resume()
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  })
  await new Promise<void>(done => server.listen(0, done))
  // A server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo
  return {
    page: load => `http://shop.localhost:${port}/p/blanket?load=${load}`,
    arrived,
    close: () => new Promise(done => server.close(() => done())),
  }
}

function page(load: number): string {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Blanket',
    sku: 'B1',
    offers: { '@type': 'Offer', price: '89.90', priceCurrency: 'USD' },
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blanket</title>
<script type="application/ld+json">${JSON.stringify(product)}</script></head><body><a href="/cart">Cart</a><h1>Blanket</h1><p>$89.90</p>
<form action="/cart/add" method="post"><button name="add">Add to cart</button></form><footer><a href="/returns">Returns and shipping</a></footer>
<script>
const to = n => 'http://collector.localhost:' + location.port + '/collect?n=${load}-' + n
let n = 0
const step = () => {
  for (let i = 0; i < 4 && n < ${REQUESTS_A_LOAD}; i++, n++) {
    if (n % 3 === 0) new Image().src = to(n)
    else if (n % 3 === 1) fetch(to(n), { method: 'POST', body: 'hello ' + n, keepalive: true }).catch(() => {})
    else navigator.sendBeacon(to(n), 'beacon ' + n)
  }
  if (n < ${REQUESTS_A_LOAD}) setTimeout(step, 60)
  else document.title = 'sent'
}
step()
</script></body></html>`
}
