/** An attribute's value; empty where it is not there. Said in one place, as pages pay for every byte that reads them. */
export const attribute = (element: Element, name: string): string =>
  element.getAttribute(name) ?? ''
