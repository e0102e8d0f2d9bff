import { rule } from '../../../lib/rules/fingerprinting/fonts'
import { claimsOf } from './claims-of'

claimsOf(rule, {
  api: 'fonts',
  telling: { measured: 60, texts: 1 },
  'look-alikes': {
    'a font menu that measures each font’s own name': { measured: 80, texts: 80 },
    'a page that waits for its own fonts': { checks: 6, texts: 1 },
    'a text editor': { measured: 12, texts: 400 },
    'an icon font probe': { measured: 2, texts: 1 },
  },
})
