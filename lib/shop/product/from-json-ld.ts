import { parsePrice } from '../parse-price'
import { isType, type JsonNode, jsonLdNodes, list, nodesOf } from './json-ld-nodes'
import { type Availability, availabilityOf, compact, type Reading, textOf } from './reading'
import { sameText } from './same-text'

const productTypes = [
  'Product',
  'ProductGroup',
  'IndividualProduct',
  'ProductModel',
  'Vehicle',
  'Car',
  'Book',
]

/** The page's product in its JSON-LD: the one named like `title`, else the first that has an offer. */
export function fromJsonLd(document: Document, title: string, href: string): Reading[] {
  const nodes = jsonLdNodes(document)
  const products = nodes.filter(node => isType(node, ...productTypes) && !isInList(node, nodes))
  const named = products.filter(node => sameText(textOf(node.name), title))
  const product = [...named, ...(named.length > 0 || products.length > 4 ? [] : products)].sort(
    (one, other) => Number(hasOffer(other)) - Number(hasOffer(one)),
  )[0]
  if (product) {
    const twins = named.filter(node => textOf(node.name) === textOf(product.name))
    return [readTwins(readProductNode(product, href), twins)]
  }
  const offers = nodes.filter(node => isType(node, 'Offer', 'AggregateOffer'))
  return offers.length === 1 ? [compact({ source: 'json-ld', ...readOffers(offers) })] : []
}

/** Variants written as products of their own: their article numbers are the sizes', and one in stock is enough. */
function readTwins(reading: Reading, twins: JsonNode[]): Reading {
  const skus = new Set(twins.map(node => textOf(node.sku)).filter(Boolean))
  if (twins.length < 2) return reading
  const { sku, ...rest } = reading
  const availability =
    anyAvailability(twins.flatMap(node => nodesOf(node.offers))) ?? reading.availability
  return {
    ...rest,
    ...(sku && skus.size < 2 ? { sku } : {}),
    ...(availability ? { availability } : {}),
  }
}

function hasOffer(node: JsonNode): boolean {
  return node.offers !== undefined || node.hasVariant !== undefined
}

/** Part of an ItemList, or somebody's variant or relation. */
function isInList(node: JsonNode, nodes: JsonNode[]): boolean {
  const isPart = (value: unknown): boolean => nodesOf(value).some(part => part === node)
  return nodes.some(
    other =>
      isPart(other.item) ||
      isPart(other.itemListElement) ||
      isPart(other.hasVariant) ||
      isPart(other.isRelatedTo) ||
      isPart(other.isSimilarTo) ||
      isPart(other.itemReviewed) ||
      isPart(other.itemOffered),
  )
}

function readProductNode(product: JsonNode, href: string): Reading {
  const variants = nodesOf(product.hasVariant)
  const variant =
    variants.find(node => isAddressed(node, href)) ?? variants.find(isAvailable) ?? variants[0]
  const offers = nodesOf(product.offers ?? variant?.offers)
  const skus = [...new Set(offers.map(offer => textOf(offer.sku)).filter(Boolean))]
  return compact({
    source: 'json-ld',
    name: textOf(product.name) || textOf(variant?.name),
    sku:
      textOf(product.sku) ||
      textOf(product.productID) ||
      textOf(variant?.sku) ||
      (skus.length === 1 ? skus[0] : undefined),
    variant: variant ? variantName(variant) : undefined,
    ...readOffers(offers),
    ...(variants.length > 0
      ? { availability: anyAvailability(variants.flatMap(node => nodesOf(node.offers))) }
      : {}),
  })
}

function isAddressed(node: JsonNode, href: string): boolean {
  const url = textOf(node.url) || textOf(nodesOf(node.offers)[0]?.url)
  return url !== '' && (href === url || href.endsWith(url))
}

function isAvailable(node: JsonNode): boolean {
  return anyAvailability(nodesOf(node.offers)) === 'InStock'
}

function variantName(node: JsonNode): string {
  return [node.color, node.size].map(textOf).filter(Boolean).join(', ')
}

function readOffers(found: JsonNode[]): Partial<Reading> {
  const offers = found.flatMap(offer =>
    isType(offer, 'AggregateOffer') && offer.lowPrice === undefined && offer.price === undefined
      ? nodesOf(offer.offers)
      : [offer],
  )
  const offer =
    offers.find(
      each =>
        amountOf(each) !== undefined && availabilityOf(textOf(each.availability)) === 'InStock',
    ) ?? offers.find(each => amountOf(each) !== undefined)
  const availability = anyAvailability([...offers, ...offers.flatMap(each => nodesOf(each.offers))])
  if (!offer) return availability ? { availability } : {}
  const amount = amountOf(offer)
  const was = wasAmountOf(offer)
  const currency =
    textOf(offer.priceCurrency) ||
    nodesOf(offer.priceSpecification)
      .map(each => textOf(each.priceCurrency))
      .find(Boolean) ||
    nodesOf(offer.offers)
      .map(each => textOf(each.priceCurrency))
      .find(Boolean)
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(currency ? { currency } : {}),
    ...(was !== undefined && amount !== undefined && was > amount ? { wasAmount: was } : {}),
    ...(availability ? { availability } : {}),
  }
}

function anyAvailability(offers: JsonNode[]): Availability | undefined {
  const all = offers
    .map(offer => availabilityOf(textOf(list(offer.availability)[0])))
    .filter(each => each !== undefined)
  return all.find(each => each === 'InStock') ?? all.find(each => each === 'PreOrder') ?? all[0]
}

const listPrice = /List|Strikethrough|SRP|MSRP|Regular/i

function amountOf(offer: JsonNode): number | undefined {
  const specs = nodesOf(offer.priceSpecification).filter(
    each => !listPrice.test(textOf(each.priceType)),
  )
  for (const value of [
    offer.price,
    offer.lowPrice,
    ...specs.map(each => each.price ?? each.minPrice),
  ]) {
    const amount = numberOf(value)
    if (amount !== undefined) return amount
  }
  return undefined
}

function wasAmountOf(offer: JsonNode): number | undefined {
  const spec = nodesOf(offer.priceSpecification).find(each =>
    listPrice.test(textOf(each.priceType)),
  )
  return numberOf(spec?.price)
}

/** A machine's number ("1299.00") is read as such; anything else like a price on the page. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(Array.isArray(value) ? value[0] : value)
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return text ? parsePrice(text)?.amount : undefined
}
