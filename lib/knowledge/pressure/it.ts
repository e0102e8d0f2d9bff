import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'it',
  kinds: {
    countdown: [
      '(scade|termina|finisce|mancano|restano|rimangono|ancora) * 0 (g|giorno|giorni|h|ora|ore|min|minuto|minuti) * 0 (min|minuto|minuti|m|s|sec|secondo|secondi)',
      '(scade|termina|finisce) (tra|fra|in|) 0 0 0',
      '(offerta|promo|promozione|sconto|saldi|vendita) (scade|termina|finisce) (tra|fra|in) 0 (g|giorno|giorni|h|ora|ore|min|minuti)',
      '^0 (g|giorno|giorni) * 0 (h|ora|ore) * 0 (m|min|minuto|minuti) * 0 (s|sec|secondo|secondi)',
      '^0 (h|ora|ore) * 0 (m|min|minuto|minuti) * 0 (s|sec|secondo|secondi)',
      '(riservato|riservati) per (0|0 0) (min|minuti)',
    ],
    'limited-time': [
      '(offerta|promozione|promo|sconto|prezzo) (limitata|limitato|a tempo|a tempo limitato|per un tempo limitato)',
      '(per|a) (un|) tempo limitato',
      '(offerta|promo|promozione|sconto|saldi|percent|price) * (scade|termina|finisce) (oggi|presto|domani|stasera|a mezzanotte|stanotte)',
      '(solo|soltanto) (per|) oggi * (percent|sconto|offerta|gratis|price)',
      '(offerta|sconto|percent|price) * (solo|soltanto) (per|) oggi',
      '(affrettati|sbrigati|ultime ore|ultima occasione|ultimo giorno) * (offerta|percent|sconto|termina|scade|promo|saldi|esaur~)',
      '(solo|restano solo|ancora solo|rimangono solo) 0 (h|ora|ore|giorno|giorni|min|minuti) *',
    ],
    'low-stock': [
      '(solo|soltanto|ne restano solo|restano solo|rimangono solo|ultimi|ultime|ancora solo) (0|pochi|poche|un|una) (pezzo|pezzi|articolo|articoli|disponibile|disponibili|rimasto|rimasti|rimaste|unita|prodotti|in stock|paia)',
      '(ne restano|ne rimangono|restano|rimangono) (solo|soltanto|) (0|pochi|poche) (pezzi|articoli|disponibili|unita|$)',
      '(ne resta|ne rimane|resta|rimane) (solo|soltanto) (0|uno|una)',
      '^(ultimi|ultimo|ultime) (pezzi|pezzo|articoli|disponibilita|arrivi rimasti) (disponibili|rimasti|disponibile|)$',
      '(quasi|in via di) (esaurito|esaurita|esauriti|esaurimento)',
      '(scorte|disponibilita) (limitate|limitata|in esaurimento|bassa|ridotta)',
    ],
    'high-demand': [
      '(alta|forte|grande) (richiesta|domanda)',
      '(molto|piu) richiesto',
      '(si vende|si vendono|va a ruba|vanno a ruba|si esaurisce) (velocemente|rapidamente|in fretta|)$',
    ],
    activity: [
      '(0|piu di 0|oltre 0) (altre|) (persone|clienti|utenti|visitatori|acquirenti) * (guardando|acquistato|visto|stanno|carrello|visualizzando|comprato|interessate|aggiunto|ordinato)',
      '(acquistato|venduto|visto|venduti|acquistati) (0|oltre 0|piu di 0) volte * (ore|giorni|oggi|settimana)',
      '(qualcuno|un cliente) * (ha appena acquistato|ha acquistato|ha comprato)',
      '(da|di) * ha appena (acquistato|comprato|ordinato)',
    ],
    testimonials: [
      '(oltre|piu di|gia|unisciti a) 0 (clienti|utenti|persone) (soddisfatti|felici|contenti|soddisfatte)',
      '0 (percent|su 0) (dei|delle|) (clienti|donne|utenti) (consigliano|consiglia|soddisfatti|dicono)',
    ],
    confirmshaming: [
      'no (grazie|) (io|) (preferisco|non voglio|odio|non mi piace|non mi piacciono|non mi interessa) * (pagare|risparmiare|sconto|sconti|offerta|offerte|gratis|soldi|prezzo|pieno|regali)',
      '^preferisco pagare (di piu|il prezzo|a prezzo|prezzo pieno)',
      '^non voglio (risparmiare|sconti|uno sconto)',
    ],
    'trick-question': [
      '(seleziona|selezionare|spunta|spuntare|barra|barrare) (questa|la|) (casella|qui|) * se non (vuoi|desideri|desidera|vuole)',
      '(deseleziona|deselezionare) (questa|la|) (casella|) * se non',
    ],
    'pressured-selling': [
      '(aspetta|aspetti|fermati) * (prima di|non) (andare|uscire|andartene|andare via)',
      'sei (sicuro|sicura) di (voler|voler rinunciare|volere) (perdere|rinunciare|uscire)',
      'il tuo ordine non (e ancora|e) (completo|completato)',
    ],
  },
  benign: [
    '(limitato|limitata|massimo|max) * per (cliente|persona|ordine)',
    '(ordina|ordinando|ordini|ordine|acquista|acquistando) * (entro|nelle prossime|prima|in) * (consegna|spedizione|spedito|ricevi|riceverai|domani|consegnato|riceverlo)',
    '(consegna|spedizione|ricevi|riceverai) * (se|ordinando) * (ordini|ordina|entro|acquisti)',
    '(mancano|manca|ti mancano|ancora|solo) (price|0) * (spedizione|gratuita|gratis)',
    '(asta|offerente|lotto|puntata) *',
    '(restano|rimangono|mancano) 0 (caratteri|tentativi|parole)',
    '(edizione|garanzia|serie|responsabilita) limitata',
    '(fino ad esaurimento|fino a esaurimento|salvo esaurimento|condizioni|termini) *',
  ],
})
