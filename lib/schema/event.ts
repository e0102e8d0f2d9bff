// Times inside the product are epoch milliseconds; only the export turns them into ISO 8601.
import * as z from 'zod/mini'
import { Field, Identifier, Price, shortText } from './field'

const url = shortText(2048)
const count = z.int().check(z.nonnegative())
const facts = z.record(shortText(40), z.number())

const base = {
  /** Made by the sender, random, so that a retry is recognized and written once. */
  id: shortText(40),
  visit: shortText(40),
  at: z.number(),
  /** Name of the vendor row or third-party-web entity; null when unknown. */
  vendor: z.nullable(shortText(120)),
}

/** A request that left the page. `url` is redacted; `fields` and `identifiers` were read before redaction. */
export const RequestEvent = z.object({
  ...base,
  type: z.literal('request'),
  url,
  host: shortText(253),
  method: shortText(12),
  resource: z.enum([
    'document',
    'subframe',
    'script',
    'style',
    'image',
    'font',
    'media',
    'fetch',
    'beacon',
    'websocket',
    'other',
  ]),
  thirdParty: z.boolean(),
  /** Categories of the vendor row (see lib/schema/vendor.ts); empty when unknown. */
  categories: z.array(shortText(40)),
  /** Id of the collector protocol its shape speaks (`ga4`, `snowplow`, …), whatever the host; null if none. */
  protocol: z.nullable(shortText(40)),
  /** Address of the script that asked for it, redacted; null when the browser does not say. */
  initiator: z.nullable(url),
  /** Host of the frame it left from. */
  frame: shortText(253),
  status: z.nullable(count),
  /** Redacted URL that redirected here. */
  redirectedFrom: z.nullable(url),
  /** Number of Set-Cookie headers in the answer. */
  setCookies: count,
  /** Bytes of the request body; 0 for none, null when unreadable. */
  bodyBytes: z.nullable(count),
  fields: z.array(Field).check(z.maxLength(80)),
  identifiers: z.array(Identifier).check(z.maxLength(20)),
  /** `network`: the browser's own report; `timing`: recovered from resource timing; `page`: reported by the page world. */
  source: z.enum(['network', 'timing', 'page']),
})

/** A value put into a cookie or page storage. The value itself is never here. */
export const StorageEvent = z.object({
  ...base,
  type: z.literal('storage'),
  area: z.enum(['cookie', 'local', 'session', 'indexeddb']),
  /** `found`: it lay there when the page was looked at, and nobody was seen writing it: a returning visitor's. */
  op: z.enum(['set', 'delete', 'found']),
  name: shortText(120),
  /** Domain the cookie belongs to, or host of the origin that owns the storage. */
  domain: shortText(253),
  via: z.enum(['http', 'script']),
  /** Script that wrote it, from the stack, redacted; null for http. */
  setter: z.nullable(url),
  thirdParty: z.boolean(),
  /** CHIPS: cookie partitioned by top-level site. */
  partitioned: z.boolean(),
  /** Lifetime asked for, in days, not the one the browser clamps to; null for a session or non-cookie. */
  lifetimeDays: z.nullable(z.number()),
  length: count,
  /** Estimated entropy of the value in bits, after removing dates, versions, words and page parts. */
  bits: z.number(),
  /** Salted hash of the value when it is identifier-like, else null. */
  hash: z.nullable(shortText(32)),
  /** Of a joined value (`GA1.2.<number>.<time>`), hashes of the parts that single out by themselves. */
  parts: z.optional(z.array(shortText(32)).check(z.maxLength(3))),
})

/**
 * What one script did, cumulatively, with one fingerprintable API. `facts` holds counts only; the rule holds the
 * thresholds. Later events of the same script and api replace earlier ones (the newest is the total).
 * A fact that is absent counts as 0. Fact names, by api:
 * - `canvas`, about the one canvas read back that looks most like a fingerprint (all facts from that same canvas):
 *   `width`, `height`; `distinctChars` of the text drawn on it, `colors` (distinct fill and stroke styles),
 *   `emoji` (1: drawn text held emoji or flags); `toDataURL`, `toBlob`, `getImageData` (calls), `readWidth`,
 *   `readHeight` (largest getImageData); `save`, `restore`, `listeners` (calls of addEventListener on it),
 *   `attached` (1: it stood in the document when read); `canvases` (how many this script read back).
 * - `webgl`: `unmaskedVendor`, `unmaskedRenderer` (1 when read), `otherParameters` (distinct, besides those two),
 *   `readPixels` (calls), `draws` (drawArrays + drawElements calls).
 * - `audio`: `offlineRendered` (startRendering calls), `channelReads` (getChannelData + copyFromChannel on a
 *   rendered buffer), `connectedToOutput` (a realtime AudioContext resumed, which is what makes it heard),
 *   `decoded` (decodeAudioData calls).
 * - `fonts`: `measured` (distinct font families), `texts` (distinct texts measured), `checks` (document.fonts.check).
 * - `webrtc`: `connections`, `candidateReads` (onicecandidate set, or localDescription read), `remoteDescriptions`.
 * - `navigator`: one fact a property or method, its count of reads, named as it stands in the weights
 *   (lib/rules/fingerprinting/navigator-weights.json); `matchMedia` counts distinct features.
 */
export const FingerprintEvent = z.object({
  ...base,
  type: z.literal('fingerprint'),
  api: z.enum(['canvas', 'webgl', 'audio', 'fonts', 'webrtc', 'navigator']),
  script: z.nullable(url),
  facts,
})

/**
 * What one script did, cumulatively, that a session recorder does. The newest event of a script is the total.
 * Facts, absent counts as 0: `mouseListeners` (mousemove, pointermove, touchmove), `scrollListeners`,
 * `inputListeners` (input, change, keydown, keyup, keypress on document, window or many fields), `clickListeners`;
 * `documentMutationObservers` (observe calls on document, its root or body with subtree); `serializations`
 * (walks of the whole document: outerHTML of the root, XMLSerializer, or many childNodes reads in one task);
 * `uploads` (fetch, XHR, sendBeacon or WebSocket sends with a body), `uploadBytes`; `valueReads` (reads of an input
 * field's value inside an input or key event), `maskedTexts`, `unmaskedTexts` (uploads in which a text of the page
 * was found masked or in the clear), `uploadsWhileTyping` (uploads within 1 s after a value read, before submit).
 */
export const RecorderEvent = z.object({
  ...base,
  type: z.literal('recorder'),
  script: z.nullable(url),
  facts,
})

/** A vendor's global variable or DOM mark that stands in the page. */
export const MarkEvent = z.object({
  ...base,
  type: z.literal('mark'),
  where: z.enum(['global', 'dom']),
  name: shortText(120),
  detail: shortText(300),
})

/** One push to a data layer, or one call of a vendor's queue (`fbq('track', …)`). */
export const DataLayerEvent = z.object({
  ...base,
  type: z.literal('data-layer'),
  layer: shortText(60),
  name: shortText(120),
  fields: z.array(Field).check(z.maxLength(80)),
})

export const BlockGrade = z.enum([
  'for-you',
  'recently-viewed',
  'item-based',
  'popular',
  'sponsored',
  'editorial',
  'content',
  'unknown',
])
export type BlockGrade = z.infer<typeof BlockGrade>

/** A block of products (or content) on the page. A later event with the same `selector` replaces an earlier one. */
export const BlockEvent = z.object({
  ...base,
  type: z.literal('block'),
  heading: shortText(200),
  grade: BlockGrade,
  items: count,
  products: z
    .array(
      z.object({
        name: shortText(200),
        url: z.nullable(url),
        price: z.nullable(Price),
      }),
    )
    .check(z.maxLength(40)),
  selector: shortText(300),
  /** Why it is a block and why this grade: `heading`, `tiles`, `markup:<mark>`, `response:<host>`. */
  because: z.array(shortText(160)).check(z.maxLength(12)),
  /** Text of a "why am I seeing this" or main-parameters link inside it, or null. */
  why: z.nullable(shortText(160)),
})

const ChoiceControl = z.object({
  text: shortText(120),
  does: z.enum(['accept', 'reject', 'settings', 'save', 'close', 'other']),
  shape: z.enum(['button', 'link']),
  width: count,
  height: count,
  /** WCAG contrast ratio of its text against its ground, 1–21; null when it cannot be told. */
  contrast: z.nullable(z.number()),
})

export const BannerEvent = z.object({
  ...base,
  type: z.literal('banner'),
  /** Consent manager, by its marks; null for a home-made banner. */
  cmp: z.nullable(shortText(80)),
  text: shortText(600),
  selector: shortText(300),
  controls: z.array(ChoiceControl).check(z.maxLength(20)),
  /** Labels of optional purposes that are switched on before any choice. */
  preselected: z.array(shortText(120)).check(z.maxLength(30)),
  /** It covers the page and the page cannot be scrolled or clicked. */
  wall: z.boolean(),
})

/** A consent signal as the page's own managers state it, or as it left in a request. */
export const ConsentSignalEvent = z.object({
  ...base,
  type: z.literal('consent-signal'),
  api: z.enum(['tcf', 'gpp', 'usp', 'google-consent-mode', 'gpc', 'platform']),
  /** What it says about optional purposes taken together. */
  state: z.enum(['granted', 'denied', 'mixed', 'unset', 'not-applicable']),
  /** Decoded, in words, one statement each. */
  words: z.array(shortText(200)).check(z.maxLength(40)),
  raw: shortText(1200),
})

export const ConsentChoiceEvent = z.object({
  ...base,
  type: z.literal('consent-choice'),
  choice: z.enum(['accept', 'reject', 'save', 'close']),
  by: z.enum(['person', 'vitrine']),
  control: shortText(120),
})

export const LinkEvent = z.object({
  ...base,
  type: z.literal('link'),
  kind: z.enum([
    'opt-out',
    'cookie-settings',
    'privacy-policy',
    'personalization-settings',
    'ranking-explanation',
    'price-disclosure',
  ]),
  text: shortText(200),
  url: z.nullable(url),
  place: z.enum(['footer', 'header', 'banner', 'body']),
})

export const ProductEvent = z.object({
  ...base,
  type: z.literal('product'),
  name: shortText(300),
  sku: z.nullable(shortText(120)),
  variant: z.nullable(shortText(200)),
  price: z.nullable(Price),
  wasPrice: z.nullable(Price),
  availability: z.nullable(z.enum(['in-stock', 'out-of-stock', 'preorder', 'limited'])),
  /** Where the price was read: `json-ld`, `microdata`, `rdfa`, `opengraph`, `platform`, `page`. */
  from: shortText(40),
  /** Words that stand with the former price on the page; absent where none is shown. */
  wasNote: z.optional(shortText(400)),
})

/** A visible text worth judging: pressure, price disclosure, greeting. */
export const TextEvent = z.object({
  ...base,
  type: z.literal('text'),
  kind: z.enum(['pressure', 'disclosure', 'greeting', 'other']),
  text: shortText(300),
  selector: shortText(300),
})

export const FormEvent = z.object({
  ...base,
  type: z.literal('form'),
  action: z.nullable(url),
  /** Kinds of its fields (`email`, `name`, `address`, `phone`, `card`, `search`, `password`, `other`). */
  fields: z.array(shortText(20)).check(z.maxLength(40)),
  insecure: z.boolean(),
})

/** A typed or canary value seen leaving, in any encoding. The value itself is never here. */
export const LeakEvent = z.object({
  ...base,
  type: z.literal('leak'),
  /** What was typed: `email`, `phone`, `name`, `address`, `postcode`, `search`, `other`. */
  value: shortText(20),
  /** How it left: `plain`, `base64`, `sha256`, `sha256(lowercase)` …, outermost first. */
  encoding: shortText(80),
  where: z.enum(['url', 'body', 'cookie', 'referer', 'websocket']),
  host: shortText(253),
  thirdParty: z.boolean(),
  beforeSubmit: z.boolean(),
  reader: z.nullable(url),
  request: z.nullable(shortText(40)),
  /** Growing beginnings of the value left while it was typed. */
  part: z.optional(z.boolean()),
  /** The value is the made-up identity of `--type-canary`. */
  canary: z.optional(z.boolean()),
})

export const ExperimentEvent = z.object({
  ...base,
  type: z.literal('experiment'),
  tool: shortText(60),
  experiment: shortText(160),
  variant: shortText(160),
  audience: z.nullable(shortText(160)),
  touches: z.array(z.enum(['price', 'pressure'])),
})

export const SegmentEvent = z.object({
  ...base,
  type: z.literal('segment'),
  label: shortText(120),
  value: shortText(160),
  kind: shortText(40),
  where: shortText(80),
})

/** Signals that were not kept, and why: bounds are counted, never silent. */
export const DroppedEvent = z.object({
  ...base,
  type: z.literal('dropped'),
  reason: shortText(80),
  count,
})

/**
 * One thing on the page that a twin test compared: what this profile saw, and what fresh strangers saw at the same
 * moments. Distances run from 0 (the same) to 1.
 */
export const ComparisonEvent = z.object({
  ...base,
  type: z.literal('comparison'),
  /** `presence`: whether a block is there; `members`: which items; `price-order`: how prices run down a list. */
  kind: z.enum(['price', 'presence', 'members', 'order', 'price-order', 'pressure']),
  /** Whose view was set beside the strangers': `visitor`, or a persona's name. */
  profile: shortText(60),
  subject: shortText(300),
  label: shortText(200),
  /**
   * `personal`: goes with who you are, beyond noise and beyond a test that draws lots; `tied`: goes with this one
   * browser, which a test that remembers its visitors would also do; `test`: a named price test explains it; `varies`:
   * strangers differ as much among themselves; `other-conditions`: currency, tax, variant, stock or destination differ.
   */
  outcome: z.enum([
    'personal',
    'tied',
    'test',
    'varies',
    'same',
    'other-conditions',
    'cannot-tell',
  ]),
  looks: count,
  /** Looks in which the profile stood outside what separates strangers. */
  outside: count,
  /** Separate browser states that took part on either side. */
  visitors: count,
  strangers: count,
  floor: z.number(),
  gap: z.number(),
  /** Exact permutation test within looks. */
  p: z.number(),
  /** How often lots drawn by each browser would look like this, at worst. */
  chance: z.number(),
  /** Signed share by which the profile's amount differs: 0.2 is 20 % more; null where there is no amount. */
  change: z.nullable(z.number()),
  saw: shortText(200),
  strangersSaw: shortText(200),
  selector: z.nullable(shortText(300)),
  grade: z.nullable(BlockGrade),
  /** Rungs of the ladder of evidence that were reached, 1 to 5 (lib/twin/verdict.ts). */
  rungs: z.array(z.int()).check(z.maxLength(5)),
  isolation: z.enum(['fresh-profiles', 'private-window', 'container', 'stripped-tab']),
  /** The statistics, in words. */
  words: shortText(600),
})

export const Event = z.discriminatedUnion('type', [
  RequestEvent,
  StorageEvent,
  FingerprintEvent,
  RecorderEvent,
  MarkEvent,
  DataLayerEvent,
  BlockEvent,
  BannerEvent,
  ConsentSignalEvent,
  ConsentChoiceEvent,
  LinkEvent,
  ProductEvent,
  TextEvent,
  FormEvent,
  LeakEvent,
  ExperimentEvent,
  SegmentEvent,
  ComparisonEvent,
  DroppedEvent,
])
export type Event = z.infer<typeof Event>
export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
