// Oracle Infinity was Webtrends', and speaks its names in lower case, as real requests show.
import type { Decoder } from '../decoder'
import { decoder as webtrends } from './webtrends'

export const decoder: Decoder = {
  id: 'oracle-infinity',
  protocols: ['oracle-infinity'],
  vendors: ['Oracle Infinity'],
  hosts: ['dc.oracleinfinity.io'],
  names: Object.fromEntries(
    Object.entries(webtrends.names).map(([name, plain]) => [name.toLowerCase(), plain]),
  ),
  patterns: [[/^(wt|ora)\./, 'technical detail']],
}
