/** Spoken once, before the page's first script; afterwards nobody listens for it. */
export const HANDSHAKE = 'vitrine'
