import { browser, type PublicPath } from 'wxt/browser'
import { languagesOf } from '../knowledge/lexicons/guess-language'

type Script = Extract<PublicPath, `${string}.js`>

const languages = Object.keys(import.meta.glob('../knowledge/lexicons/??.ts')).map(path =>
  path.slice(-5, -3),
)

/** The lexicon scripts that a tab's page needs before the reader (see lib/knowledge/lexicons/known-lexicons.ts). */
export async function lexiconFiles(tabId: number): Promise<Script[]> {
  const [answer] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      func: readLanguage,
      injectImmediately: true,
    })
    // The page may be gone; what follows fails then too.
    .catch(() => [])
  const { lang = '', text = '' } = answer?.result ?? {}
  // Each known language has its file (tests/knowledge/lexicons/packed-lexicons.test.ts).
  return languagesOf(lang, text, languages).map(code => `/lexicons/${code}.js` as Script)
}

/** Runs in the page, alone: it can use nothing of this file. */
function readLanguage(): { lang: string; text: string } {
  const parts = [...document.querySelectorAll('title, h1, h2, h3, p, li, button, label, a')]
  const text = parts
    .slice(0, 400)
    .map(part => (part.childElementCount > 3 ? '' : (part.textContent ?? '').slice(0, 200)))
    .join(' ')
  return { lang: document.documentElement.lang, text: text.slice(0, 20_000) }
}
