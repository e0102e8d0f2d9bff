// Said in one place: pages pay for every byte that reads them.

/** A text with its spaces and line breaks collapsed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
