import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'de',
  kinds: {
    countdown: [
      '(endet|enden|endet in|lauft ab|ablauft|noch|nur noch|gultig) * 0 (tag|tage|tagen|t|std|stunde|stunden|h|min|minute|minuten) * 0 (min|minute|minuten|m|sek|sekunde|sekunden|s)',
      '(endet|enden|lauft) (in|ab in|) 0 0 0',
      '(angebot|aktion|rabatt|sale|deal|gutschein) (endet|lauft ab|gilt nur noch|nur noch) (in|) 0 (std|stunde|stunden|min|minuten|tag|tage|tagen)',
      '^0 (tag|tage|t) * 0 (std|stunde|stunden|h) * 0 (min|minute|minuten|m) * 0 (sek|sekunde|sekunden|s)',
      '^0 (std|stunde|stunden|h) * 0 (min|minute|minuten|m) * 0 (sek|sekunde|sekunden|s)',
      '(reserviert) * (0|0 0) (min|minuten)',
    ],
    'limited-time': [
      '(angebot|aktion|rabatt|rabatte|sale|deal|preis|gutschein|prozent|percent) * (nur heute|nur noch heute|nur fur kurze zeit|endet heute|endet bald|endet morgen|endet um mitternacht|nur bis mitternacht)',
      '(angebot|aktion|rabatt|rabatte|sale|deal|preis|gutschein|prozent|percent) * nur noch 0 (tag|tage|stunden|std|minuten)',
      '(nur heute|nur noch heute|nur fur kurze zeit) * (percent|rabatt|sparen|reduziert|gratis|angebot|price)',
      'nur fur kurze zeit',
      '(nur|nur noch) bis mitternacht * (percent|rabatt|sparen|price)',
      '(zeitlich begrenztes|zeitlich limitiertes|befristetes) (angebot|aktion)',
      '(schnell sein|beeilen sie sich|beeil dich|jetzt zuschlagen) * (angebot|endet|nur|percent|noch|rabatt|letzte)',
      'nur noch 0 (tag|tage|stunde|stunden|std|minuten|min) (gultig|gunstiger|reduziert|im angebot|$)',
      '^nur noch 0 (tag|tage|stunde|stunden|std|minuten|min)$',
    ],
    'low-stock': [
      '(nur|bloss|lediglich) (noch|) (0|wenige|ein|eine) (stuck|artikel|exemplar|exemplare|paar|einheiten|produkte|x|mal|) (verfugbar|vorratig|auf lager|ubrig|vorhanden|am lager|im lager|lieferbar|da)',
      'nur noch (0|wenige|ein|eine|einmal) (stuck|artikel|exemplar|exemplare|paar)',
      'nur (noch|) (0|wenige) auf lager',
      '(noch) (0) (stuck|artikel) (verfugbar|auf lager|vorratig) (schnell|jetzt|bestellen)',
      '(fast|beinahe|nahezu|bald) (ausverkauft|vergriffen|weg)',
      '^(die|nur die|) (letzte|letzten|letztes) (0|) (stuck|stucke|exemplare|exemplar)',
      '(geringer|niedriger|knapper|begrenzter) (bestand|lagerbestand|vorrat)',
    ],
    'high-demand': [
      '(sehr|stark|hohe|grosse) (gefragt|nachfrage|begehrt)',
      '(verkauft|verkaufen) sich (schnell|gerade schnell)',
      '(schnell|bald) (vergriffen|ausverkauft)',
    ],
    activity: [
      '(0|uber 0|mehr als 0) (andere|) (personen|kunden|menschen|kaufer|besucher|leute|nutzer|interessenten) * (angesehen|gekauft|schauen|sehen|interessieren|bestellt|ansehen|warenkorb|beobachten|betrachten|gemerkt)',
      '(0|uber 0) (mal|x) * (verkauft|gekauft|angesehen|bestellt) * (stunden|tagen|heute|woche)',
      '(in den letzten|in den vergangenen|heute schon|heute bereits) * 0 (mal|x|personen|kunden) (verkauft|gekauft|angesehen|bestellt)',
      '(jemand|ein kunde|eine kundin) (aus|in) * (gekauft|bestellt)',
      'aus * hat (gerade|soeben|vor) * (gekauft|bestellt)',
    ],
    testimonials: [
      '(uber|mehr als|bereits|schon|von) 0 (zufriedene|zufriedenen|gluckliche|begeisterte) (kunden|kundinnen|kaufer|nutzer)',
      '0 (percent|von 0) (der|) (kunden|frauen|nutzer|kaufer) (empfehlen|sagen|bestatigen)',
    ],
    confirmshaming: [
      '(nein|no) (danke|) ich * (nicht sparen|vollen preis|mehr bezahlen|kein geld|verzichte|keinen rabatt|keine rabatte|lieber mehr|will nicht|brauche keinen|kein interesse an)',
      '^ich (will|mochte) (nicht|kein|keinen|keine) (sparen|geld sparen|rabatt|rabatte|gutschein)',
      '^ich (zahle|bezahle) (lieber|gerne) (den vollen|mehr|voll)',
    ],
    'trick-question': [
      '(haken|kreuz|kastchen|hakchen|ankreuzen|anklicken) * (wenn|falls) sie (nicht|kein|keine|keinen) *',
      '(wenn|falls) (sie|du) * (nicht|keine|kein) * (mochten|wunschen|wollen|mochtest) * (haken|hakchen|ankreuzen|kastchen|anklicken)',
      '(entfernen sie|entferne) (den|das|) (haken|hakchen) * (wenn|falls) * (nicht|keine)',
    ],
    'pressured-selling': [
      '(warte|warten sie|halt|stopp) * (bevor|nicht) (du gehst|sie gehen|gehen)',
      '(bist du|sind sie) sicher dass * (verzichten|verpassen|nicht) *',
      '(deine|ihre) bestellung ist (noch|) nicht (vollstandig|abgeschlossen|komplett)',
      '(dieses angebot) * (nie wieder|nicht wieder|nur einmal)',
    ],
  },
  benign: [
    '(pro|je) (kunde|kunden|bestellung|haushalt|person)',
    '(bestellen|bestelle|bestellung|bestellt|bestellst|kaufen|kaufe) * (innerhalb|in den nachsten|bis|vor|in) * (lieferung|geliefert|versand|versandt|versendet|verschickt|morgen|zustellung|noch heute|erhalten|ankunft)',
    '(lieferung|geliefert|versand|versendet|zustellung|erhalten sie|bei dir|bei ihnen) * (wenn|sofern|bei) * (bestellen|bestellung|bestellst|innerhalb)',
    '(noch|nur noch) (price|0) * (versandkostenfrei|kostenlosen|gratis|kostenfreien|versand|lieferung)',
    '(auktion|gebot|gebote|los) *',
    '(noch|nur noch) 0 (zeichen|versuche|worter)',
    '(limitierte|begrenzte|limited) (auflage|edition|garantie)',
    '(solange der vorrat reicht|agb|es gelten|bedingungen) *',
  ],
})
