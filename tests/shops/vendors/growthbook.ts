import { packageFile } from '../sdk'
import { json, type Site, script } from '../site'

const KEY = 'sdk-Tq3Lw8Vd5Kz'

export const growthbook: Site = {
  hosts: ['cdn.growthbook.io', 'cdn.jsdelivr.net'],
  async answer({ path }) {
    if (path.endsWith('/bundles/auto.min.js')) {
      return script(await packageFile('@growthbook/growthbook/dist/bundles/auto.min.js'))
    }
    if (path === `/api/features/${KEY}`) {
      return json({
        status: 200,
        features: {},
        experiments: [
          {
            key: 'price-badge',
            status: 'running',
            variations: [{}, { css: '.price{color:#b3261e}', domMutations: [] }],
            weights: [0, 1],
            coverage: 1,
            hashAttribute: 'id',
            urlPatterns: [{ type: 'simple', include: true, pattern: '*' }],
            meta: [
              { key: '0', name: 'Control' },
              { key: '1', name: 'Red price' },
            ],
            name: 'Price badge color',
            phase: '0',
          },
        ],
        dateUpdated: '2026-10-01T00:00:00.000Z',
      })
    }
    return undefined
  },
}

export const growthbookSnippet = `
<script>window.dataLayer = window.dataLayer || []</script>
<script async data-client-key="${KEY}" data-api-host="https://cdn.growthbook.io"
  src="https://cdn.jsdelivr.net/npm/@growthbook/growthbook/dist/bundles/auto.min.js"></script>`
