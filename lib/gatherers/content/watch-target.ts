// Adobe Target's library tells the page what it answered by an event; nothing of it stays in a global.
// https://experienceleague.adobe.com/en/docs/target/using/administer/response-tokens

const MOST = 20

/** Keeps the activities of its response tokens, where a shop has switched them on, as rows of data layers; raw. */
export function watchTarget(document: Document, keep: (row: unknown) => void): void {
  let kept = 0
  document.addEventListener('at-request-succeeded', event => {
    try {
      // The page's claim, of any shape.
      const tokens: unknown = (event as CustomEvent).detail.responseTokens
      if (!Array.isArray(tokens)) return
      for (const token of tokens) {
        const said = (of: string) => `${token[`${of}.name`] ?? token[`${of}.id`] ?? ''}`
        const facts = { experiment: said('activity'), variant: said('experience') }
        if (kept++ < MOST) keep(['o', 'experiment:Adobe Target', facts])
      }
    } catch {
      // Something else by that name.
    }
  })
}
