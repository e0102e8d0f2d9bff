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
  // The observer has not begun: the next event of that name is its question.
  if (!offer()) document.addEventListener(HANDSHAKE, offer, { once: true })
  // Without a prototype: its options are looked up there too, by getters that the page may have put.
  return batch =>
    dispatch(line, new Message('_', { __proto__: null, detail: batch } as CustomEventInit))
}
