// No shop at all, full of trackers: Vitrine must keep no trace of it.
import { html, type Site } from './site'
import { google, gtagSnippet } from './vendors/google'
import { posthog, posthogSnippet } from './vendors/posthog'

const HOST = 'www.evening-courier.example'
export const NEWS = `https://${HOST}/2026/11/ferry-line-reopens`

const paper: Site = {
  hosts: [HOST],
  answer: () =>
    html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry line reopens after two years – Evening Courier</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line reopens after two years","datePublished":"2026-11-20"}</script>
${posthogSnippet}${gtagSnippet({ id: 'article', name: 'Ferry line reopens', price: 0, currency: 'EUR' })}</head>
<body><h1>Ferry line reopens after two years</h1>
<p>The council voted on Friday to spend €1.2 million on the new landing stage. A single ticket will cost €3.50, as before.</p>
<p>“It is about time,” said the harbor master.</p><h2>Recommended for you</h2><ul><li><a href="/a">Rain until Tuesday</a></li><li><a href="/b">School board meets</a></li></ul></body></html>`),
}

export const newsSites: readonly Site[] = [paper, google, posthog]
