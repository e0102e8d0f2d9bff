import type { Page } from 'playwright-core'

const ADD =
  /add to (?:cart|basket|bag)|buy now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir al? (?:carrito|cesta)|aggiungi al carrello|in (?:de )?winkel(?:wagen|mand)|(?:dodaj )?do koszyka/i

/** Presses the page's own button for it, where there is one; never goes on to checkout. */
export async function putIntoCart(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: ADD }).first()
  await button.click({ timeout: 3000 }).catch(() => undefined)
  await page.waitForTimeout(1500)
}
