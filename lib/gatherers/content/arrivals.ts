// When nodes came into the page, as far as it was watched.

export interface Arrivals {
  /** To be called with the records of an observer of the whole document. */
  note(records: readonly MutationRecord[]): void
  /** When the element came, or what it stands in; null where it stood there from the beginning. */
  of(element: Element): number | null
}

/** What the parser puts is the page's own HTML, and no arrival. */
export function watchArrivals(document: Document, now: () => number): Arrivals {
  const times = new WeakMap<Node, number>()
  return {
    note(records) {
      if (document.readyState === 'loading') return
      const at = now()
      // What is only moved came when it first came.
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.nodeType === 1 && !times.has(node)) times.set(node, at)
    },
    of(element) {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const time = times.get(at)
        if (time !== undefined) return time
      }
      return null
    },
  }
}
