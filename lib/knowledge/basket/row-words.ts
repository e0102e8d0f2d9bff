// What a row of the sum, a line or a choice is for, by its label.
import { PAGE_LISTS } from './page-lists'
import { wordsFrom } from './page-words'
import { any, plainWords } from './plain-words'

/** `service`: a fee for the order itself; `deposit`: refunded, or asked by law; `payment`: depends on how, or how little, one pays. */
export type RowKind =
  | 'subtotal'
  | 'total'
  | 'discount'
  | 'shipping'
  | 'tax'
  | 'deposit'
  | 'payment'
  | 'service'
  | 'protection'
  | 'warranty'
  | 'gift-wrap'
  | 'donation'
  | 'tip'
const words = wordsFrom({ ...PAGE_LISTS, add: '', cart: '' })
/** Whether what is bought comes, or is paid, again and again. */
export const saysRecurring = words.recurs

export type OptionKind =
  | Extract<RowKind, 'service' | 'protection' | 'warranty' | 'gift-wrap' | 'donation' | 'tip'>
  | 'newsletter'
  | 'subscription'

const PROTECTION =
  '(?:shipping|package|parcel|order|purchase|delivery|route|buyer|worry free)[a-z ]{0,12}(?:protection|insurance|guarantee)|insurance|protect my|[a-z]*versicherung|kauferschutz|assurance|protection (?:colis|de la|du|des)|seguro (?:de|contra)|seguro |proteccion|assicurazione|protezione|[a-z]*verzekering|[a-z]*bescherming|ubezpieczeni|ochrona'
const WARRANTY =
  '(?:extended |year )?warrant|protection plan|care (?:pack|plan)|garantieverlangerung|anschlussgarantie|schutzbrief|extension de (?:la )?garantie|garantie (?:etendue|prolongee)|garantia (?:extendida|ampliada|adicional)|(?:estensione|garanzia estesa)|(?:verlengde|extra) garantie|(?:przedluzon|dodatkow)[a-z]* gwarancj'
const GIFT_WRAP =
  'gift (?:wrap|box|bag|packag)|geschenk(?:verpackung|papier|box|verpackt)|(?:emballage|papier|paquet) cadeau|(?:envoltorio|papel|envuelt[oa]|envolver)[a-z ]{0,6} regalo|(?:confezione|pacchetto|incarto) regalo|cadeau ?(?:verpakking|papier)|inpakken als cadeau|[a-z]*pakowanie (?:na )?prezent'
const DONATION =
  'donat|charity|round up|carbon (?:offset|neutral)|offset (?:the|my)|spende|aufrunden|klima(?:neutral|schutz|beitrag)|faire un don|don (?:a|de|pour) |donacion|donativo|redondeo|donazione|donatie|doneer|darowizn|datek|wesprzyj'
const TIP = 'tip |tip (?:the|your)|gratuity|trinkgeld|pourboire|propina|mancia|fooi |napiwek'
const SERVICE =
  '(?:service|handling|processing|booking|convenience|administrat[a-z]*|admin|platform|facility|order|transaction|resort|cleaning|packing|packaging|fulfil[a-z]*|operations?|reservation|preparation|regulatory|checkout|marketplace)(?: and [a-z]+)? (?:fees?|charges?|surcharge|costs?) |fees? $|(?:service|bearbeitungs|buchungs|verwaltungs|abwicklungs|plattform|handling|system|auftrags|reservierungs|verpackungs|bestell)s? ?(?:gebuhr|pauschale|entgelt|kosten|zuschlag|aufschlag)|frais (?:de |d )?(?:service|dossier|gestion|traitement|reservation|preparation|plateforme|emballage)|(?:gastos|cargos?|comision|tarifas?|tasas?|coste) (?:de|por) (?:el )?(?:servicio|gestion|tramitacion|reserva|manipulacion|procesamiento|plataforma|embalaje)|(?:costi|costo|spese|commissioni?|diritti|supplemento) (?:di|per) (?:il )?(?:servizio|gestione|prenotazione|pratica|prevendita|elaborazione|imballaggio)|(?:service|administratie|behandelings?|boekings?|reserverings?|verwerkings?|platform|verpakkings|handling) ?(?:kosten|toeslag|vergoeding)|oplat[ay] (?:serwisow|manipulacyjn|rezerwacyjn|administracyjn|transakcyjn|za obsluge|za pakowanie|systemow)|koszt(?:y)? obslugi'

const ROWS: readonly [RowKind, RegExp][] = [
  [
    'subtotal',
    any(
      'sub ?total|zwischensumme|warenwert|sous total|suma czesciowa|wartosc (?:produktow|koszyka|zamowienia)|(?:items?|products?|merchandise|articles) (?:total|sub)|totale parziale|(?:totaal|total) (?:artikelen|articles|productos|articulos|prodotti)|subtota|tussentotaal',
    ),
  ],
  [
    'total',
    any(
      '(?:order |grand |estimated |cart |basket )?total|gesamt|(?:end|rechnungs|bestell)?summe |zu zahlen|montant|a payer|importe|a pagar|totale|da pagare|totaal|te betalen|razem|suma |lacznie|do zaplaty|kwota|amount due|to pay|you pay',
    ),
  ],
  [
    'discount',
    any(
      'discount|coupon|voucher|promo|savings?|you save|gift card|store credit|[a-z]*rabatt|gutschein|ersparnis|nachlass|remise|reduction|bon de|descuento|cupon|ahorr|sconto|buono|risparmi|korting|tegoed|rabat|znizka|kupon|oszczedz',
    ),
  ],
  [
    'deposit',
    any(
      'deposit|[a-z]*pfand|[a-z]*statiegeld|consigne|deposito|fianza|cauzione|vuoto a rendere|kaucja|eco ?(?:fee|tax|part|contrib|raee|taxe)|recycl|crv |weee|raee |verwijderings|recupel|urheberrechts|altgerate|environmental (?:fee|handling)|oplata recyklingow',
    ),
  ],
  ['protection', any(PROTECTION)],
  ['warranty', any(WARRANTY)],
  ['gift-wrap', any(GIFT_WRAP)],
  [
    'shipping',
    any(
      'shipping|delivery|postage|freight|courier|pick ?up|[a-z]*versand|(?:liefer|zustell|abhol)|porto |fracht|livraison|frais de port|expedition|envio|entrega|portes|spedizion|consegna|verzend|bezorg|wysylk|dostaw|transport|przesylk',
    ),
  ],
  [
    'tax',
    any(
      '(?:[a-z ]{0,12})?(?:tax|taxes) |vat |gst |hst |pst |customs|dut(?:y|ies) |(?:inkl|enth|zzgl|darin)?[a-z ]{0,12}(?:mwst|ust |mehrwertsteuer|umsatzsteuer|steuern?)|zoll|tva|taxes?|iva |impuesto|imposte|btw|belasting|podatek|vat',
    ),
  ],
  [
    'payment',
    any(
      '(?:payment|card|credit card|paypal|klarna|cash on delivery|cod|invoice|small order|minimum order|low order)[a-z ]{0,12}(?:fee|surcharge|charge)|nachnahme|zahlungs|kreditkarten|rechnungsgebuhr|mindermengen|mindestbestell|(?:frais|supplement) (?:de |du )?(?:paiement|carte)|contre remboursement|contra ?rreembolso|contrassegno|(?:recargo|comision) (?:de|por) (?:pago|tarjeta)|(?:spese|commissioni) (?:di )?(?:pagamento|incasso)|betaal|rembours|platnosc|pobrani',
    ),
  ],
  ['donation', any(DONATION)],
  ['tip', any(TIP)],
  ['service', any(SERVICE)],
]

/** What a row of the sum is for, by its label; null for a label that says nothing of the kind. */
export function rowKind(label: string): RowKind | null {
  const plain = plainWords(label)
  return ROWS.find(([, words]) => words.test(plain))?.[0] ?? null
}

const ONCE = any(
  'one ?time|one off|just once|single purchase|buy once|einmal|achat unique|une (?:seule )?fois|sans abonnement|ohne abo|compra unica|una (?:sola )?vez|acquisto (?:singolo|unico)|una (?:sola )?volta|una tantum|eenmalig|losse|jednorazow',
)
const OPTIONS: readonly [OptionKind, RegExp][] = [
  ['gift-wrap', any(GIFT_WRAP)],
  ['warranty', any(WARRANTY)],
  ['protection', any(PROTECTION)],
  ['donation', any(DONATION)],
  ['tip', any(TIP)],
  [
    'service',
    any(
      `${SERVICE}|(?:priority|express|rush|premium|vip|fast lane)[a-z ]{0,10}(?:processing|handling|production|service|support|treatment)|(?:assembly|installation|setup|set up) (?:service|by)|[a-z]*(?:expressbearbeitung|eilbearbeitung|vorzugsbearbeitung)|(?:montage|aufbau|einrichtungs) ?service|traitement (?:prioritaire|express)|service (?:de montage|premium)|(?:gestion|tramitacion) (?:prioritaria|expres)|servicio (?:de montaje|premium)|(?:gestione|elaborazione) prioritaria|servizio (?:di montaggio|premium)|voorrangsbehandeling|montageservice|(?:priorytetow|ekspresow)[a-z]* (?:obslug|realizacj)`,
    ),
  ],
]
/** Choices that every order asks for, and those that promise something instead of costing it. */
const NO_OPTION = any(
  'same as|credit card|debit card|kreditkarte|carte (?:bancaire|de credit)|tarjeta|carta di credito|creditcard|karta (?:kredytowa|platnicza)|paypal|klarna|nachnahme|invoice|rechnung|vorkasse|billing|rechnungsadresse|lieferadresse|adresse de facturation|direccion de facturacion|indirizzo di fatturazione|factuuradres|adres (?:dostawy|rozliczeniowy)|remember|save (?:my|this)|angemeldet|se souvenir|recordar|ricorda|onthoud|zapamietaj|(?:free |standard )?(?:shipping|delivery) (?:method|option)|create an? account|cookie',
)
/** With one of these, a tick means less, not more. */
const NEGATED = any(
  'do not|don t|dont|no |not |without|opt out|unsubscribe|decline|nicht|kein|ohne|abbestell|ne (?:souhaite|veux|desire)|n ai |pas |sans |aucun|sin |non |senza|niet|geen|zonder|nie |bez |zadn|ninguna?|nessun',
)

/** What a choice is for, by its label; null where it is none that costs, subscribes or allows advertising. */
export function optionKind(label: string): OptionKind | null {
  const plain = plainWords(label)
  if (NO_OPTION.test(plain) || NEGATED.test(plain)) return null
  if (words.isNews(label)) return 'newsletter'
  const kind = OPTIONS.find(([, words]) => words.test(plain))?.[0]
  return kind ?? (saysRecurring(label) && !ONCE.test(plain) ? 'subscription' : null)
}
const CARRIERS = any(
  'dhl|ups |dpd|gls |hermes|fedex|usps|royal mail|postnl|bpost|colissimo|chronopost|mondial|inpost|paczkomat|correos|seur|poste |brt ',
)
const shipping = ROWS.find(([kind]) => kind === 'shipping')?.[1]
/** Whether it speaks of delivery, whatever else it does. */
export function namesShipping(label: string): boolean {
  const plain = plainWords(label)
  return CARRIERS.test(plain) || (shipping?.test(plain) ?? false)
}
/** A choice that every order asks for. */
export const isUsual = (label: string) => NO_OPTION.test(plainWords(label))
/** Whether it is "no, thanks" or the like. */
export const saysNo = (label: string) => NEGATED.test(plainWords(label))
/** Whether it is buying once, beside a subscription. */
export const saysOnce = (label: string) => ONCE.test(plainWords(label))
