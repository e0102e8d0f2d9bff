// A whole internet on one machine: one server that answers for any host name, vendors' included, with TLS and without.
import { createHash } from 'node:crypto'
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecure, type Server } from 'node:https'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { makeCertificate } from './certificate'
import type { Answer, Asked, Site } from './site'

export interface Internet {
  port: number
  /** Everything asked so far, oldest first. */
  asked: readonly Asked[]
  /** Arguments that make a Chromium take this for the internet. */
  browserArgs: string[]
  /** Forgets what was asked. */
  forget(): void
  close(): Promise<void>
}

/**
 * Starts the server on 127.0.0.1. `port` 0 takes any free one; Firefox needs 443, since it maps names, not ports.
 */
export async function startInternet(sites: readonly Site[], port = 0): Promise<Internet> {
  const asked: Asked[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const one = await read(request, asked.length + 1)
    asked.push(one)
    send(response, one, await answerOf(sites, one))
  }
  const secure = createSecure(await makeCertificate(), answer)
  const plain = createPlain(answer)
  const sockets = new Set<Duplex>()
  acceptWebSockets(secure, sockets)
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    socket.once('data', first => pass(socket, first, first[0] === TLS_HANDSHAKE ? secure : plain))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // listen() on a TCP port always gives an AddressInfo.
  const listening = (server.address() as AddressInfo).port
  return {
    port: listening,
    asked,
    browserArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${listening}`,
      '--ignore-certificate-errors',
    ],
    forget: () => asked.splice(0),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** First byte of a connection with TLS (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 22

/** Hands a connection on as if its first bytes had not been read. */
function pass(socket: Socket, first: Buffer, server: { emit(event: string, of: Socket): boolean }) {
  socket.pause()
  socket.unshift(first)
  server.emit('connection', socket)
  process.nextTick(() => socket.resume())
}

/** Opens every WebSocket that is asked for and listens to none: what a page sends is seen on its own side. */
function acceptWebSockets(server: Server, sockets: Set<Duplex>): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('data', () => undefined)
    // RFC 6455, 4.2.2
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
  })
}

async function read(request: IncomingMessage, id: number): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const url = new URL(request.url ?? '/', 'https://any')
  return {
    id,
    at: Date.now(),
    host: (request.headers.host ?? '').replace(/:\d+$/, ''),
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

async function answerOf(sites: readonly Site[], asked: Asked): Promise<Answer> {
  if (asked.path === '/favicon.ico') return { status: 204 }
  const site = sites.find(one => one.hosts.some(host => fits(host, asked.host)))
  if (asked.method === 'OPTIONS') return { status: 204 }
  const answer = await site?.answer(asked)
  return answer ?? { status: 404, type: 'text/plain', body: `nothing at ${asked.host}` }
}

function send(response: ServerResponse, asked: Asked, answer: Answer): void {
  const origin = asked.headers.origin
  response.writeHead(answer.status ?? 200, {
    ...(answer.type ? { 'content-type': answer.type } : {}),
    ...(typeof origin === 'string' ? crossOrigin(origin, asked) : {}),
    ...answer.headers,
  })
  response.end(answer.body)
}

function crossOrigin(origin: string, asked: Asked) {
  const wanted = asked.headers['access-control-request-headers']
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
    ...(typeof wanted === 'string' ? { 'access-control-allow-headers': wanted } : {}),
  }
}

const fits = (pattern: string, host: string) =>
  pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
