import { attribute } from '../../shop/attribute'

// Menus, page heads, consent dialogs and reviews: what stands there says what the shop has or what others wrote, not what
// was chosen for a visitor.

const MENU =
  'nav, [role="navigation"], [role="menu"], [role="menubar"], menu, select, option, [class*="breadcrumb"], [class*="flyout"], [class*="submenu"], body > header, #header, [class*="site-header"]'
/** Names that themes give them; a tab list is no menu. */
const NAMES =
  /menu|navbar|navigation|(?:^|[-_\s])nav(?:$|[-_\s])|cookie|consent|gdpr|review(?!ed)|testimonial/i
const TAB_LIST = /nav-?tabs|tabs?-?(?:nav|list)/i
/** A block's own header holds its heading and a few links; the page's holds its menus. */
const MAX_HEADER_LINKS = 15

/**
 * Whether an element is a part of the page's menus, its head, a consent dialog or reviews. What speaks to the visitor
 * (`isPersonal`) may well stand in the head, under the search field.
 */
export function isInFurniture(element: Element, isPersonal = false): boolean {
  if (element.closest(MENU)) return true
  if (isPersonal) return false
  for (let at = element.parentElement; at && at.tagName !== 'BODY'; at = at.parentElement) {
    const isHead =
      at.tagName === 'HEADER' && at.querySelectorAll('a[href]').length > MAX_HEADER_LINKS
    const name = `${at.id} ${attribute(at, 'class')}`
    if (!isHead && !(NAMES.test(name) && !TAB_LIST.test(name))) continue
    // Wrappers of the whole page are called after their menu, too ("has-menu", "menu-page").
    if (!at.querySelector('main, [role="main"], h1')) return true
  }
  return false
}
