import { generate } from 'selfsigned'

/** A throw-away certificate: the browser under test is told to ignore whom it names. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'vitrine.example' }], { keySize: 2048 })
  return { key: made.private, cert: made.cert }
}
