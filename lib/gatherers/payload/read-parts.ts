// Takes a request apart by its shape alone, before any decoder knows whose it is.
import { decodeBase64Json } from './base64'
import { type Entries, type Entry, LIMITS } from './entry'
import { expand, flatten, parseJson } from './expand'
import { looksLikeQuery, readQuery } from './read-query'

export interface RequestPayload {
  url: string
  body: string | Uint8Array | null
}

/** A request in pieces. `query` and `body` are flat and opened; `raw` is the query as sent, one level only. */
export interface Parts {
  host: string
  path: string
  raw: Entry[]
  query: Entry[]
  body: Entry[]
  /** Body as text, cut to the bound; empty when there is none or it cannot be read. */
  text: string
  /** Why the body could not be read: `gzip`, `binary`; null when it could or there was none. */
  unreadable: string | null
  dropped: number
}

/** Takes apart any URL and body. Never throws. */
export function readParts({ url, body }: RequestPayload): Parts {
  const { host, path, search } = splitUrl(url)
  const raw: Entries = { list: [], dropped: 0 }
  readQuery(search.slice(0, LIMITS.body), raw)
  const query: Entries = { list: [], dropped: raw.dropped }
  for (const { name, value } of raw.list) expand(name, value, query)
  const { text, unreadable } = readText(body)
  const bodyEntries = readBody(text)
  return {
    host,
    path,
    raw: raw.list,
    query: query.list,
    body: bodyEntries.list,
    text,
    unreadable,
    dropped: query.dropped + bodyEntries.dropped,
  }
}

/** Reads a body of any of the usual shapes: JSON, base64 JSON, lines of JSON, form, multipart form. */
function readBody(text: string): Entries {
  const into: Entries = { list: [], dropped: 0 }
  if (text === '') return into
  const json = parseJson(text) ?? parseJson(decodeBase64Json(text.trim()) ?? '')
  if (json !== undefined) flatten('', json, into)
  else if (/^\s*\{/.test(text)) readJsonLines(text, into)
  else if (/^--[\w'()+,./:=?-]{4,70}\r?\n/.test(text)) readMultipart(text, into)
  else if (looksLikeQuery(text)) {
    const pairs: Entries = { list: [], dropped: 0 }
    readQuery(text, pairs)
    into.dropped += pairs.dropped
    for (const { name, value } of pairs.list) expand(name, value, into)
  }
  return into
}

function splitUrl(url: string): { host: string; path: string; search: string } {
  try {
    const { hostname, pathname, search } = new URL(url)
    return { host: hostname, path: pathname, search: search.slice(1) }
  } catch {
    return { host: '', path: '', search: '' } // not an address: nothing to read
  }
}

function readText(body: string | Uint8Array | null): { text: string; unreadable: string | null } {
  if (body === null) return { text: '', unreadable: null }
  if (typeof body === 'string') return { text: body.slice(0, LIMITS.body), unreadable: null }
  if (body[0] === 0x1f && body[1] === 0x8b) return { text: '', unreadable: 'gzip' }
  const text = new TextDecoder().decode(body.subarray(0, LIMITS.body))
  const broken = text.slice(0, 2000).split('\ufffd').length - 1
  return broken > 8 ? { text: '', unreadable: 'binary' } : { text, unreadable: null }
}

function readJsonLines(text: string, into: Entries): void {
  const lines = text.split('\n', LIMITS.lines + 1)
  if (lines.length > LIMITS.lines) into.dropped += 1
  for (const line of lines.slice(0, LIMITS.lines)) {
    const json = parseJson(line)
    if (json !== undefined) flatten('', json, into)
  }
}

function readMultipart(text: string, into: Entries): void {
  const boundary = text.slice(0, text.indexOf('\n')).trim()
  for (const part of text.split(boundary).slice(1, LIMITS.entries)) {
    const blank = part.search(/\r?\n\r?\n/)
    const name = /\bname="([^"]{1,80})"/.exec(part.slice(0, Math.min(blank, 400)))?.[1]
    if (blank > 0 && name !== undefined) expand(name, part.slice(blank).trim(), into)
  }
}
