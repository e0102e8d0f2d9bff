import { packageFile } from '../sdk'
import { type Site, script } from '../site'

export const klaro: Site = {
  hosts: ['cdn.kiprotect.com'],
  async answer({ path }) {
    if (path === '/klaro/v0.7/klaro.js') return script(await packageFile('klaro/dist/klaro.js'))
    return undefined
  },
}

/** A banner with three even choices; `services` are started by klaro only after consent. */
export const klaroSnippet = (services: { name: string; title: string }[], privacy: string) => `
<script>
window.klaroConfig = {
  version: 1, elementID: 'klaro', storageMethod: 'cookie', cookieName: 'klaro',
  default: false, mustConsent: false, acceptAll: true, hideDeclineAll: false,
  translations: { zz: { privacyPolicyUrl: ${JSON.stringify(privacy)} } },
  services: ${JSON.stringify(services.map(one => ({ ...one, purposes: ['analytics'], default: false })))}
}
</script>
<script defer src="https://cdn.kiprotect.com/klaro/v0.7/klaro.js"></script>`
