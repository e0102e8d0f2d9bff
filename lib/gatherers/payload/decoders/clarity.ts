// Microsoft Clarity: https://learn.microsoft.com/clarity/ and the open-source tracker (github.com/microsoft/clarity). The recording stays packed in lists.
import type { Decoder } from '../decoder'
import { parseJson } from '../expand'

const FIELDS = [
  [4, 'projectId'],
  [5, 'userId'],
  [6, 'sessionId'],
] as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const decoder: Decoder = {
  id: 'clarity',
  protocols: ['clarity'],
  vendors: ['Microsoft Clarity'],
  hosts: ['clarity.ms'],
  // The envelope is a list: version, sequence, start, duration, project, visitor, session, page, …
  open({ text, query }) {
    const parsed = parseJson(text)
    const envelope = isRecord(parsed) && Array.isArray(parsed.e) ? parsed.e : []
    const told = FIELDS.flatMap(([at, name]) => {
      const value: unknown = envelope[at]
      return typeof value === 'string' || typeof value === 'number'
        ? [{ name, value: String(value) }]
        : []
    })
    const recorded =
      text.length > 0 && isRecord(parsed) && Array.isArray(parsed.p) && parsed.p.length > 0
    return [
      ...query,
      ...told,
      ...(recorded ? [{ name: 'e', value: `${text.length} characters` }] : []),
    ]
  },
  names: {
    e: 'recording of the page',
    projectId: 'account of the shop',
    userId: 'visitor id',
    sessionId: 'session id',
  },
}
