import { expect, test } from 'vitest'
import { encodingInWords } from '../../lib/knowledge/encoding-words'

test.each([
  ['plain', 'e-mail address'],
  ['sha256', 'SHA-256 of the e-mail address'],
  ['sha256(lowercase)', 'SHA-256 of the lower-cased e-mail address'],
  ['sha256(lowercase, no dots)', 'SHA-256 of the lower-cased e-mail address (no dots)'],
  [
    'base64(sha256(md5(lowercase)))',
    'Base64 of the SHA-256 of the MD5 of the lower-cased e-mail address',
  ],
  ['md5(urlencoded(lowercase))', 'MD5 of the URL-encoding of the lower-cased e-mail address'],
  ['sha512(E.164)', 'SHA-512 of the e-mail address (E.164)'],
])('%s reads: %s', (encoding, words) => expect(encodingInWords(encoding, 'email')).toBe(words))
