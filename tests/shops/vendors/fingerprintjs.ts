import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

export const fingerprintjs: Site = {
  hosts: ['openfpcdn.io', 'm1.openfpcdn.io'],
  async answer({ path }) {
    if (path === '/fingerprintjs/v5/iife.min.js') {
      return script(await packageFile('@fingerprintjs/fingerprintjs/dist/fp.min.js'))
    }
    return json({})
  },
}

/** The visitor id goes to the shop's own host, as a fraud check would send it. */
export const fingerprintjsSnippet = `
<script src="https://openfpcdn.io/fingerprintjs/v5/iife.min.js"></script>
<script>
FingerprintJS.load().then(function (agent) { return agent.get() }).then(function (result) {
  return fetch('/api/visitor', { method: 'POST', body: JSON.stringify({ visitor: result.visitorId }) })
})
</script>`
