// A recorder nobody has heard of: rrweb from a CDN, uploads to a host no list knows. Only behavior gives it away.
import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

export const replay: Site = {
  hosts: ['cdn.lookback-lens.example', 'in.lookback-lens.example'],
  async answer({ path }) {
    if (path === '/rrweb.min.js') return script(await packageFile('rrweb/dist/rrweb.umd.min.cjs'))
    return json({ ok: true })
  },
}

export const replaySnippet = `
<script src="https://cdn.lookback-lens.example/rrweb.min.js"></script>
<script>
(function () {
  var held = [];
  rrweb.record({ emit: function (event) { held.push(event) }, recordCanvas: false });
  setInterval(function () {
    if (!held.length) return;
    fetch('https://in.lookback-lens.example/v2/chunks', { method: 'POST', body: JSON.stringify({ chunk: held.splice(0) }) })
  }, 700)
})()
</script>`
