import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

const SCRIPT = '/libs/analytics-browser-2.47.0-min.js'

export const amplitude: Site = {
  hosts: ['cdn.amplitude.com', 'api2.amplitude.com', 'sr-client-cfg.amplitude.com'],
  async answer({ host, path, body }) {
    if (path === SCRIPT) {
      return script(
        await packageFile('@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js'),
      )
    }
    if (host.startsWith('sr-client-cfg')) return json({ configs: {} })
    return json({ code: 200, events_ingested: 1, payload_size_bytes: body.length })
  },
}

export const amplitudeSnippet = (properties: object) => `
<script src="https://cdn.amplitude.com${SCRIPT}"></script>
<script>
amplitude.init('7f3c1e9a5b8d4026a1c7e5f90b2d6834', { autocapture: true, flushIntervalMillis: 300 });
amplitude.track('Product Viewed', ${JSON.stringify(properties)});
</script>`
