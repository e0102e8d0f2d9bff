/** Host and path of a product's address, by which it is known again; empty for none, or a home page. */
export function productAddress(url: string | null): string {
  if (url === null || !URL.canParse(url)) return ''
  const { host, pathname } = new URL(url)
  return pathname === '/' ? '' : host + pathname
}
