import { HANDSHAKE } from '../channel-name'

/**
 * Takes over the line to the page hook (see page-world/channel.ts) and gives every batch to `receive`. Works whichever
 * of the two starts first, and leaves no listener for the known name once the line is there.
 */
export function listenToHook(receive: (batch: unknown) => void): void {
  const accept = (event: Event) => {
    if (!(event instanceof MouseEvent)) return
    const line = event.relatedTarget
    if (!line) return
    event.preventDefault()
    document.removeEventListener(HANDSHAKE, accept)
    line.addEventListener('_', told => {
      if (told instanceof CustomEvent) receive(told.detail)
    })
  }
  document.addEventListener(HANDSHAKE, accept)
  document.dispatchEvent(new MouseEvent(HANDSHAKE, { cancelable: true }))
}
