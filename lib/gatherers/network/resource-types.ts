export const DOCUMENT_TYPES = ['main_frame', 'sub_frame'] as const

/** All that a declarativeNetRequest rule can name in both browsers; a rule that names none leaves documents out. */
export const RESOURCE_TYPES = [
  ...DOCUMENT_TYPES,
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
] as const
