// What a person may do that fills a basket, by the words of buttons and addresses (EN DE FR ES IT NL PL).
const LOGIN = /log-?in|sign-?in|account|anmeld|konto|connexion|compte|cuenta|accedi|inloggen|logow/i
const YES =
  /\b(?:yes|add|include|protect|ja|hinzu|ajouter|oui|s[ií]|a[ñn]adir|aggiungi|toevoegen|tak|dodaj)\b/i

/** A page where an account's own basket may be found. */
export const isLoginPath = (path: string) => LOGIN.test(path)
/** A button that says yes to something. */
export const saysYes = (label: string) => YES.test(label)
