// Whether a page may show something else than at the last look. Most pages do not, and a look costs as much as the first.

export interface Settling {
  /** A look begins: what changes from here on it may miss. */
  begin(): void
  mayHaveChanged(): boolean
}

/** What shows or hides without changing the page's nodes; `load` is of late style sheets. */
const EVENTS = ['transitionend', 'animationstart', 'animationend', 'toggle', 'load']

/** Watches `document` from each look's beginning to the first change after it, and no longer. */
export function watchSettling(document: Document): Settling {
  let isChanged = true
  const changed = () => {
    isChanged = true
    observer.disconnect()
  }
  const observer = new MutationObserver(changed)
  for (const event of EVENTS)
    document.addEventListener(
      event,
      ({ target }) => {
        if (!(target instanceof HTMLImageElement)) changed()
      },
      { capture: true, passive: true },
    )
  return {
    begin() {
      isChanged = false
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    },
    mayHaveChanged: () => isChanged || holdsShadow(document),
  }
}

/** What stands in a shadow root changes unseen from outside; banners of consent managers often do. */
const holdsShadow = (document: Document) =>
  [...document.querySelectorAll('*')].some(element => element.shadowRoot)
