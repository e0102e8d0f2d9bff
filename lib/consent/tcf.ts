// IAB Europe's TC string v2.x, core and the two optional segments:
// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework (Consent string format v2)
import { type Bits, readBits } from './bits'
import type { ConsentState, Decoded } from './decoded'

/** The framework's eleven purposes, in plain words. */
const PURPOSES = [
  'store and read information on your device',
  'choose basic ads',
  'build an ad profile of you',
  'choose ads by your profile',
  'build a content profile of you',
  'choose content by your profile',
  'measure ads',
  'measure content',
  'study audiences',
  'develop services',
  'choose content by limited data',
]
const FEATURES = ['precise location', 'scan your device to recognize it']

export interface TcString {
  cmp: number
  /** Two letters. */
  language: string
  /** Epoch milliseconds of the last change. */
  updated: number
  features: number[]
  purposes: number[]
  legitimateInterests: number[]
  /** How many vendors; null when the string is cut before them. */
  vendorConsents: number | null
  vendorInterests: number | null
  disclosed: number | null
  publisherPurposes: number[] | null
}

/** Takes a TC string apart; null when it is none, or cut before its purposes. Never throws. */
export function readTcString(text: string): TcString | null {
  const [core = '', ...segments] = text.trim().split('.')
  const bits = readBits(core)
  if (bits?.int(6) !== 2) return null
  bits.int(36)
  const updated = bits.int(36)
  const cmp = bits.int(12)
  bits.int(18)
  const language = letters(bits)
  bits.int(20)
  const features = bits.flags(12)
  const purposes = bits.flags(24)
  const legitimateInterests = bits.flags(24)
  if (updated === null || cmp === null || !features || !purposes || !legitimateInterests)
    return null
  bits.int(13)
  const parts = segments.map(readSegment)
  return {
    cmp,
    language,
    updated: updated * 100,
    features,
    purposes,
    legitimateInterests,
    vendorConsents: countVendors(bits),
    vendorInterests: countVendors(bits),
    disclosed: parts.find(part => part?.type === 1)?.vendors ?? null,
    publisherPurposes: parts.find(part => part?.type === 3)?.purposes ?? null,
  }
}

function letters(bits: Bits): string {
  return [bits.int(6), bits.int(6)].map(code => String.fromCharCode(65 + (code ?? 0))).join('')
}

function readSegment(text: string) {
  const bits = readBits(text)
  const type = bits?.int(3) ?? null
  if (!bits || type === null) return null
  return {
    type,
    vendors: type === 1 ? countVendors(bits) : null,
    purposes: type === 3 ? bits.flags(24) : null,
  }
}

/** A list of vendors, as one bit each or as ranges; its length, or null when the string is cut inside it. */
function countVendors(bits: Bits): number | null {
  const most = bits.int(16)
  const isRange = bits.int(1)
  if (most === null || isRange === null) return null
  if (isRange === 0) return bits.flags(most)?.length ?? null
  let count = 0
  const entries = bits.int(12) ?? 0
  for (let i = 0; i < entries; i++) {
    const isMany = bits.int(1)
    const start = bits.int(16)
    const end = isMany === 1 ? bits.int(16) : start
    if (start === null || end === null) return null
    count += Math.max(0, end - start + 1)
  }
  return count
}

/** What a TC string says, in words; null when it is none. */
export function decodeTcf(text: string): Decoded | null {
  const said = readTcString(text)
  if (!said) return null
  const { purposes, legitimateInterests, features, vendorConsents, disclosed } = said
  const claimed = legitimateInterests.filter(number => !purposes.includes(number))
  return {
    state: stateOf(purposes),
    words: [
      `IAB consent string: consent to ${purposes.length} purposes`,
      ...purposes.map(number => `allowed: ${PURPOSES[number - 1] ?? `purpose ${number}`}`),
      ...claimed.map(
        number => `claimed without asking: ${PURPOSES[number - 1] ?? `purpose ${number}`}`,
      ),
      ...features.map(
        number => `special feature allowed: ${FEATURES[number - 1] ?? `feature ${number}`}`,
      ),
      ...(vendorConsents === null ? [] : [`companies allowed: ${vendorConsents}`]),
      ...(disclosed === null ? [] : [`companies shown to you: ${disclosed}`]),
      ...(said.publisherPurposes === null
        ? []
        : [`the shop itself: consent to ${said.publisherPurposes.length} purposes`]),
    ],
  }
}

/** Ten is all that could be consented to before version 2.2 added the eleventh, which needs no consent. */
function stateOf(purposes: readonly number[]): ConsentState {
  if (purposes.length === 0) return 'denied'
  return purposes.length >= 10 ? 'granted' : 'mixed'
}
