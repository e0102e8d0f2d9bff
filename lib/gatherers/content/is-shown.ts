/** Whether a person can see the element now; forces style, so only for the few that matter. */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}
