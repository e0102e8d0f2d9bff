// Steps a person would take to the cart and the checkout, from a JSON file:
// [{"click": "text=Add to cart"}, {"goto": "/cart"}, {"type": "input[name=q]", "text": "boots"}, {"wait": 1000}]
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import * as z from 'zod/mini'
import { CannotAudit } from './cannot-audit'

const Step = z.union([
  z.strictObject({ goto: z.string() }),
  z.strictObject({ click: z.string() }),
  z.strictObject({ type: z.string(), text: z.string() }),
  z.strictObject({ wait: z.int().check(z.minimum(0), z.maximum(600_000)) }),
])
export type Step = z.infer<typeof Step>

const TRY_FOR = 10_000

/** @throws CannotAudit when the file cannot be read or is no list of steps. */
export async function readJourney(file: string): Promise<Step[]> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new CannotAudit(`${file} cannot be read`, 'check the path given to --journey', { cause })
  })
  try {
    return z.parse(z.array(Step), JSON.parse(text))
  } catch (cause) {
    throw new CannotAudit(
      `${file} is no list of steps`,
      'write [{"goto": URL}, {"click": SELECTOR}, {"type": SELECTOR, "text": TEXT}, {"wait": MS}]',
      { cause },
    )
  }
}

/**
 * Takes the steps, settling for `settle` milliseconds after each that may load a page.
 * @throws CannotAudit naming the step that could not be taken.
 */
export async function walk(page: Page, steps: readonly Step[], settle: number): Promise<void> {
  for (const [at, step] of steps.entries()) {
    try {
      await take(page, step)
    } catch (cause) {
      throw new CannotAudit(
        `step ${at + 1} of the journey, ${JSON.stringify(step)}, could not be taken`,
        'check its selector or address on the page',
        { cause },
      )
    }
    if (!('wait' in step) && !('type' in step)) await page.waitForTimeout(settle)
  }
}

async function take(page: Page, step: Step): Promise<void> {
  if ('goto' in step) {
    await page.goto(new URL(step.goto, page.url()).href, { waitUntil: 'load' })
  } else if ('click' in step) {
    await page.locator(step.click).first().click({ timeout: TRY_FOR })
    await page.waitForLoadState('load', { timeout: TRY_FOR }).catch(() => undefined)
  } else if ('type' in step) {
    // Key by key, as a person would: what listens to keys must hear them.
    await page
      .locator(step.type)
      .first()
      .pressSequentially(step.text, { delay: 25, timeout: TRY_FOR })
  } else {
    await page.waitForTimeout(step.wait)
  }
}
