import { bundled, packageFile } from '../sdk'
import { json, type Site, script } from '../site'

const APP = 'K7VQ2M9XTD'

const WIDGET = `
import { recommendClient } from '@algolia/recommend'
const spot = document.querySelector('[data-recommend]')
const client = recommendClient('${APP}', '3f1d9c7e5a2b8064d1e7f3a9c5b20864')
client.getRecommendations({ requests: [{
  indexName: 'products', model: 'related-products', objectID: spot.dataset.recommend, threshold: 0, maxRecommendations: 4,
  queryParameters: { userToken: 'anonymous-' + crypto.randomUUID(), enablePersonalization: true, clickAnalytics: true },
}] }).then(({ results }) => {
  const hits = results[0].hits
  spot.innerHTML = '<h2>' + spot.dataset.heading + '</h2><div class="tiles">' + hits.map(hit =>
    '<a class="tile" href="' + hit.url + '"><img src="' + hit.image + '" alt="" width="220" height="220"><b>' + hit.name + '</b><span class="price">' + hit.price + '</span></a>').join('') + '</div>'
  aa('viewedObjectIDs', { index: 'products', eventName: 'Recommendations Viewed', objectIDs: hits.map(hit => hit.objectID), userToken: 'anonymous-0f3a2c71' })
})`

/** What the shop's index holds, handed over by the storefront that uses it. */
export interface Hit {
  objectID: string
  name: string
  url: string
  image: string
  price: string
}

export function algolia(hits: Hit[]): Site {
  return {
    hosts: [
      `*.algolia.net`,
      '*.algolianet.com',
      'insights.algolia.io',
      'static.algolia-widgets.example',
    ],
    async answer({ host, path }) {
      if (path === '/insights.js') {
        return script(await packageFile('search-insights/dist/search-insights.iife.min.js'))
      }
      if (path === '/widget.js') return script(await bundled(WIDGET))
      if (host === 'insights.algolia.io') return json({ status: 200, message: 'OK' })
      return json({ results: [{ hits: hits.slice(0, 4), nbHits: 4, processingTimeMS: 2 }] })
    },
  }
}

export const algoliaBlock = (objectID: string, heading: string) => `
<section class="block" data-recommend="${objectID}" data-heading="${heading}"></section>
<script>
window.AlgoliaAnalyticsObject = 'aa';
window.aa = window.aa || function () { (aa.queue = aa.queue || []).push(arguments) };
aa.version = '2.17.3';
aa('init', { appId: '${APP}', apiKey: '3f1d9c7e5a2b8064d1e7f3a9c5b20864', useCookie: true })
</script>
<script async src="https://static.algolia-widgets.example/insights.js"></script>
<script src="https://static.algolia-widgets.example/widget.js"></script>`
