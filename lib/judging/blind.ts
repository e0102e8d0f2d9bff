/** A text without its numbers: what stays the same while they change. */
export const blind = (text: string): string => text.toLowerCase().replace(/\d+/g, '0').trim()
