// Marks of recommenders and shop platforms around a block, one a row, written from memory of their public markup.
// `grade` is what the mark alone says.
import type { BlockGrade } from '../../schema/block-grade'

export interface BlockMark {
  selector: string
  /** Vendor row's name, or null for a mark of the platform or theme. */
  vendor: string | null
  grade: BlockGrade
}

export const blockMarks: readonly BlockMark[] = [
  { selector: '.nosto_element', vendor: 'Nosto', grade: 'unknown' },
  { selector: '[data-nosto-ref], [nosto-ref]', vendor: 'Nosto', grade: 'unknown' },
  {
    selector: '[class*="dy-recommendation"], [data-dy-feedback-position], .dy-recommendations',
    vendor: 'Dynamic Yield',
    grade: 'unknown',
  },
  {
    selector: '[data-rebuy-id], [data-rebuy-component], .rebuy-widget',
    vendor: 'Rebuy',
    grade: 'unknown',
  },
  {
    selector: 'limespot-container, [data-limespot], .limespot-recommendation-box',
    vendor: 'LimeSpot',
    grade: 'unknown',
  },
  {
    selector: '.auc-Recommend, .ais-RelatedProducts, .ais-LookingSimilar',
    vendor: 'Algolia',
    grade: 'item-based',
  },
  { selector: '.ais-FrequentlyBoughtTogether', vendor: 'Algolia', grade: 'item-based' },
  { selector: '.ais-TrendingItems', vendor: 'Algolia', grade: 'popular' },
  {
    selector: '[data-cq-rec], [id^="cq_recomm_slot"], [data-cquotient]',
    vendor: 'Salesforce Einstein (CQuotient)',
    grade: 'unknown',
  },
  { selector: '[class*="certona"], [id*="certona"]', vendor: 'Certona', grade: 'unknown' },
  {
    selector: '[class*="barilliance"], [id^="BrlcPlacement"], .brlc_placement',
    vendor: 'Barilliance',
    grade: 'unknown',
  },
  {
    selector: '[id^="rr_placement"], [class*="richrelevance"], .rr-placement',
    vendor: 'Algonomy (RichRelevance)',
    grade: 'unknown',
  },
  {
    selector: '[data-clerk-template], .clerk, [class^="clerk-"]',
    vendor: 'Clerk.io',
    grade: 'unknown',
  },
  { selector: '[data-retailrocket-markup-block]', vendor: 'Retail Rocket', grade: 'unknown' },
  { selector: '[class*="segmentify"], [id*="segmentify"]', vendor: 'Segmentify', grade: 'unknown' },
  {
    selector: '[class*="insider-smart-recommend"], .ins-preview-wrapper',
    vendor: 'Insider',
    grade: 'unknown',
  },
  {
    selector: '[id^="visenze"], .vs-recommendations',
    vendor: 'ViSenze (Rezolve)',
    grade: 'item-based',
  },
  {
    selector: '.klevu-recs, [class*="klevu-recs"], [id^="klevu-recs"]',
    vendor: 'Klevu',
    grade: 'unknown',
  },
  {
    selector: '[class*="findify-"][class*="recommend"], .findify-widget',
    vendor: 'Findify',
    grade: 'unknown',
  },
  { selector: '[class*="blueknow"], [class*="recolize"]', vendor: null, grade: 'unknown' },
  {
    selector:
      '[data-recommendation-id], [data-recommendations-url], [data-widget-type="recommendations"]',
    vendor: null,
    grade: 'unknown',
  },
  { selector: '.igo_boxbody, [id^="igdrec"]', vendor: 'Monetate', grade: 'unknown' },
  {
    selector: '[data-emarsys-widget], .scarab-recommendations, [id^="scarab-"]',
    vendor: 'Emarsys',
    grade: 'unknown',
  },
  {
    selector: '[id^="econda"], .econda-recommendation, [class*="epoq"]',
    vendor: null,
    grade: 'unknown',
  },
  {
    selector: '.prefixbox-recommendation, [id^="pfbx-recs"]',
    vendor: 'Prefixbox',
    grade: 'unknown',
  },
  {
    selector: '.constructor-recommendations, [data-cnstrc-recommendations]',
    vendor: 'Constructor',
    grade: 'unknown',
  },
  {
    selector:
      '[class*="athos-recommend"], [class*="searchspring"][class*="recommend"], .ss__recommendation',
    vendor: 'Searchspring',
    grade: 'unknown',
  },
  {
    selector: '[class*="bloomreach"], [data-br-request-type], .exponea-recommendation',
    vendor: 'Bloomreach',
    grade: 'unknown',
  },
  {
    selector: '[class*="personalizer-"], .wiser-block, [id^="wiser_"]',
    vendor: 'Wiser (Expert Villain)',
    grade: 'unknown',
  },
  {
    selector: '[class*="glood-"], .rk-widget-container, .rk-product-slider',
    vendor: 'Glood.AI',
    grade: 'unknown',
  },
  { selector: '[data-frosmo], [id^="frosmo"]', vendor: 'Frosmo', grade: 'unknown' },
  { selector: '[class*="raptor-recommend"], [id*="raptor-"]', vendor: 'Raptor', grade: 'unknown' },
  {
    selector: '[class*="hello-retail"], [id^="hr-recom"], .hello-retail-recom',
    vendor: 'Hello Retail',
    grade: 'unknown',
  },
  { selector: '[class*="vue-ai"], [id^="vue-"]', vendor: 'Vue.ai', grade: 'unknown' },
  {
    selector:
      'product-recommendations, [data-section-type="product-recommendations"], .product-recommendations',
    vendor: null,
    grade: 'item-based',
  },
  {
    selector: '.related.products, .products-related, .block.related',
    vendor: null,
    grade: 'item-based',
  },
  { selector: '.up-sells, .upsells.products, .block.upsell', vendor: null, grade: 'item-based' },
  {
    selector: '.cross-sells, .block.crosssell, .crossselling-products',
    vendor: null,
    grade: 'item-based',
  },
  {
    selector:
      'recently-viewed-products, [data-section-type="recently-viewed"], .recently-viewed-products, .block-viewed-products-grid',
    vendor: null,
    grade: 'recently-viewed',
  },
]
