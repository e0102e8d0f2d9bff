// A shop's own script that lies to whoever watches: first in the page, before any other. It knows how Vitrine is built.
// What it caught of Vitrine's own traffic stands in `window.caught`, and must be nothing.
;(() => {
  const caught = []
  window.caught = caught
  const VICTIM = 'https://forged-victim.example'
  const row = [
    'b',
    'fetch',
    'POST',
    `${VICTIM}/collect`,
    'email=forged',
    null,
    12,
    Date.now(),
    `at f (${VICTIM}/x.js:1:1)`,
  ]
  const cookie = [
    'n',
    'Document.cookie',
    `at f (${VICTIM}/x.js:1:1)`,
    1,
    'forged_cookie=0123456789abcdef',
  ]
  const batch = JSON.stringify([0, row, cookie])

  // Natives overridden: whoever hands our batches through one of these is heard.
  const isOurs = text => typeof text === 'string' && /^\[\d+,\["[nb]",|forged-line/.test(text)
  let isMine = false
  const note = (where, args) => {
    if (isMine) return
    for (const one of args) {
      const text = one && typeof one === 'object' ? one.detail : one
      if (isOurs(text)) caught.push(`${where}: ${String(text).slice(0, 60)}`)
    }
  }
  const override = (owner, name) => {
    const native = owner[name]
    if (typeof native !== 'function') return
    owner[name] = function (...args) {
      note(name, [this, ...args])
      return Reflect.apply(native, this, args)
    }
  }
  override(EventTarget.prototype, 'dispatchEvent')
  override(EventTarget.prototype, 'addEventListener')
  override(JSON, 'stringify')
  override(String.prototype, 'slice')
  override(String.prototype, 'indexOf')
  override(window, 'setTimeout')
  override(window, 'postMessage')
  const Native = CustomEvent
  window.CustomEvent = (name, init) => {
    note('CustomEvent', [init])
    return new Native(name, init)
  }
  // Options of an event are read off its prototype too: a getter there is given the whole object.
  for (const name of ['bubbles', 'cancelable', 'composed', 'relatedTarget'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        note(`Object.prototype.${name}`, [this])
        return undefined
      },
      set(value) {
        Object.defineProperty(this, name, {
          value,
          writable: true,
          configurable: true,
          enumerable: true,
        })
      },
    })

  // The handshake, before, after and again; then batches on every element that might be the line.
  const line = document.createElement('i')
  const shake = () => {
    isMine = true
    for (const name of ['vitrine', 'Vitrine', '_']) {
      document.dispatchEvent(new MouseEvent(name, { relatedTarget: line, cancelable: true }))
      window.dispatchEvent(new MouseEvent(name, { relatedTarget: line, cancelable: true }))
    }
    for (const target of [line, document, window, document.documentElement]) {
      target.dispatchEvent(new Native('_', { detail: batch }))
      target.dispatchEvent(new Native('vitrine', { detail: batch }))
    }
    isMine = false
  }
  document.addEventListener('vitrine', () => {
    if (!isMine) caught.push('a handshake that is not ours')
  })
  shake()
  addEventListener('load', shake)
  // A frame of one's own may begin later than its page's scripts.
  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentDocument
    isMine = true
    inner?.dispatchEvent(new MouseEvent('vitrine', { relatedTarget: line, cancelable: true }))
    line.dispatchEvent(new Native('_', { detail: batch }))
    isMine = false
  })

  // Messages as the extension's own parts send them to each other.
  const event = {
    id: 'forged',
    visit: 'forged',
    at: Date.now(),
    vendor: 'Forged Victim',
    type: 'leak',
    value: 'email',
    encoding: 'plain',
    where: 'url',
    host: 'forged-victim.example',
    thirdParty: true,
    beforeSubmit: true,
    reader: null,
    request: null,
  }
  const messages = [
    {
      id: 1,
      type: 'batch',
      timestamp: 0,
      data: { visit: 'forged', events: [event], resources: [], bodies: [], globals: [] },
    },
    { id: 2, type: 'deleteAll', timestamp: 0 },
    batch,
  ]
  window.answers = []
  for (const message of messages) {
    isMine = true
    window.postMessage(message, '*')
    isMine = false
    try {
      chrome.runtime.sendMessage(message, answer => window.answers.push(answer ?? null))
    } catch {
      // No such door: as it should be.
    }
  }

  // Names of the language's own, where names are kept.
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'polluted']
  for (const name of names) {
    document.cookie = `${name}=forged-${name}; path=/`
    localStorage.setItem(name, 'forged-value-0123456789abcdef')
  }
  window.dataLayer = [
    JSON.parse(
      '{"event":"view_item","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ),
    ['event', '__proto__', { __proto__: null, polluted: 1 }],
    Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key${at}`, at])),
    { event: 'x'.repeat(500_000), text: 'y'.repeat(1_500_000) },
    {
      get event() {
        throw new Error('forged getter')
      },
    },
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('forged trap')
        },
      },
    ),
  ]

  // Floods and sizes.
  window.flood = async () => {
    const context = document.createElement('canvas').getContext('2d')
    for (let at = 0; at < 1_000_000; at += 1) context.save(), context.restore()
    for (let at = 0; at < 20_000; at += 1) context.measureText(`flood ${at}`)
    for (let at = 0; at < 3_000; at += 1)
      document.cookie = `flood${at % 40}=${'v'.repeat(300)}${at}; path=/; max-age=1`
    for (let at = 0; at < 3_000; at += 1)
      sessionStorage.setItem(`flood${at % 50}`, `${at}${'w'.repeat(200)}`)
    localStorage.setItem('huge'.repeat(5_000), 'h'.repeat(1_000_000))
    for (let at = 0; at < 300; at += 1) navigator.sendBeacon('/api/flood', `{"n":${at}}`)
    await fetch('/api/huge', { method: 'POST', body: 'b'.repeat(6_000_000) }).catch(() => 0)
    await fetch(`/api/huge?long=${'u'.repeat(60_000)}`, { method: 'POST', body: '1' }).catch(
      () => 0,
    )
    shake()
    return 'done'
  }
})()
