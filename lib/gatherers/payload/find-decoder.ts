import type { Decoder } from './decoder'

const modules = import.meta.glob<{ decoder: Decoder }>('./decoders/*.ts', { eager: true })

/** Every decoder in lib/gatherers/payload/decoders. */
export const decoders: readonly Decoder[] = Object.values(modules).map(module => module.decoder)

const byProtocol = new Map<string, Decoder>()
const byVendor = new Map<string, Decoder>()
const byHost = new Map<string, Decoder>()
for (const decoder of decoders) {
  for (const protocol of decoder.protocols) byProtocol.set(protocol, decoder)
  for (const vendor of decoder.vendors) byVendor.set(vendor.toLowerCase(), decoder)
  for (const host of decoder.hosts) byHost.set(host, decoder)
}

/** The decoder for a request: by the protocol it speaks, else its host, else its vendor. */
export function findDecoder(
  protocol: string | null,
  vendor: string | null,
  host: string,
): Decoder | undefined {
  return (
    (protocol === null ? undefined : byProtocol.get(protocol)) ??
    hostDecoder(host) ??
    (vendor === null ? undefined : byVendor.get(vendor.toLowerCase()))
  )
}

function hostDecoder(host: string): Decoder | undefined {
  const labels = host.split('.')
  for (let at = 0; at < labels.length - 1 && at < 12; at += 1) {
    const found = byHost.get(labels.slice(at).join('.'))
    if (found) return found
  }
  return undefined
}
