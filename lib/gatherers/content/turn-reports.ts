// Turns the page hook's claims into events, redacted here, and into bodies for the background's memory.
import { isDeletion, parseCookie } from '../cookies/asked-cookie'
import { redactUrl } from '../redaction/redact-url'
import type { Answers } from './answers'
import { type CookieNamed, daysUntil } from './ask-cookie'
import type { Outbox } from './outbox'
import { createPageSketch, type PageSketch } from './page-sketch'
import type { AnswerReport, BodyReport, CallReport, Report } from './parse-reports'
import type { Place } from './place'
import { storageDraft } from './storage-draft'
import { createStorageSetters, type StorageSetters } from './storage-setters'

/** Cookies and database records that scripts write in one frame. */
const MAX_WRITES = 2_000

export interface ReportTurner {
  take(report: Report): void
  /** Writes events for the scripts whose facts changed. */
  settle(): void
  /** What scripts wrote into page storage. */
  setters: StorageSetters
  /** Names of cookies that scripts wrote. */
  cookies: Set<string>
}

export function createReportTurner(
  outbox: Outbox,
  salt: string,
  place: () => Place,
  now: () => number,
  cookieNamed: CookieNamed = async () => null,
  answers?: Answers,
): ReportTurner {
  const sketch: PageSketch = createPageSketch(now)
  const setters = createStorageSetters()
  const cookies = new Set<string>()
  let written = 0
  /** Whether one more write is told; those that are not are counted. */
  const isTold = () => {
    if (++written <= MAX_WRITES) return true
    outbox.drop('more writes to storage than are told')
    return false
  }
  const address = (script: string) => (script ? redactUrl(script, salt) : null)

  function takeCookie(text: string, script: string): void {
    const cookie = parseCookie(text, now())
    if (!cookie || !isTold()) return
    cookies.add(cookie.name)
    const { url, host, isThirdParty } = place()
    const facts = {
      area: 'cookie' as const,
      op: isDeletion(cookie) ? ('delete' as const) : ('set' as const),
      name: cookie.name,
      domain: (cookie.domain ?? host).slice(0, 253),
      via: 'script' as const,
      setter: address(script),
      thirdParty: isThirdParty,
      partitioned: cookie.isPartitioned,
      lifetimeDays: cookie.lifetimeDays,
    }
    outbox.add(storageDraft(facts, cookie.value, salt, url))
  }

  /** `name=` and the start of the value, as the hook tells of `cookieStore.set`; the rest the browser is asked. */
  function takeStoredCookie(text: string, script: string): void {
    const at = text.indexOf('=')
    const name = text.slice(0, at)
    if (!isTold()) return
    // Before the answer: a look at the cookies must not find it as one that lay there.
    cookies.add(name)
    void cookieNamed(name)
      .catch(() => null)
      .then(found => {
        const { url, host, isThirdParty } = place()
        const facts = {
          area: 'cookie' as const,
          op: 'set' as const,
          name,
          domain: (found?.domain ?? host).replace(/^\./, '').slice(0, 253),
          via: 'script' as const,
          setter: address(script),
          thirdParty: isThirdParty,
          partitioned: found?.partitioned === true,
          lifetimeDays: daysUntil(found?.expires, now()),
        }
        const start = text.slice(at + 1)
        // Another script may have written it since.
        const value = found?.value?.startsWith(start) ? found.value : start
        outbox.add(storageDraft(facts, value, salt, url))
      })
  }

  /** `store=text`, as the hook writes it. */
  function takeDatabase(entry: string, script: string): void {
    const at = entry.indexOf('=')
    if (!isTold()) return
    const { url, host, isThirdParty } = place()
    const facts = {
      area: 'indexeddb' as const,
      op: 'set' as const,
      name: entry.slice(0, at),
      domain: host,
      via: 'script' as const,
      setter: address(script),
      thirdParty: isThirdParty,
      partitioned: false,
      lifetimeDays: null,
    }
    outbox.add(storageDraft(facts, entry.slice(at + 1), salt, url))
  }

  function takeBody(report: BodyReport): void {
    const { via, method, body, blob, bytes, at, script } = report
    if (bytes > 0) sketch.addUpload(script, bytes, at)
    // Empty: the page gave an object whose address only the page's own code could tell.
    if (report.url === '' || !URL.canParse(report.url, place().base)) return
    const url = new URL(report.url, place().base).href
    if (blob === null && body !== '') answers?.sent(url, body, at)
    outbox.addBody({
      url,
      method: method.slice(0, 12),
      via,
      body,
      encoding: blob === null ? 'text' : 'base64',
      contentType: blob || null,
      bytes,
      at,
      initiator: script || null,
    })
  }

  function takeCalls(report: CallReport): void {
    const { key, script, news } = report
    if (key === 'Document.cookie') for (const text of news) takeCookie(text, script)
    else if (key === 'CookieStore.set') for (const text of news) takeStoredCookie(text, script)
    else if (key.startsWith('IDBObjectStore.')) for (const text of news) takeDatabase(text, script)
    else if (key === 'Storage.setItem') for (const text of news) setters.add(text, address(script))
    else sketch.addCalls(report)
  }

  function takeAnswer({ url, text, at }: AnswerReport): void {
    if (url !== '' && URL.canParse(url, place().base))
      answers?.came(new URL(url, place().base).href, text, at)
  }

  function take(report: Report): void {
    if (report.kind === 'body') takeBody(report)
    else if (report.kind === 'answer') takeAnswer(report)
    else takeCalls(report)
  }

  return {
    take,
    cookies,
    setters,
    settle() {
      for (const event of sketch.changes(address)) outbox.add(event)
    },
  }
}
