import { SINGLES_OUT_BITS } from '../../schema/singles-out-bits'
import { estimateBits } from './entropy'

/** An e-mail address, also percent-encoded, wherever it stands in a name. */
const ADDRESS = /[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g

/**
 * The name of a cookie or storage entry with only its personal or random parts replaced: `ph_phc_<key>_posthog`
 * becomes `ph_phc_*_posthog`, so that it can still be recognized. Redacting twice changes nothing.
 */
export function redactName(name: string): string {
  return name
    .replace(ADDRESS, '*')
    .replace(/[\p{L}\p{N}]{12,}(?:-[\p{L}\p{N}]{4,})*/gu, run =>
      estimateBits(run) > SINGLES_OUT_BITS ? '*' : run,
    )
}
