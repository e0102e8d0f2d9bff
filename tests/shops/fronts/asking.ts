// Two shops that ask the same: one only hides its question when you refuse, the other keeps the answer.
import type { Front } from '../front'

interface Asking {
  host: string
  brand: string
  /** What a click on the no does, beside hiding the question. */
  keep: string
}

/** A number for the device, set once, as a cart or a session has it. */
const DEVICE = `if (!document.cookie.includes('basket_token=')) {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(16)), n => n.toString(16).padStart(2, '0')).join('')
  document.cookie = 'basket_token=' + token + ';path=/;max-age=2592000'
}`

const question = (keep: string) => `<script>${DEVICE}
if (!document.cookie.includes('consent=')) document.write(\`
<div id="ask" class="choice" role="dialog" aria-label="Cookies">
<p><b>Ihre Wahl.</b> Wir und unsere Partner verwenden Cookies, um Besuche zu messen und Werbung zu zeigen.</p>
<button type="button" onclick="document.cookie='consent=all;path=/;max-age=2592000';this.parentElement.remove()">Alle akzeptieren</button>
<button type="button" onclick="${keep}this.parentElement.remove()">Alle ablehnen</button>
</div>\`)</script>`

const front = ({ host, brand, keep }: Asking): Front => ({
  id: brand.toLowerCase().replace(' ', '-'),
  shop: {
    host,
    brand,
    claim: 'Gutes für die Küche',
    language: 'de',
    currency: 'EUR',
    hue: 96,
    products: [
      {
        sku: 'KB-1',
        slug: 'kochbuch',
        name: 'Kochbuch',
        price: 29,
        about: 'Achtzig Gerichte, die gelingen.',
        hue: 40,
      },
    ],
  },
  extras: { end: () => question(keep) },
  vendors: [],
})

export const forgetfulFront = front({
  host: 'www.sieb-und-topf.example',
  brand: 'Sieb Topf',
  keep: '',
})

export const mindfulFront = front({
  host: 'www.merk-und-topf.example',
  brand: 'Merk Topf',
  keep: "document.cookie='consent=none;path=/;max-age=2592000';",
})
