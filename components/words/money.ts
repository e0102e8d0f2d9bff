/** "€59.90"; the bare number where the page named no currency, or one that nobody knows. */
export function money(amount: number, currency: string | null): string {
  if (currency === null) return PLAIN.format(amount)
  try {
    return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount)
  } catch {
    // Three letters of a page's own making.
    return `${PLAIN.format(amount)} ${currency}`
  }
}

const PLAIN = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
