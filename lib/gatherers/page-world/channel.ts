// The way to the observer: a detached element that only the two of us hold. It is handed over before the page's first
// script, in whichever order the two run; after that no listener and no known name is left where the page could look.
import { HANDSHAKE } from '../channel-name'
import { dispatch, listen, page } from './natives'

const Message = CustomEvent
const line = page.createElement('i')
const offer = () =>
  !dispatch(page, new MouseEvent(HANDSHAKE, { relatedTarget: line, cancelable: true }))
// The observer has not begun: the next event of that name is its question.
if (!offer()) listen(page, HANDSHAKE, offer, { once: true })

/** Hands over one batch. */
export const send = (batch: string): unknown =>
  // Without a prototype: its options are looked up there too, by getters that the page may have put.
  dispatch(line, new Message('_', { __proto__: null, detail: batch } as CustomEventInit))
