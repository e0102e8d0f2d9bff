// Promise 1: nothing leaves the device. Read off the shipped code, dependencies and build tools' additions included.
import { describe, expect, test } from 'vitest'
import { builds, scriptsOf } from './builds'

/** Calls that open a connection, or that run code which could: by bare name, as a method, or as a constructor. */
const OPENS = [
  /(?<![\w$."'`#])(?:fetch|fetchLater|importScripts|eval)\(/,
  /\b(?:window|self|globalThis|navigator)\.(?:fetch|fetchLater|sendBeacon|importScripts|eval)\(/,
  /\.sendBeacon\(/,
  /\bnew\s+(?:[\w$]+\.)?(?:XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|Worker|SharedWorker|Function)\b/,
]

const opening = (code: string) =>
  OPENS.flatMap(pattern => {
    const at = code.search(pattern)
    return at < 0 ? [] : [code.slice(Math.max(0, at - 40), at + 60)]
  })

describe.each(builds)('the $target build', build => {
  test.skipIf(!build.isThere)('opens no connection anywhere, the page hook included', () => {
    const found = scriptsOf(build).flatMap(([path, code]) =>
      opening(code).map(part => `${path}: …${part}…`),
    )
    expect(found).toEqual([])
  })

  test.skipIf(!build.isThere)('loads code from nowhere but its own files', () => {
    const strange = scriptsOf(build).flatMap(([path, code]) =>
      [...code.matchAll(/\b(?:import\(|from\s?)(["'`])(?!\.{0,2}\/)([^"'`]*)\1/g)].map(
        ([, , address]) => `${path}: ${address}`,
      ),
    )
    expect(strange.filter(one => /https?:|\/\//.test(one))).toEqual([])
  })
})

test.each([
  'fetch(i.href,n)',
  'window.fetch(u)',
  'navigator.sendBeacon("/x")',
  'var t=new XMLHttpRequest;t.open()',
  'new WebSocket(u)',
  'a.b=new self.EventSource(u)',
  'eval(x)',
])('the check sees %s', code => expect(opening(code)).not.toEqual([]))

test.each([
  'u(window,"fetch",e=>e)',
  'prefetch(a)',
  'i(WebSocket.prototype,"url")',
  'e==="sendBeacon"',
  'log.fetch(1)',
])('the check lets %s be', code => expect(opening(code)).toEqual([]))
