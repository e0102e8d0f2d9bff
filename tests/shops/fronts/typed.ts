// Shops in whose forms somebody types: one with four readers of fields, and three whose scripts do nothing of the kind.
import type { Front } from '../front'
import type { Shop } from '../storefront'
import {
  cookieReader,
  keyReader,
  places,
  plainReader,
  scramblingReader,
  singleKeyReader,
  socketReader,
  widget,
} from '../vendors/form-readers'

const shop = (host: string, brand: string, hue: number): Shop => ({
  host,
  brand,
  claim: 'Glasses that stay on',
  language: 'en',
  currency: 'EUR',
  hue,
  products: [
    {
      sku: 'NO-21',
      slug: 'round-frame',
      name: 'Round Frame No. 21',
      price: 129,
      about: 'Acetate, with clear lenses.',
      hue,
    },
    {
      sku: 'NO-34',
      slug: 'sun-frame',
      name: 'Sun Frame No. 34',
      price: 149,
      about: 'Polarized, for bright days.',
      hue: hue + 40,
    },
  ],
})

const readers = [plainReader, scramblingReader, socketReader, cookieReader]

/** Four companies take the e-mail when its field is left. */
export const readShop: Front = {
  id: 'read fields',
  shop: shop('www.nordlicht-optik.example', 'Nordlicht Optik', 200),
  extras: {
    head: () =>
      readers.map(({ hosts: [host] }) => `<script src="https://${host}/r.js"></script>`).join('\n'),
  },
  vendors: readers,
}

/** The shop asks its own server whether the address is a good one, before the form is sent. */
export const checkingShop: Front = {
  id: 'own check',
  shop: shop('www.suedwind-optik.example', 'Südwind Optik', 20),
  extras: {
    end: () => `<script>document.addEventListener('change', function (event) {
  if (event.target.type === 'email') fetch('/api/check?email=' + encodeURIComponent(event.target.value))
})</script>`,
  },
  vendors: [],
}

/** Drafts stay on the device. */
export const draftShop: Front = {
  id: 'drafts',
  shop: shop('www.ostwind-optik.example', 'Ostwind Optik', 90),
  extras: {
    end: () => `<script>document.addEventListener('input', function (event) {
  localStorage.setItem('draft', JSON.stringify({ email: event.target.value }));
  document.cookie = 'draft=' + encodeURIComponent(event.target.value) + '; Path=/nowhere'
})</script>`,
  },
  vendors: [],
}

/** A sign-up form of another company in a frame of its own. */
export const widgetShop: Front = {
  id: 'widget',
  shop: shop('www.westwind-optik.example', 'Westwind Optik', 150),
  extras: {
    block: () =>
      '<iframe src="https://forms.quietwidget.example/form" width="400" height="120"></iframe>',
  },
  vendors: [widget],
}

/** Every key goes to one company by itself, the letters never together. */
export const singleKeysShop: Front = {
  id: 'single keys',
  shop: shop('www.morgenstern-optik.example', 'Morgenstern Optik', 310),
  extras: { head: () => '<script src="https://s.singlekeys.example/k.js"></script>' },
  vendors: [singleKeyReader],
}

/** One company gets the e-mail letter by letter; another completes streets, which is what it is for. */
export const followedShop: Front = {
  id: 'followed keys',
  shop: shop('www.polarstern-optik.example', 'Polarstern Optik', 260),
  extras: {
    head: () =>
      [keyReader, places]
        .map(({ hosts: [host] }) => `<script src="https://${host}/k.js"></script>`)
        .join('\n'),
    block: () => '<form><input name="street" aria-label="Street"></form>',
  },
  vendors: [keyReader, places],
}
