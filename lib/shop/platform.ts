// Marks of shop platforms in addresses of scripts and styles, the generator, classes, and inline scripts.
import type { Platform } from '../schema/visit'

interface Row {
  platform: Exclude<Platform, 'custom'>
  /** The platform is there. */
  mark: RegExp
  /** It is there to sell; absent where the platform does nothing else. */
  selling?: RegExp
}

const rows: readonly Row[] = [
  {
    platform: 'shopify',
    mark: /cdn\.shopify\.com|\/cdn\/shop\/|myshopify\.com|shopify-section|shopify\.(?:theme|shop|routes|currency)\b/i,
  },
  {
    platform: 'woocommerce',
    mark: /plugins\/woocommerce[/-]|\bwoocommerce-(?:page|cart|no-js|js|checkout|account)|wc_add_to_cart_params|wc-ajax|generator:woocommerce/i,
  },
  {
    platform: 'magento',
    mark: /\/static\/(?:version\d+\/)?frontend\/|\/skin\/frontend\/|\/js\/mage\/|mage\.cookies|x-magento-init|data-mage-init|mage\/cookies|magento_(?:ui|theme|customer)|\bcheckout\/cart\/add\/uenc|\bvar blank_url\b|\/js\/varien\//i,
  },
  {
    platform: 'prestashop',
    mark: /generator:prestashop|\bvar prestashop\b|\/modules\/(?:ps_|blockcart|blocktopmenu|homeslider)|id_product_attribute|prestashop/i,
  },
  {
    platform: 'sfcc',
    mark: /demandware\.(?:static|store|edgesuite)|\/on\/demandware|\bdwvar_|dw\.ac\.|dwanalytics|dwac_/i,
  },
  {
    platform: 'bigcommerce',
    mark: /cdn\d*\.bigcommerce\.com|bcdata\b|stencil-utils|bigcommerce\.com\/(?:s-|r-)/i,
  },
  {
    platform: 'shopware',
    mark: /generator:shopware|\/bundles\/storefront\/|\bis--ctl-|shopware|\/themes\/frontend\/(?:responsive|bare)/i,
  },
  {
    platform: 'opencart',
    mark: /catalog\/view\/(?:theme|javascript)|route=(?:common|product|checkout|account)\//i,
  },
  {
    platform: 'wix',
    mark: /static\.parastorage\.com|wixstatic\.com|generator:wix/i,
    selling: /wixstores|wix-?ecommerce|ecom-platform|add-to-cart|\bcart-?icon/i,
  },
  {
    platform: 'squarespace',
    mark: /static\d*\.squarespace\.com|squarespace_context|squarespace-cdn/i,
    selling:
      /sqs-add-to-cart|sqs-product|productlist-item|product-item|squarespace-commerce|sqs-cart|showcart|cart-quantity/i,
  },
  { platform: 'ecwid', mark: /app\.ecwid\.com|xproductbrowser|ec-storefront|ecwid_/i },
  {
    platform: 'sap-commerce',
    mark: /yacceleratorstorefront|\bacc\.(?:config|addons)|\/_ui\/(?:responsive|desktop|addons)\/|smartedit|\/medias\/[^"'\s]*\?context=|hybris/i,
  },
  {
    platform: 'vtex',
    mark: /vteximg\.com|vtexassets\.com|vtexcommerce|\bvtex(?:js|-)|vtex\.render/i,
  },
  {
    platform: 'hcl-commerce',
    mark: /\/webapp\/wcs\/|\/wcsstore\/|wcparamjs|\bstoreid=\d+&(?:amp;)?catalogid=/i,
  },
  {
    platform: 'oxid',
    mark: /\/out\/(?:azure|flow|wave|apex|basic)\/|\boxid\b|oxwidget|[?&]cl=(?:basket|details|alist)/i,
  },
]

export interface PlatformMark {
  platform: Exclude<Platform, 'custom'>
  /** False for a site builder's page that shows no commerce part. */
  selling: boolean
}

/** The first platform whose mark stands in `marks` (see collectMarks), null when none does; yields between platforms. */
export function* findPlatform(marks: string): Generator<void, PlatformMark | null> {
  for (const { platform, mark, selling } of rows) {
    if (mark.test(marks)) return { platform, selling: selling?.test(marks) ?? true }
    yield
  }
  return null
}
