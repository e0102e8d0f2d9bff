// Whether a page may show something else than at the last look. Most pages do not, and a look costs as much as the first.

export interface Settling {
  /** A look begins: what changes from here on it may miss. */
  begin(): void
  mayHaveChanged(): boolean
}

/** Attributes that show and hide. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'id', 'data-state', 'media']
/** What shows or hides without changing the page's nodes; `load` is of late style sheets. */
const EVENTS = ['transitionend', 'animationstart', 'animationend', 'toggle', 'load']

/** Watches `document` from each look's beginning to the first change after it, and no longer. */
export function watchSettling(document: Document): Settling {
  let isChanged = false
  const observer = new MutationObserver(() => changed())
  const heard = ({ type, target }: Event) => {
    if (type !== 'load' || target instanceof HTMLLinkElement) changed()
  }

  function changed(): void {
    isChanged = true
    observer.disconnect()
    for (const event of EVENTS) document.removeEventListener(event, heard, true)
  }

  return {
    begin() {
      changed()
      isChanged = false
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: SHOWING,
      })
      for (const event of EVENTS)
        document.addEventListener(event, heard, { capture: true, passive: true })
    },
    mayHaveChanged: () => isChanged || holdsShadow(document),
  }
}

/** What stands in a shadow root changes unseen from outside; banners of consent managers often do. */
function holdsShadow(document: Document): boolean {
  for (const element of document.getElementsByTagName('*')) if (element.shadowRoot) return true
  return false
}
