// A tab that shows saved pages at their own addresses. Only documents are intercepted, and only by the browser's own
// DevTools domain: every request that had to ask this process would cost more than the page itself.
import type { CDPSession, Page } from 'playwright-core'
import type { Control } from '../control-page'

/** No name resolves, so that nothing leaves the machine and what a page asks for fails at once. */
export const NO_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-pings']

export interface SavedTab {
  page: Page
  /** The browser's id of the tab. */
  tab: number
  /** Opens the saved page at `url`; resolves once it is there, which is before it has loaded. */
  show(url: string, html: string, ms: number): Promise<void>
}

export async function openSavedTab(control: Control): Promise<SavedTab> {
  const { page, tab } = await control.open()
  page.on('dialog', dialog => {
    const isLeaving = dialog.type() === 'beforeunload'
    void (isLeaving ? dialog.accept() : dialog.dismiss()).catch(ignoreGone)
  })
  const devtools = await page.context().newCDPSession(page)
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const waiting: { html: string | null } = { html: null }
  await serve(devtools, frameTree.frame.id, waiting)
  return {
    page,
    tab,
    async show(url, html, timeout) {
      waiting.html = withoutLeaving(html)
      await page.goto(url, { waitUntil: 'commit', timeout })
    },
  }
}

/** Answers the tab once with its page; frames, and later navigations (a saved page that redirects), change nothing: 204. */
async function serve(
  devtools: CDPSession,
  main: string,
  waiting: { html: string | null },
): Promise<void> {
  devtools.on('Fetch.requestPaused', ({ requestId, frameId }) => {
    const html = frameId === main ? waiting.html : null
    if (html !== null) waiting.html = null
    const answer =
      html === null
        ? { requestId, responseCode: 204 }
        : {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
            body: Buffer.from(html).toString('base64'),
          }
    void devtools.send('Fetch.fulfillRequest', answer).catch(ignoreGone)
  })
  await devtools.send('Fetch.enable', {
    patterns: [{ urlPattern: 'http*', resourceType: 'Document', requestStage: 'Request' }],
  })
}

/** A saved policy or refresh would keep out what the page had when it was saved. */
function withoutLeaving(html: string): string {
  return html.replace(/<meta[^>]+http-equiv=["']?(?:refresh|content-security-policy)[^>]*>/gi, '')
}

const ignoreGone = () => {
  // Already gone, which is what was wanted.
}
