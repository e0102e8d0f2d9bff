// What scripts did in the page.
import * as z from 'zod/mini'
import { Field, shortText } from '../field'
import { base, facts, url } from './base'

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
  /**
   * Host that was sent something of the same shape after each single key; the event then tells of nothing else, by the
   * facts `keys` and `keyUploads` (how many of those keys were followed).
   */
  to: z.optional(shortText(253)),
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
