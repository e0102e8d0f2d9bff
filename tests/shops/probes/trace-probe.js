// Runs in a page: everything a page can see of hooks, as texts by probe name. Fixed list; compared with and without.
window.traceProbe = (() => {
  const found = {}
  const late = []
  const shown = thrown =>
    `${thrown?.name}: ${thrown?.message} | ${String(thrown?.stack).replace(/:\d+:\d+/g, '')}`
  /** What a call gives, throws, or (`id`) rejects with later. */
  const tell = (run, id) => {
    try {
      const given = run()
      if (given instanceof Promise)
        late.push(
          given.then(
            () => undefined,
            thrown => {
              found[`${id} rejects`] = shown(thrown)
            },
          ),
        )
      return String(given)
    } catch (thrown) {
      return shown(thrown)
    }
  }
  const textOf = Function.prototype.toString
  const handshakes = []
  for (const target of [window, document])
    target.addEventListener('vitrine', () => handshakes.push('heard'), true)

  /** Every member of every interface of a window: shape, own keys, texts by three ways. */
  function shapes(view, otherText, mark) {
    for (const owner of Reflect.ownKeys(view).map(String).sort()) {
      const property = Reflect.getOwnPropertyDescriptor(view, owner)
      if (/^(traceProbe|__pw|probe)/.test(owner)) continue
      describe(`${mark}${owner}`, property, otherText)
      const prototype = property?.value?.prototype
      if (typeof property?.value !== 'function' || !prototype) continue
      found[`${mark}${owner}.*`] = Reflect.ownKeys(prototype).map(String).join()
      for (const name of Reflect.ownKeys(prototype))
        describe(
          `${mark}${owner}.${String(name)}`,
          Reflect.getOwnPropertyDescriptor(prototype, name),
          otherText,
        )
    }
  }
  function describe(id, property, otherText) {
    const parts = [
      property?.enumerable,
      property?.configurable,
      property?.writable,
      Reflect.ownKeys(property ?? {}).join(),
    ]
    for (const part of ['value', 'get', 'set']) {
      const one = property?.[part]
      if (typeof one !== 'function') continue
      parts.push(
        part,
        one.length,
        one.name,
        Reflect.ownKeys(one).map(String).join(),
        'prototype' in one,
        Object.getPrototypeOf(one)?.constructor?.name,
        tell(() => textOf.call(one)).slice(0, 200),
        tell(() => otherText.call(one)).slice(0, 200),
        tell(() => one.toString()).slice(0, 200),
        JSON.stringify(Object.getOwnPropertyDescriptor(one, 'name')),
        JSON.stringify(Object.getOwnPropertyDescriptor(one, 'length')),
      )
    }
    found[id] = parts.join(' ')
  }

  const HOOKED =
    'HTMLCanvasElement.toDataURL HTMLCanvasElement.toBlob OffscreenCanvas.convertToBlob CanvasRenderingContext2D.fillText CanvasRenderingContext2D.save CanvasRenderingContext2D.getImageData CanvasRenderingContext2D.measureText CanvasRenderingContext2D.font WebGLRenderingContext.getParameter WebGLRenderingContext.readPixels WebGL2RenderingContext.drawArrays OfflineAudioContext.startRendering BaseAudioContext.decodeAudioData AudioBuffer.getChannelData RTCPeerConnection.createOffer RTCPeerConnection.onicecandidate Document.cookie Storage.setItem IDBObjectStore.put EventTarget.addEventListener MutationObserver.observe Navigator.plugins Navigator.hardwareConcurrency Navigator.userAgent Navigator.sendBeacon Navigator.getBattery NavigatorUAData.getHighEntropyValues Screen.colorDepth XMLHttpRequest.open XMLHttpRequest.send WebSocket.send HTMLInputElement.value HTMLTextAreaElement.value Element.outerHTML Element.innerHTML Element.attributes HTMLElement.offsetWidth FontFaceSet.check MediaDevices.enumerateDevices SpeechSynthesis.getVoices Function.toString window.fetch window.matchMedia'.split(
      ' ',
    )
  function hard(id) {
    const [owner, name] = id.split('.')
    const property = Reflect.getOwnPropertyDescriptor(
      window[owner]?.prototype ?? window[owner] ?? {},
      name,
    )
    for (const part of ['value', 'get', 'set']) {
      const one = property?.[part]
      if (typeof one !== 'function') continue
      const trials = {
        new: () => new one(),
        // Not `class extends one`: V8 writes a function's true source into that message, whatever toString says.
        bare: () => (0, one)(),
        empty: () => one.call({}),
        null: () => one.call(null),
        symbol: () => one.call(window, Symbol('s')),
        apply: () => one.apply(undefined, { length: -1 }),
        wrong: () => Reflect.apply(one, Object.create(window[owner]?.prototype ?? null), [1]),
        bound: () => textOf.call(one.bind(null)),
        heir: () => Object.create(one).toString(),
        proxied: () => textOf.call(new Proxy(one, {})),
        cycle: () => Object.setPrototypeOf(one, one),
        caller: () => one.caller,
        arguments: () => one.arguments,
        instance: () => ({}) instanceof one,
        json: () => JSON.stringify([one]),
        text: () => one + '',
        frozen: () => [Object.isExtensible(one), Object.isFrozen(one)],
      }
      for (const [trial, run] of Object.entries(trials)) {
        const said = tell(run, `${id} ${part} ${trial}`)
        // What resolves or works natively gives objects of its own; their kind is enough.
        found[`${id} ${part} ${trial}`] = said.slice(0, 1500)
      }
    }
  }

  /** Exceptions of calls on the right object with wrong arguments: their stacks would show a frame between. */
  function errors() {
    const canvas = document.createElement('canvas')
    const drawing = canvas.getContext('2d')
    const wrong = {
      fillText: () => drawing.fillText(),
      getImageData: () => drawing.getImageData(0, 0, 0, 0),
      measureText: () => drawing.measureText(),
      setItem: () => localStorage.setItem('a'),
      quota: () => localStorage.setItem('big', 'x'.repeat(6_000_000)),
      observe: () => new MutationObserver(() => {}).observe(document, {}),
      observeText: () => new MutationObserver(() => {}).observe('x'),
      listen: () => addEventListener('x'),
      listenOn: () => document.addEventListener('x', 5),
      open: () => new XMLHttpRequest().open('TRACE', '/'),
      send: () => new XMLHttpRequest().send(),
      beacon: () => navigator.sendBeacon('https://user:pass@:bad/'),
      matchMedia: () => matchMedia(),
      fetch: () => fetch('http://['),
      socket: () => WebSocket.prototype.send.call({}),
      cookie: () =>
        Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call({}, 'a=b'),
    }
    for (const [name, run] of Object.entries(wrong)) found[`throws ${name}`] = tell(run, name)
  }

  /** Replaces what a careless hook would call, makes hooked calls, and counts who calls what was replaced. */
  function traps() {
    const counts = {}
    const restore = []
    const trap = (owner, name, label) => {
      const property = Reflect.getOwnPropertyDescriptor(owner, name)
      if (typeof property?.value !== 'function') return
      const native = property.value
      counts[label] = 0
      Object.defineProperty(owner, name, {
        ...property,
        value(...given) {
          counts[label]++
          return Reflect.apply(native, this, given)
        },
      })
      restore.push(() => Object.defineProperty(owner, name, property))
    }
    const apply = Reflect.apply
    const lists = [
      [
        Array.prototype,
        'Array',
        ['map', 'push', 'slice', 'join', 'forEach', 'includes', 'indexOf', Symbol.iterator],
      ],
      [
        String.prototype,
        'String',
        ['slice', 'indexOf', 'includes', 'split', 'replace', 'startsWith', 'match', 'trim'],
      ],
      [RegExp.prototype, 'RegExp', ['exec', 'test', Symbol.replace, Symbol.split]],
      [Function.prototype, 'Function', ['call', 'apply', 'bind']],
      [WeakMap.prototype, 'WeakMap', ['get', 'set', 'has']],
      [Map.prototype, 'Map', ['get', 'set', 'has']],
      [Set.prototype, 'Set', ['add', 'has']],
      [JSON, 'JSON', ['stringify', 'parse']],
      [Date, 'Date', ['now']],
      [Object, 'Object', ['keys', 'create', 'defineProperty', 'getOwnPropertyDescriptor']],
      [Promise.prototype, 'Promise', ['then']],
      [window, 'window', ['setTimeout', 'btoa', 'postMessage']],
      [EventTarget.prototype, 'EventTarget', ['dispatchEvent']],
      [Blob.prototype, 'Blob', ['slice', 'arrayBuffer', 'text']],
    ]
    for (const [owner, mark, names] of lists)
      for (const name of names) trap(owner, name, `${mark}.${String(name)}`)
    for (const name of ['toJSON', 'calls', 'news', 'then', 'method', 'body', 'opening', 'drawn']) {
      counts[`Object.prototype.${name}`] = 0
      const note = () => {
        counts[`Object.prototype.${name}`]++
        return undefined
      }
      Reflect.defineProperty(Object.prototype, name, { configurable: true, get: note, set: note })
      restore.push(() => {
        delete Object.prototype[name]
      })
    }
    const nativeError = Error
    try {
      ;/z(z)/.exec('zz')
      const canvas = document.createElement('canvas')
      const drawing = canvas.getContext('2d')
      drawing.fillText('Trace', 2, 2)
      drawing.save()
      canvas.toDataURL()
      drawing.getImageData(0, 0, 2, 2)
      document.cookie = 'trace=1'
      localStorage.setItem('trace', '1')
      localStorage.setItem({ toString: () => 'object' }, 2)
      navigator.plugins
      navigator.hardwareConcurrency
      screen.colorDepth
      document.body?.attributes
      document.documentElement.outerHTML
      new MutationObserver(() => {}).observe(document, { childList: true })
      addEventListener('mousemove', () => {})
      matchMedia('(min-width: 1px)')
      navigator.sendBeacon('/trace', 'a=1')
      const x = new XMLHttpRequest()
      x.open('POST', '/trace')
      x.send('a=1')
      try {
        HTMLCanvasElement.prototype.toDataURL.call({})
      } catch {}
      counts['RegExp.$1'] = apply(String, null, [RegExp.$1])
    } finally {
      for (const undo of restore.reverse()) undo()
    }
    for (const [name, count] of Object.entries(counts)) found[`trap ${name}`] = String(count)
    found['Error untouched'] = String(Error === nativeError && Error.stackTraceLimit)
  }

  /** What hooked calls promise: who rejects, with which promise and stack, and when. */
  async function promises() {
    const told = []
    const note = event => {
      event.preventDefault()
      told.push(event.promise === left, shown(event.reason))
    }
    addEventListener('unhandledrejection', note)
    const left = fetch('http://[')
    await new Promise(done => setTimeout(done, 100))
    removeEventListener('unhandledrejection', note)
    found['promise unhandled'] = told.join()
    const refused = async () => await fetch('http://127.0.0.1:1/')
    // Begun by the clock: whoever awaits the probe itself would be on the stack, early or late.
    found['promise refused'] = await new Promise(done => {
      setTimeout(() => refused().catch(shown).then(done))
    })
    const battery = navigator.getBattery?.()
    found['promise again'] = String(battery === navigator.getBattery?.())
    found['promise kind'] = String([
      Object.getPrototypeOf(left) === Promise.prototype,
      Reflect.ownKeys(left),
    ])
    const order = []
    await Promise.all([
      fetch('http://[').catch(() => order.push('fetch')),
      Promise.reject().catch(() => order.push('other')),
    ])
    found['limit: order of promises'] = order.join()
  }

  /** Answers in JSON: what the page gets of them, and what of its own runs while they come. */
  async function answers() {
    const told = []
    const note = event => {
      event.preventDefault()
      told.push(shown(event.reason ?? event.error))
    }
    addEventListener('unhandledrejection', note)
    addEventListener('error', note)
    const ran = {}
    const restore = []
    for (const [holder, key] of [
      [Response.prototype, 'clone'],
      [Response.prototype, 'text'],
      [Response.prototype, 'headers'],
      [Response.prototype, 'url'],
      [Headers.prototype, 'get'],
      [XMLHttpRequest.prototype, 'responseText'],
      [XMLHttpRequest.prototype, 'addEventListener'],
      [EventTarget.prototype, 'addEventListener'],
      [String.prototype, 'includes'],
    ]) {
      const before = Object.getOwnPropertyDescriptor(holder, key)
      const name = `${holder.constructor.name}.${String(key)}`
      const part = before?.get ? 'get' : 'value'
      const count = function (...given) {
        ran[name] = (ran[name] ?? 0) + 1
        return Reflect.apply(before ? before[part] : EventTarget.prototype[key], this, given)
      }
      Object.defineProperty(holder, key, {
        configurable: true,
        ...(part === 'get' ? { get: count } : { value: count, writable: true }),
      })
      restore.push(() => (before ? Object.defineProperty(holder, key, before) : delete holder[key]))
    }
    let got
    let loaded
    try {
      got = await fetch('/goods.json')
      loaded = await new Promise(done => {
        const call = new XMLHttpRequest()
        call.onload = () => done(call)
        call.open('GET', '/goods.json')
        call.send()
      })
    } finally {
      for (const undo of restore.reverse()) undo()
    }
    found['answer ran'] = JSON.stringify(Object.entries(ran).sort())
    const { body } = got
    found['answer shape'] = [
      got.bodyUsed,
      body === got.body,
      body.locked,
      got.type,
      got.redirected,
      got.status,
      Reflect.ownKeys(got).length,
      Reflect.ownKeys(loaded).length,
      loaded.onload !== null,
      loaded.responseText.length,
    ].join()
    found['answer text'] = await got.text()
    found['answer used'] = String(got.bodyUsed)
    found['answer twice'] = await got.text().catch(shown)
    const bytes = await fetch('/goods.json')
    found['answer bytes'] = tell(() => bytes.body.getReader({ mode: 'byob' }).constructor.name)
    const copied = await fetch('/goods.json')
    found['answer copy'] = JSON.stringify([await copied.clone().json(), await copied.json()])
    const stopped = await fetch('/goods.json')
    await stopped.body.cancel()
    found['answer stopped'] = String(stopped.bodyUsed)
    const control = new AbortController()
    const broken = await fetch('/slow.json', { signal: control.signal })
    control.abort()
    found['answer broken'] = await broken.text().catch(shown)
    const dropped = new AbortController()
    await fetch('/slow.json', { signal: dropped.signal })
    dropped.abort()
    await new Promise(done => setTimeout(done, 300))
    removeEventListener('unhandledrejection', note)
    removeEventListener('error', note)
    found['answer unhandled'] = told.join()
  }

  /** What no function put before another can hide, one by one; compared, and known to differ. */
  function limits() {
    let inside = ''
    localStorage.setItem('limit', {
      toString() {
        inside = shown(new Error('inside'))
        return ''
      },
    })
    found['limit: stack inside a call'] = inside
    Error.prepareStackTrace = (_, sites) => sites.map(site => site.getFileName()).join()
    try {
      HTMLCanvasElement.prototype.toDataURL.call({})
    } catch (thrown) {
      found['limit: stacks that the page formats'] = String(thrown.stack).replace(/\d{2,}/g, '')
    }
    delete Error.prepareStackTrace
    const { toDataURL } = HTMLCanvasElement.prototype
    try {
      class Heir extends toDataURL {}
      found['limit: source in class extends'] = Heir.name
    } catch (thrown) {
      found['limit: source in class extends'] = thrown.message
    }
  }

  async function frames() {
    const blank = document.createElement('iframe')
    document.documentElement.append(blank)
    const text = blank.contentWindow.Function.prototype.toString
    shapes(window, text, '')
    shapes(blank.contentWindow, textOf, 'blank ')
    found['blank across'] = [
      tell(() => text.call(text)),
      tell(() => textOf.call(text)),
      tell(() => text.call(textOf)),
      tell(() => text.call(fetch)),
    ].join(' ')
    const written = document.createElement('iframe')
    written.srcdoc = '<p>x'
    await new Promise(done => {
      written.onload = done
      document.documentElement.append(written)
    })
    shapes(written.contentWindow, textOf, 'srcdoc ')
    const inside = await new Promise(done => {
      addEventListener('message', ({ data }) => done(String(data)), { once: true })
      const boxed = document.createElement('iframe')
      boxed.sandbox = 'allow-scripts'
      boxed.srcdoc = `<script>
        const out = []
        for (const one of [fetch, HTMLCanvasElement.prototype.toDataURL, EventTarget.prototype.addEventListener, Function.prototype.toString, Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set])
          out.push(one.name, one.length, Reflect.ownKeys(one), one.toString(), Function.prototype.toString.call(one))
        try { document.cookie = 'a=1' } catch (e) { out.push(e.message, e.stack.replace(/:\\d+:\\d+/g, '')) }
        try { localStorage.setItem('a', 1) } catch (e) { out.push(e.message, e.stack.replace(/:\\d+:\\d+/g, '')) }
        try { HTMLCanvasElement.prototype.toDataURL.call({}) } catch (e) { out.push(e.message, e.stack.replace(/:\\d+:\\d+/g, '')) }
        out.push(Reflect.ownKeys(window).map(String).sort().join(), Reflect.ownKeys(document).map(String).join())
        parent.postMessage(JSON.stringify(out), '*')
      </script>`
      document.documentElement.append(boxed)
    })
    found.sandboxed = inside
  }

  async function left() {
    const names = view =>
      Reflect.ownKeys(view)
        .map(String)
        .filter(name => !/^(traceProbe|__pw|probe)/.test(name))
        .sort()
        .join()
    Object.assign(found, {
      'own window': names(window),
      'names of window': Object.getOwnPropertyNames(window)
        .filter(name => name !== 'traceProbe')
        .sort()
        .join(),
      'own document': names(document),
      'own root': names(document.documentElement),
      'own navigator': names(navigator),
      'own Error': names(Error),
      'own Function': names(Function),
      'own Function.prototype': names(Function.prototype),
      'own Object.prototype': names(Object.prototype),
      'own performance': names(performance),
      'own localStorage': names(localStorage),
      attributes: document.documentElement.getAttributeNames().join(),
      resources: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter(name => /extension/.test(name))
        .join(),
      marks: performance.getEntriesByType('mark').concat(performance.getEntriesByType('measure'))
        .length,
      elements: document.querySelectorAll('*').length,
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      scripts: document.scripts.length,
      frames: window.length,
      handlers: Reflect.ownKeys(window)
        .filter(name => /^on/.test(String(name)) && window[name])
        .join(),
      caches: typeof caches === 'object' ? (await caches.keys()).join() : '',
      databases: (await indexedDB.databases()).map(({ name }) => name).join(),
    })
    const answered = (event, target = document) =>
      `${target.dispatchEvent(event)} ${event.defaultPrevented}`
    found['handshake question'] = answered(new MouseEvent('vitrine', { cancelable: true }))
    found['handshake offer'] = answered(
      new MouseEvent('vitrine', { cancelable: true, relatedTarget: document.createElement('i') }),
    )
    found['handshake window'] = answered(
      new CustomEvent('vitrine', { cancelable: true, detail: 'x' }),
      window,
    )
    // Two ways by which the probe's own two events arrive at two targets; no more.
    found.handshakes = String(handshakes.length)
  }

  return (async () => {
    errors()
    for (const id of HOOKED) hard(id)
    traps()
    limits()
    await promises()
    await answers()
    await frames()
    await left()
    await Promise.all(late)
    return JSON.stringify(found)
  })().catch(thrown => JSON.stringify({ failed: String(thrown?.stack) }))
})()
