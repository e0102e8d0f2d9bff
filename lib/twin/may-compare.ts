// When a stranger may look: never where something is bought or private, and not over and over.
import type { PageKind, Visit } from '../schema/visit'

export const REST_MS = 60_000

const COMPARED: ReadonlySet<PageKind> = new Set(['product', 'category'])
/** Parts of an address that stand for the person's own affairs, in eight languages. */
const OWN_AFFAIRS =
  /[/](?:my-|mein-|mon-)?(?:checkouts?|cart|basket|bag|orders?|account|profile|wishlist|log-?in|sign-?in|register|kasse|warenkorb|konto|anmelden|bestellung|panier|commande|compte|connexion|carrito|cesta|pedido|cuenta|carrello|ordine|winkel(?:wagen|mand)|afrekenen|bestelling|koszyk|zamowienie|moje-konto)(?:[/.]|$)/i

export interface Asked {
  url: string
  isPrivate: boolean
  isGranted: boolean
  isPaused: boolean
  visit: Pick<Visit, 'page' | 'site'> | null
  /** Something is being compared at the moment. */
  isBusy: boolean
  /** When this site was compared last, epoch milliseconds; null for never. */
  last: number | null
}

/** Why a stranger may not look at this page now, as a sentence for the person; null when it may. */
export function refusal(asked: Asked, now: number): string | null {
  const { url, visit, last } = asked
  if (asked.isPrivate) return 'Private windows are never compared.'
  if (!asked.isGranted)
    return 'A stranger needs the permission for all shops: without it some requests would carry your cookies.'
  if (asked.isPaused) return 'Vitrine is paused on this shop.'
  if (!visit) return 'This page is not known to be a shop.'
  if (isOwnAffair(url) || visit.page === 'cart' || visit.page === 'checkout')
    return 'Carts, checkouts and accounts are never compared: only you may be there.'
  if (!COMPARED.has(visit.page)) return 'Open a product or a list of products to compare.'
  if (asked.isBusy) return 'A comparison is running. Wait until it is done.'
  const rest = last === null ? 0 : Math.ceil((last + REST_MS - now) / 1000)
  if (rest > 0) return `This shop was compared just now. Try again in ${rest} s.`
  return null
}

function isOwnAffair(url: string): boolean {
  return !URL.canParse(url) || OWN_AFFAIRS.test(new URL(url).pathname)
}
