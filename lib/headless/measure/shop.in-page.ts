import { readProduct } from '../../shop/read-product'
import { recognizePage } from '../../shop/recognize-page'

export default function readShop(document: Document, location: Location) {
  const started = performance.now()
  const recognition = recognizePage(document, location)
  const recognizeMs = performance.now() - started
  return { ...recognition, recognizeMs, product: readProduct(document, location) }
}
