// The way to the observer: a detached element that only the two of us hold. It is handed over before the page's first
// script, in whichever order the two run; after that no listener and no known name is left where the page could look.
import { HANDSHAKE } from '../channel-name'
import { take } from './natives'

const [dispatch] = take<[boolean]>('EventTarget.dispatchEvent')
const Message = CustomEvent

/** Opens the channel; what it returns hands over one batch. */
export function openChannel(): (batch: string) => void {
  const line = document.createElement('i')
  const offer = () =>
    !dispatch(document, new MouseEvent(HANDSHAKE, { relatedTarget: line, cancelable: true }))
  const answer = (event: Event) => {
    // Our own offer carries the line; only the observer's question is empty-handed.
    if (!(event as MouseEvent).relatedTarget && offer())
      document.removeEventListener(HANDSHAKE, answer)
  }
  if (!offer()) document.addEventListener(HANDSHAKE, answer)
  return batch => void dispatch(line, new Message('_', { detail: batch }))
}
