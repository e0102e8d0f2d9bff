import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

const TOKEN = 'phc_Gd7k2QvXw9TzR4mN8sLp1BcJ5hYf3eUa6iVo0KxWqEt'

const remoteConfig = {
  token: TOKEN,
  supportedCompression: ['gzip-js', 'base64'],
  hasFeatureFlags: false,
  captureDeadClicks: false,
  capturePerformance: { network_timing: true, web_vitals: false },
  autocapture_opt_out: false,
  surveys: false,
  heatmaps: false,
  sessionRecording: {
    endpoint: '/s/',
    consoleLogRecordingEnabled: false,
    recorderVersion: 'v2',
    sampleRate: null,
    minimumDurationMilliseconds: null,
    linkedFlag: null,
  },
}

/** Assets come from one host, events go to another, as in PostHog's US cloud. */
export const posthog: Site = {
  hosts: ['us.i.posthog.com', 'us-assets.i.posthog.com'],
  async answer({ path }) {
    if (path.startsWith('/static/')) {
      const file = path.slice('/static/'.length).replace(/^[\d.]+\//, '')
      if (/^[\w.-]+\.js$/.test(file)) return script(await packageFile(`posthog-js/dist/${file}`))
    }
    if (path === `/array/${TOKEN}/config.js`) {
      return script(
        `window._POSTHOG_REMOTE_CONFIG={${JSON.stringify(TOKEN)}:{config:${JSON.stringify(remoteConfig)},siteApps:[]}}`,
      )
    }
    if (path === `/array/${TOKEN}/config`) return json(remoteConfig)
    if (path.startsWith('/flags')) return json({ ...remoteConfig, flags: {}, featureFlags: {} })
    return json({ status: 1 })
  },
}

/** What a shop pastes into its head; records from the first moment. */
export const posthogSnippet = `
<script>
window.posthog = window.posthog || [];
posthog._i = [[${JSON.stringify(TOKEN)}, {
  api_host: 'https://us.i.posthog.com', person_profiles: 'always',
  disable_session_recording: false, session_recording: { maskAllInputs: false },
}, 'posthog']];
posthog.people = posthog.people || []; posthog.__SV = 1;
</script>
<script async src="https://us-assets.i.posthog.com/static/array.js"></script>`
