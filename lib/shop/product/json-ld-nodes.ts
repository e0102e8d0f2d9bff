// JSON-LD as shops write it: arrays, @graph, comments, CDATA, line breaks inside strings, trailing commas.

export type JsonNode = Record<string, unknown>

const MAX_SCRIPT = 500_000
const MAX_NODES = 2_000

/** Every object of every JSON-LD script, parents first; scripts that cannot be mended are left out. */
export function jsonLdNodes(document: Document): JsonNode[] {
  const nodes: JsonNode[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? ''
    if (text.length <= MAX_SCRIPT) collect(parseLoose(text), nodes, 0)
  }
  return nodes
}

/** Parses JSON, mending what can be mended; undefined when it cannot. */
export function parseLoose(text: string): unknown {
  const plain = text
    .trim()
    .replace(/^(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/)?\s*(?:\]\]>|-->)$/, '')
    .replace(/;\s*$/, '')
  return parse(plain) ?? parse(mend(plain))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Broken markup is common and says nothing; the caller tries a mended text or goes without.
    return undefined
  }
}

function mend(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\/\*.*?\*\//g, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/([}\]"])\s+(?="[^"]{1,60}"\s*:)/g, '$1,')
    .replace(/\\(?!["\\/bfnrtu])/g, '')
}

function collect(value: unknown, nodes: JsonNode[], depth: number): void {
  if (nodes.length >= MAX_NODES || depth > 12 || value === null || typeof value !== 'object') return
  if (!Array.isArray(value)) nodes.push(value as JsonNode) // An object that is no array.
  for (const part of Object.values(value)) collect(part, nodes, depth + 1)
}

/** Whether a node is of one of the schema.org types. */
export function isType(node: JsonNode, ...types: string[]): boolean {
  const named = list(node['@type']).map(type => String(type).split(/[/:]/).at(-1) ?? '')
  return named.some(name => types.includes(name))
}

/** A value as a list: JSON-LD allows one or many everywhere. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The objects among the values of a field. */
export function nodesOf(value: unknown): JsonNode[] {
  return list(value).filter((part): part is JsonNode => typeof part === 'object' && part !== null)
}
