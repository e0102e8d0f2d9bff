// Watches what the person types on a shop page, so that the background can know it again when it leaves. Values go into
// its memory only, where their hashes are kept; nothing is stored, and passwords and cards are never read.
import type { Typed } from '../../messaging/protocol'
import { isSecret, typedKind } from './field-kind'

export interface TypingParts {
  tell(typed: Typed): void
  newId(): string
  now(): number
  /** Counts what a bound left out. */
  drop(reason: string): void
}

/** A keystroke is told this much later, with those that followed. */
const TOLD_AFTER_MS = 80
const MAX_FIELDS = 60
const MAX_KEYS = 200
const SHORTEST = 4
const LONGEST = 200
const BUTTON =
  'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], a[href^="javascript:"], a[href="#"]'

interface Followed {
  id: string
  timer: ReturnType<typeof setTimeout> | undefined
  told: string
}
type TextField = HTMLInputElement | HTMLTextAreaElement

/** Starts listening in one frame. Only what a person did counts: events that scripts make are passed over. */
export function watchTyping(view: Window, { tell, newId, now, drop }: TypingParts): void {
  const fields = new Map<TextField, Followed>()
  /** Was a password once: a button that shows it makes it a text field. */
  const secrets = new WeakSet<Element>()
  const keys: number[] = []

  const follow = (field: TextField): Followed | null => {
    const known = fields.get(field)
    if (known) return known
    if (fields.size >= MAX_FIELDS) {
      for (const old of fields.keys()) if (!old.isConnected) fields.delete(old)
      if (fields.size >= MAX_FIELDS) {
        drop('typed fields beyond a bound')
        return null
      }
    }
    const followed = { id: newId(), timer: undefined, told: '' }
    fields.set(field, followed)
    return followed
  }

  const say = (field: TextField, done: boolean, sent: boolean) => {
    const followed = follow(field)
    if (!followed) return
    clearTimeout(followed.timer)
    followed.timer = undefined
    if (secrets.has(field) || isSecret(field)) return saySecret(sent)
    const { value } = field
    if (value.length < SHORTEST || value.length > LONGEST) return
    const kind = typedKind(field, value)
    if (kind === 'secret') return saySecret(sent)
    if (kind === null) return
    const news = `${done} ${sent} ${value}`
    if (followed.told === news) return
    followed.told = news
    tell({ field: followed.id, kind, value, at: now(), done, sent, keys: keys.splice(0) })
  }

  /** That a secret changed, so that what leaves just then is not looked at closely; never what it is. */
  const saySecret = (sent: boolean) => {
    keys.length = 0
    tell({ field: 'secret', kind: 'secret', value: '', at: now(), done: false, sent })
  }

  const on = (type: string, look: (event: Event) => void) =>
    view.addEventListener(
      type,
      event => {
        if (event.isTrusted) look(event)
      },
      { capture: true, passive: true },
    )

  on('focusin', event => {
    const field = fieldOf(event)
    if (field && isSecret(field)) secrets.add(field)
  })
  on('input', event => {
    const field = fieldOf(event)
    if (!field) return
    const followed = follow(field)
    if (keys.length < MAX_KEYS) keys.push(now())
    if (followed)
      followed.timer ??= setTimeout(() => {
        followed.timer = undefined
        say(field, false, false)
      }, TOLD_AFTER_MS)
  })
  const leave = (event: Event) => {
    const field = fieldOf(event)
    if (field && fields.has(field)) say(field, true, false)
  }
  on('change', leave)
  on('focusout', leave)

  const send = (isSent: (field: TextField) => boolean) => {
    for (const field of fields.keys()) if (isSent(field)) say(field, true, true)
  }
  on('submit', event => send(field => field.form === event.target))
  on('keydown', event => {
    const pressed = fieldOf(event)
    if (pressed && (event as KeyboardEvent).key === 'Enter')
      send(field => field === pressed || (field.form !== null && field.form === pressed.form))
  })
  on('click', event => {
    const target = event.composedPath()[0]
    const button = target instanceof Element ? target.closest(BUTTON) : null
    if (!button) return
    const form = button.closest('form')
    // Shops without forms send on a click; a button outside all forms may belong to any field.
    send(field => (form ? field.form === form : true))
  })
}

function fieldOf(event: Event): TextField | null {
  const target = event.composedPath()[0]
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target
  return null
}
