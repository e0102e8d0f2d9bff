import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

export const adobe: Site = {
  hosts: ['cdn1.adoberesources.net', 'edge.adobedc.net', '*.demdex.net', 'adobedc.demdex.net'],
  async answer({ path }) {
    if (path.endsWith('/alloy.min.js'))
      return script(await packageFile('@adobe/alloy/dist/alloy.min.js'))
    return json({
      requestId: '5b1f0f5e-6a52-4e8a-9f52-0a3f2f8b7c11',
      handle: [
        {
          type: 'identity:result',
          payload: [{ id: '41890274631120938457120398471203984712', namespace: { code: 'ECID' } }],
        },
        {
          type: 'state:store',
          payload: [
            {
              key: 'kndctr_97D1F3F459CE0AD80A495CBE_AdobeOrg_identity',
              value: 'CiY0MTg5MDI3NDYzMTEyMDkzODQ1NzEyMDM5ODQ3MTIwMzk4NDcxMlIR',
              maxAge: 34128000,
            },
          ],
        },
        {
          type: 'personalization:decisions',
          payload: [
            {
              id: 'AT:eyJhY3Rpdml0eUlkIjoiMTI3ODE5IiwiZXhwZXJpZW5jZUlkIjoiMSJ9',
              scope: 'home-hero',
              scopeDetails: {
                decisionProvider: 'TGT',
                activity: { id: '127819', name: 'Returning visitors hero' },
                experience: { id: '1', name: 'Experience B' },
              },
              items: [],
            },
          ],
        },
      ],
    })
  },
}

export const alloySnippet = `
<script>
!function(n,o){o.forEach(function(o){n[o]||((n.__alloyNS=n.__alloyNS||[]).push(o),n[o]=function(){var u=arguments;return new Promise(function(i,l){n[o].q.push([i,l,u])})},n[o].q=[])})}(window,["alloy"]);
</script>
<script async src="https://cdn1.adoberesources.net/alloy/2.33.1/alloy.min.js"></script>
<script>
alloy('configure', { datastreamId: '3ea1f9d7-4b60-4f1c-8f0e-2a9d7c5b1e44', orgId: '97D1F3F459CE0AD80A495CBE@AdobeOrg', clickCollectionEnabled: false });
alloy('sendEvent', { renderDecisions: true, decisionScopes: ['home-hero'], xdm: { eventType: 'commerce.productViews', commerce: { productViews: { value: 1 } } } });
</script>`
