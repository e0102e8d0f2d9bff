import type { Front } from '../front'
import type { Shop } from '../storefront'
import { tcf, tcfBanner, tcfHead } from '../vendors/tcf'

const shop: Shop = {
  host: 'www.maison-laine.example',
  brand: 'Maison Laine',
  claim: 'La maille, sans se presser',
  language: 'fr',
  currency: 'EUR',
  hue: 330,
  products: [
    {
      sku: 'ML-7',
      slug: 'pull-marin',
      name: 'Pull marin en laine',
      price: 119,
      about: 'Laine d’Arles, tricotée en Bretagne.',
      hue: 330,
    },
    {
      sku: 'ML-9',
      slug: 'bonnet',
      name: 'Bonnet côtelé',
      price: 35,
      about: 'Double épaisseur.',
      hue: 1,
    },
    {
      sku: 'ML-12',
      slug: 'echarpe',
      name: 'Écharpe mohair',
      price: 69.9,
      about: 'Légère et chaude.',
      hue: 32,
    },
  ],
}

export const tcfShop: Front = {
  id: 'tcf',
  shop,
  extras: {
    head: () => tcfHead,
    end: () =>
      tcfBanner({
        text: 'Avec nos partenaires, nous utilisons des cookies pour mesurer l’audience et personnaliser la publicité.',
        accept: 'Tout accepter',
        reject: 'Tout refuser',
      }),
  },
  vendors: [tcf],
}
