// Which step of buying a page is: by address first, then by what stands on it.
import type { PageKind } from '../schema/visit'
import type { Features, PageLocation } from './features'

const checkoutPath =
  /(?:^|[/_.-])(?:checkouts?|onepage|kasse|kassa|caisse|commande|cassa|afrekenen|zamowienie|pokladna|finalizar[a-z-]*|order[-_]?(?:form|process))(?:[/_.?-]|$)/i
const cartPath =
  /(?:^|\/)(?:(?:shopping|my|view)?[-_]?(?:cart|basket|bag)|warenkorb|panier|carrito|cesta|carrello|winkelwagen|winkelmand(?:je)?|koszyk|varukorg|kundvagn|kurv|kosik|carrinho|sepet|korzina)(?:\.[a-z]{2,5})?(?:\/|$)/i
const searchPath =
  /(?:^|[/_.-])(?:search|catalogsearch|suche|recherche|buscar?|cerca|zoeken|szukaj)(?:[/_.?-]|$)/i
const searchQuery = /[?&](?:q|s|query|search|keywords?|search_query|text)=[^&|]{2,}(?:&|$)/i
const accountPath =
  /(?:^|[/_.-])(?:account|login|logon|signin|sign-in|signup|register|registration|password|passwort|contact|kontakt|kundenkonto|customer|personal|profile|orders?|wishlist|help|faq|about|policies|privacy|terms|impressum|agb)(?:[/_.?-]|$)/i
const productPath =
  /\/(?:products?(?!-cat)|produkte?|produits?|productos?|prodotti|produto|product-page|p|pd|dp|itm|prod|deal|item|itemdetails?|artikel|san-pham|goods)(?:\/[^/]|-|$)|[/_-]p-?\d|\.p\d|product[-_]?id=|[?&]pid=/i
const categoryPath =
  /\/(?:collections?|(?:sub|unter|haupt)?-?(?:categor(?:y|ies|ie|ia)|kategorien?)|product-category|c|catalog(?:ue)?|shop|danh-muc-san-pham|categoria-producto|cat)(?:\/|$)/i
/** A folder of these names holds categories and products alike. */
const vaguePath = /\/(?:c|catalog(?:ue)?|shop)(?:\/|$)/i
/** Numbered, as articles of a shop often are. */
const numberedPath = /[/_-]\d{3,}(?:\.html?)?$/
const homePath =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.[a-z]{2,5})?\/?)?$/i

/** The kind of a shop's page; 'other' for account, help and content pages. */
export function pageKind(location: PageLocation, features: Features): PageKind {
  const { pathname, search } = location
  const offered = (features.product ?? 0) + (features.ogProduct ?? 0) > 0
  if (checkoutPath.test(pathname) && !/\/cart\b/i.test(pathname)) return 'checkout'
  if (cartPath.test(pathname)) return 'cart'
  if (homePath.test(pathname) && search.length < 40) return 'home'
  if (searchPath.test(pathname) || (searchQuery.test(search) && !offered)) return 'search'
  if (accountPath.test(pathname)) return 'other'
  const inCategory = categoryPath.test(pathname) && !productPath.test(pathname)
  if (inCategory && !vaguePath.test(pathname)) return 'category'
  if (offered || productPath.test(pathname) || hasOneOffer(features)) return 'product'
  if (inCategory || isListing(features)) return 'category'
  return numberedPath.test(pathname) ? 'product' : 'other'
}

function hasOneOffer(features: Features): boolean {
  const { cartForm = 0, quantity = 0, add = 0, addMany = 0, prices = 0, listing = 0 } = features
  const isPriced = prices > 0 && !listing
  return !addMany && (quantity > 0 || (add > 0 && (cartForm > 0 || isPriced)))
}

function isListing(features: Features): boolean {
  const { prices = 0, addMany = 0, listing = 0 } = features
  return prices >= 2 ? addMany + listing > 0 : addMany > 0 && listing > 0
}
