import type { Page } from 'playwright-core'

/** Looks around all the while: much is loaded, and recorded, only while somebody scrolls and moves. */
export async function lookAround(page: Page, wait: number): Promise<void> {
  const until = Date.now() + wait
  for (let step = 0; Date.now() < until; step += 1) {
    await page.mouse.move(200 + ((step * 170) % 900), 150 + ((step * 90) % 500)).catch(ignoreGone)
    // Down the page, and back up, so that what a person does next happens where pages begin.
    await page.mouse.wheel(0, step % 8 < 4 ? 450 : -450).catch(ignoreGone)
    await page.waitForTimeout(Math.min(400, Math.max(0, until - Date.now())))
  }
  await page.evaluate(() => scrollTo(0, 0)).catch(ignoreGone)
}

const ignoreGone = () => {
  // The page went elsewhere or closed itself; the next wait says so if it matters.
}
