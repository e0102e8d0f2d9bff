// Algolia Insights: https://www.algolia.com/doc/rest-api/insights/ and the parameters of a search call
import type { Decoder } from '../decoder'
import type { Entries, Entry } from '../entry'
import { readQuery } from '../read-query'

// A search call packs its parameters as a query inside JSON.
function openParams(entry: Entry): Entry[] {
  if (!/(^|\.)params$/.test(entry.name) || !entry.value.includes('=')) return [entry]
  const into: Entries = { list: [], dropped: 0 }
  readQuery(entry.value, into)
  return into.list
}

export const decoder: Decoder = {
  id: 'algolia-insights',
  protocols: ['algolia-insights', 'algolia-recommend', 'algolia-search'],
  vendors: ['Algolia'],
  hosts: ['algolia.net', 'algolianet.com', 'algolia.io'],
  open: ({ query, body }) => [...query, ...body].flatMap(openParams),
  names: {
    'events.eventName': 'event name',
    'events.eventType': 'event name',
    'events.eventSubtype': 'event name',
    'events.index': 'content id',
    'events.userToken': 'visitor id',
    'events.authenticatedUserToken': 'account id',
    'events.objectIDs': 'product id',
    'events.queryID': 'technical detail',
    'events.positions': 'product position',
    'events.value': 'order value',
    'events.currency': 'currency',
    'events.objectData.price': 'price',
    'events.objectData.quantity': 'quantity',
    'events.objectData.discount': 'discount',
    'events.filters': 'search filters',
    userToken: 'visitor id',
    query: 'search words',
    'requests.params': 'search words',
    params: 'search words',
    filters: 'search filters',
    facetFilters: 'search filters',
    'requests.indexName': 'content id',
    enablePersonalization: 'experiment',
    personalizationImpact: 'experiment',
    objectID: 'product id',
    'X-Algolia-API-Key': 'account of the shop',
    'X-Algolia-Application-Id': 'account of the shop',
    'x-algolia-api-key': 'account of the shop',
    'x-algolia-application-id': 'account of the shop',
    'X-Algolia-Agent': 'technical detail',
    'x-algolia-agent': 'technical detail',
    'x-algolia-usertoken': 'visitor id',
    analyticsTags: 'audience',
  },
  patterns: [
    [
      /\.(hitsPerPage|page|facets|clickAnalytics|analytics|attributes\w+|highlight\w+|maxValuesPerFacet|tagFilters|timestamp)$/,
      'technical detail',
    ],
  ],
}
