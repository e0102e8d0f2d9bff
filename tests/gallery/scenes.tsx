import type { ComponentChild } from 'preact'
import { DASHBOARD_VIEWS } from './dashboard-scenes'
import { PRESSING } from './finding-fixtures'
import { onboarding } from './onboarding-scenes'
import {
  ofPersonal,
  popup,
  priceFindings,
  quiet,
  setAside,
  shop,
  shopFindings,
} from './popup-scenes'
import { SCENE_WIDTHS, type SceneName } from './scene-names'

const LONG_SITE = 'a-very-long-registrable-domain-name-of-a-shop.example'

const VIEWS: Record<SceneName, () => ComponentChild> = {
  'popup-shop': () => popup(shop()),
  'popup-shop-quiet': () => popup(quiet(), { site: LONG_SITE }),
  'popup-shop-detail': () => popup(shop({ findings: shopFindings('fingerprinting.canvas') })),
  'popup-shop-set-aside': () => popup(setAside()),
  'popup-shop-map': () => popup(shop({ findings: ofPersonal() })),
  'popup-shop-map-shown': () => popup(shop({ findings: ofPersonal() }), { isMapped: true }),
  'popup-shop-warning': () =>
    popup(shop(), {
      warning: 'The disk is full. Vitrine keeps observing, but what it sees is only in memory.',
    }),
  'popup-shop-prices': () =>
    popup(
      shop({
        findings: priceFindings(),
        prices: {
          site: 'fernhill-outfitters.example',
          sentence:
            'You have seen this price 11 times since Sep 5, 2026: lowest €59.90, highest €69.90.',
        },
      }),
    ),
  'popup-shop-pressure': () => popup(shop({ findings: [...PRESSING] })),
  'popup-no-permission': () => popup({ is: 'no-permission' }),
  'popup-not-started': () =>
    popup(
      { is: 'not-started' },
      { refusal: 'The audit did not start. Reload the page and try again.' },
    ),
  'popup-not-a-shop': () => popup({ is: 'not-a-shop' }, { site: 'newspaper.example' }),
  'popup-looking': () => popup({ is: 'looking' }),
  'popup-loading': () => popup({ is: 'loading' }),
  'popup-paused': () => popup({ is: 'paused' }),
  'popup-private': () => popup({ is: 'private' }),
  'popup-browser-page': () => popup({ is: 'browser-page' }, { site: null }),
  'popup-trouble': () =>
    popup({
      is: 'trouble',
      message: 'Vitrine cannot open its log. Close other windows of this browser and try again.',
    }),
  ...DASHBOARD_VIEWS,
  'onboarding-open': () => onboarding('open'),
  'onboarding-ready': () => onboarding('all'),
  'onboarding-refused': () => onboarding('refused'),
}

export const SCENES = SCENE_WIDTHS.map(({ name }) => ({ name, view: VIEWS[name] }))
