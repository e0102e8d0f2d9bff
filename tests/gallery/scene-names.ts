// Read by the gallery and, in Node, by what takes the pictures: no component is imported here.
const POPUPS = [
  'popup-shop',
  'popup-shop-quiet',
  'popup-shop-detail',
  'popup-shop-set-aside',
  'popup-shop-map',
  'popup-shop-map-shown',
  'popup-shop-warning',
  'popup-shop-prices',
  'popup-shop-pressure',
  'popup-no-permission',
  'popup-not-started',
  'popup-not-a-shop',
  'popup-looking',
  'popup-loading',
  'popup-paused',
  'popup-private',
  'popup-browser-page',
  'popup-trouble',
] as const
const PAGES = [
  'onboarding-open',
  'onboarding-ready',
  'onboarding-refused',
  'dashboard-shops',
  'dashboard-shops-empty',
  'dashboard-shop',
  'dashboard-prices',
  'dashboard-prices-empty',
  'dashboard-visit',
  'dashboard-visit-evidence',
  'dashboard-visit-quiet',
  'dashboard-compare',
  'dashboard-compare-running',
  'dashboard-people',
  'dashboard-people-chosen',
  'dashboard-people-compared',
  'dashboard-events',
  'dashboard-events-empty',
  'dashboard-settings',
  'dashboard-how',
] as const

export type SceneName = (typeof POPUPS)[number] | (typeof PAGES)[number]

/** Scenes that are looked at with every fold open. */
export const UNFOLDED: readonly SceneName[] = [
  'popup-shop-detail',
  'popup-shop-set-aside',
  'popup-shop-map',
  'popup-shop-pressure',
  'dashboard-visit-evidence',
  'dashboard-prices',
]

/** Every screen with the two widths it is looked at in, in CSS pixels. */
export const SCENE_WIDTHS: readonly { name: SceneName; narrow: number; wide: number }[] = [
  ...POPUPS.map(name => ({ name, narrow: 320, wide: 400 })),
  ...PAGES.map(name => ({ name, narrow: 360, wide: 1280 })),
]
