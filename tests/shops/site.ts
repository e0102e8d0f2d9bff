/** One request as the fixture internet saw it; `id` counts up, so that a test can say which ones a log lacks. */
export interface Asked {
  id: number
  at: number
  host: string
  method: string
  /** Path without the query. */
  path: string
  query: URLSearchParams
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export interface Answer {
  status?: number
  type?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

/** One or more host names and who answers there; undefined is a 404. */
export interface Site {
  /** Exact names; `*.` in front takes every name below. */
  hosts: readonly string[]
  answer(asked: Asked): Answer | undefined | Promise<Answer | undefined>
}

export const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body })
export const script = (body: string | Buffer): Answer => ({ type: 'text/javascript', body })
export const json = (value: unknown): Answer => ({
  type: 'application/json',
  body: JSON.stringify(value),
})
export const redirect = (to: string, headers: Answer['headers'] = {}): Answer => ({
  status: 302,
  headers: { location: to, ...headers },
})
/** What a pixel answers: the smallest transparent GIF. */
export const pixel = (headers: Answer['headers'] = {}): Answer => ({
  type: 'image/gif',
  headers,
  body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
})
