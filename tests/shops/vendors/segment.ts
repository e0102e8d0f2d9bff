import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

const WRITE_KEY = 'q8Vd2LzXw4TfRk7NsJm1PbHc5YgUe3Ai'

export const segment: Site = {
  hosts: ['cdn.segment.com', 'api.segment.io'],
  async answer({ path }) {
    if (path === `/analytics.js/v1/${WRITE_KEY}/analytics.min.js`) {
      return script(await packageFile('@segment/analytics-next/dist/umd/standalone.js'))
    }
    if (/^\/analytics-next\/bundles\/[\w.-]+\.js$/.test(path)) {
      return script(await packageFile(`@segment/analytics-next/dist/umd/${path.split('/').pop()}`))
    }
    if (path.endsWith('/settings')) {
      return json({
        integrations: {
          'Segment.io': {
            apiKey: WRITE_KEY,
            apiHost: 'api.segment.io/v1',
            versionSettings: { version: '4.4.7', componentTypes: ['browser'] },
          },
        },
        plan: { track: { __default: { enabled: true, integrations: {} } } },
        remotePlugins: [],
      })
    }
    return json({ success: true })
  },
}

/** The queue that Segment's own snippet leaves until its script has come. */
export const segmentSnippet = (properties: object) => `
<script>
window.analytics = window.analytics || [];
analytics.methods = ['page', 'track', 'identify'];
analytics.methods.forEach(function (name) {
  analytics[name] = function () { analytics.push([name].concat([].slice.call(arguments))) }
});
analytics._writeKey = ${JSON.stringify(WRITE_KEY)};
analytics._cdn = 'https://cdn.segment.com';
analytics.SNIPPET_VERSION = '5.2.0';
analytics.page();
analytics.track('Product Viewed', ${JSON.stringify(properties)});
</script>
<script async src="https://cdn.segment.com/analytics.js/v1/${WRITE_KEY}/analytics.min.js"></script>`
