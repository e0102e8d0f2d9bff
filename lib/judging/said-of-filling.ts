// Who filled a block, in words: the company, how it was asked, what it was told, and the answer that the goods stand in.
import { listed } from './words'

export interface Filling {
  vendor: string | null
  /** It was sent what tells of the visit. */
  told: boolean
  /** What was seen leaving to whoever filled the block, before it stood there. */
  inputs: string[]
  /** Which answer the goods stand in, in words; '' where none was seen. */
  answered: string
  /** A host that nobody knows, whose answer that is. */
  host: string | null
  /** The vendor's script asked for the goods, through a host that names nobody. */
  byScript: boolean
}

/** Whole sentences, each after a blank; '' where nothing is known. */
export function saidOfFilling({ vendor, told, inputs, answered, host, byScript }: Filling): string {
  const seen = inputs.length > 0 ? `: ${listed(inputs)}` : ''
  const through = byScript ? ': its script asked for it through another server' : ''
  const also = byScript
    ? `, with what tells of your visit${seen}`
    : `, which was also told about your visit${seen}`
  return [
    vendor === null ? '' : ` It is filled by ${vendor}${through}${told ? also : ''}.`,
    answered && ` ${answered}.`,
    host && ` We do not know who runs ${host}; it was sent${seen.slice(1)}.`,
  ].join('')
}
