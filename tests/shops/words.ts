/** What a storefront says, per language. */
export interface Words {
  addToCart: string
  cart: string
  checkout: string
  emptyCart: string
  inStock: string
  tax: string
  description: string
  search: string
  all: string
  privacy: string
  imprint: string
  shipping: string
  newsletter: string
  email: string
  subscribe: string
  total: string
  forYou: string
}

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pl'

const keys: (keyof Words)[] = [
  'addToCart',
  'cart',
  'checkout',
  'emptyCart',
  'inStock',
  'tax',
  'description',
  'search',
  'all',
  'privacy',
  'imprint',
  'shipping',
  'newsletter',
  'email',
  'subscribe',
  'total',
  'forYou',
]

const rows: Record<Language, string> = {
  en: 'Add to cart|Cart|Checkout|Your cart is empty|In stock|incl. tax, plus shipping|Description|Search|All products|Privacy policy|Imprint|Shipping & returns|News from us, once a month|E-mail address|Subscribe|Total|Recommended for you',
  de: 'In den Warenkorb|Warenkorb|Zur Kasse|Ihr Warenkorb ist leer|Auf Lager|inkl. MwSt., zzgl. Versand|Beschreibung|Suche|Alle Produkte|Datenschutzerklärung|Impressum|Versand & Rückgabe|Neues von uns, einmal im Monat|E-Mail-Adresse|Anmelden|Summe|Empfohlen für Sie',
  fr: 'Ajouter au panier|Panier|Commander|Votre panier est vide|En stock|TTC, hors livraison|Description|Rechercher|Tous les produits|Politique de confidentialité|Mentions légales|Livraison et retours|Nos nouvelles, une fois par mois|Adresse e-mail|S’inscrire|Total|Recommandé pour vous',
  es: 'Añadir al carrito|Carrito|Tramitar pedido|Tu carrito está vacío|En existencias|IVA incl., más envío|Descripción|Buscar|Todos los productos|Política de privacidad|Aviso legal|Envíos y devoluciones|Novedades, una vez al mes|Correo electrónico|Suscribirse|Total|Recomendado para ti',
  it: 'Aggiungi al carrello|Carrello|Vai alla cassa|Il carrello è vuoto|Disponibile|IVA incl., spedizione esclusa|Descrizione|Cerca|Tutti i prodotti|Informativa sulla privacy|Note legali|Spedizioni e resi|Novità, una volta al mese|Indirizzo e-mail|Iscriviti|Totale|Consigliati per te',
  nl: 'In winkelwagen|Winkelwagen|Afrekenen|Je winkelwagen is leeg|Op voorraad|incl. btw, excl. verzending|Omschrijving|Zoeken|Alle producten|Privacybeleid|Colofon|Verzenden en retourneren|Nieuws, één keer per maand|E-mailadres|Aanmelden|Totaal|Aanbevolen voor jou',
  pl: 'Dodaj do koszyka|Koszyk|Do kasy|Twój koszyk jest pusty|W magazynie|z VAT, plus dostawa|Opis|Szukaj|Wszystkie produkty|Polityka prywatności|Dane firmy|Dostawa i zwroty|Nowości raz w miesiącu|Adres e-mail|Zapisz się|Razem|Polecane dla Ciebie',
}

/** Words of one language. */
export function wordsOf(language: Language): Words {
  const cells = rows[language].split('|')
  // Every row has one cell per key; the storefront test counts them.
  return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])) as unknown as Words
}
