import type { Front } from './front'
import { algoliaShop } from './fronts/algolia'
import { alloyShop } from './fronts/alloy'
import { amplitudeShop } from './fronts/amplitude'
import { demoShop } from './fronts/demo'
import { fingerprintjsShop } from './fronts/fingerprintjs'
import { growthbookShop } from './fronts/growthbook'
import { klaroShop } from './fronts/klaro'
import { posthogShop } from './fronts/posthog'
import { rrwebShop } from './fronts/rrweb'
import { segmentShop } from './fronts/segment'
import { tcfShop } from './fronts/tcf'

export const fronts: readonly Front[] = [
  algoliaShop,
  alloyShop,
  amplitudeShop,
  demoShop,
  fingerprintjsShop,
  growthbookShop,
  klaroShop,
  posthogShop,
  rrwebShop,
  segmentShop,
  tcfShop,
]
