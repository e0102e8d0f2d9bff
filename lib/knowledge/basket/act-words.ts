// What a person may do that fills a basket, by the words of buttons and addresses (EN DE FR ES IT NL PL).
import { any, plainWords } from './plain-words'

const LOGIN = /log-?in|sign-?in|account|anmeld|konto|connexion|compte|cuenta|accedi|inloggen|logow/i
const YES =
  /\b(?:yes|add|include|protect|ja|hinzu|ajouter|oui|s[ií]|a[ñn]adir|aggiungi|toevoegen|tak|dodaj)\b/i

/** Safe to press: nothing is added by it. */
const HARMLESS = any(
  'check ?out|continue|proceed|next|back|close|cancel|update|apply|search|menu|show|hide|more|less|log ?in|sign|edit|change|accept|reject|zur kasse|kasse|weiter|zuruck|schliessen|abbrechen|aktualisieren|einlosen|anwenden|suche|mehr|anmelden|andern|akzeptieren|ablehnen|commander|continuer|valider|retour|fermer|annuler|mettre a jour|appliquer|rechercher|modifier|accepter|refuser|tramitar|finalizar|continuar|siguiente|volver|cerrar|cancelar|actualizar|aplicar|buscar|aceptar|rechazar|cassa|procedi|continua|avanti|indietro|chiudi|annulla|aggiorna|applica|cerca|accetta|rifiuta|afrekenen|verder|doorgaan|volgende|terug|sluiten|annuleren|bijwerken|toepassen|zoeken|accepteren|weigeren|do kasy|dalej|kontynuuj|wstecz|zamknij|anuluj|aktualizuj|zastosuj|szukaj|akceptuj|odrzuc',
)

/** A page where an account's own basket may be found. */
export const isLoginPath = (path: string) => LOGIN.test(path)
/** A button that says yes to something. */
export const saysYes = (label: string) => YES.test(label)
/** A button that adds nothing. */
export function isHarmless(label: string): boolean {
  const plain = plainWords(label)
  return !/[a-z]/.test(plain) || HARMLESS.test(plain)
}
