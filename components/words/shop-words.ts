import type { PageKind, Platform } from '../../lib/schema/visit'

const PAGES: Record<PageKind, string | null> = {
  product: 'product page',
  category: 'category page',
  cart: 'cart',
  checkout: 'checkout',
  home: 'home page',
  search: 'search page',
  other: null,
}

const PLATFORMS: Record<Platform, string | null> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  magento: 'Magento',
  prestashop: 'PrestaShop',
  sfcc: 'Salesforce Commerce Cloud',
  bigcommerce: 'BigCommerce',
  shopware: 'Shopware',
  opencart: 'OpenCart',
  wix: 'Wix',
  squarespace: 'Squarespace',
  ecwid: 'Ecwid',
  'sap-commerce': 'SAP Commerce',
  vtex: 'VTEX',
  'hcl-commerce': 'HCL Commerce',
  oxid: 'OXID',
  custom: null,
}

/** "product page"; null when there is nothing to say. */
export function pageWord(page: PageKind): string | null {
  return PAGES[page]
}

/** The platform's own name; null for a shop built by hand. */
export function platformWord(platform: Platform): string | null {
  return PLATFORMS[platform]
}
