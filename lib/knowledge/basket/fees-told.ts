// Does a page's text speak of a fee for the order? Anything that may be one counts: who was told, was told.
import { any, plainWords } from './plain-words'

/** Of delivery and sending back, which everybody expects. */
const DELIVERY = any(
  '(?:shipping|delivery|postage|return|restocking|versand|liefer|rucksende?|retouren?|livraison|envio|spedizione|verzend|bezorg|retour)[a-z]*(?: and [a-z]+)? ?(?:fees?|costs?|charges?|kosten|gebuhr[a-z]*|pauschale)|frais de (?:livraison|port|retour|d expedition)|gastos de (?:envio|devolucion)|(?:costi|spese) di (?:spedizione|consegna|reso)|koszt[ay]? (?:wysylki|dostawy|zwrotu)',
)
const FEES = any(
  'fees?|surcharge|[a-z]*gebuhr|[a-z]*pauschale|[a-z]*zuschlag|frais|gastos|cargos?|comision|recargo|tasas?|commission|spese|costi d|supplement|[a-z]*kosten|toeslag|vergoeding|oplat|[a-z ]{0,12}(?:protection|insurance)|[a-z]*versicherung|assurance|seguro|assicurazione|verzekering|ubezpieczeni',
)

/** `around`: the words around what may be one. */
export function tellsFees(around: readonly string[]): boolean {
  return around.some(words => {
    const plain = plainWords(words)
    return FEES.test(plain.replaceAll(new RegExp(DELIVERY, 'g'), ' '))
  })
}
