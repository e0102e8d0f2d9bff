// Notes that tell of necessary cookies and ask nothing. Such use needs no consent (ePrivacy Directive, Article 5(3)),
// so a note of this kind needs no way to refuse.
import { makeMatcher } from './lexicons/make-matcher'

/** "Only necessary cookies", in the grammar of the lexicons. */
const ONLY_NEEDED = [
  '(only|solely|exclusively|just) * (necessary|essential|functional|technical|required) * cookies',
  '(necessary|essential|functional|technical|required) cookies (only|exclusively)',
  '(only|solely|exclusively) * cookies * (necessary|essential|required|needed)',
  '(nur|ausschliesslich|lediglich) * (notwendig~|erforderlich~|essenziell~|essentiell~|technisch~|funktional~) * cookies',
  '(nur|ausschliesslich|lediglich) * cookies * (notwendig|erforderlich)',
  '(uniquement|seulement|exclusivement) * cookies * (necessaires|essentiels|techniques|indispensables|fonctionnels)',
  'cookies * (necessaires|essentiels|techniques|indispensables) (uniquement|seulement|exclusivement)',
  'que des cookies * (necessaires|essentiels|techniques|indispensables|fonctionnels)',
  '(solo|unicamente|exclusivamente|solamente) * cookies * (tecnicas|necesarias|esenciales|imprescindibles)',
  '(solo|soltanto|esclusivamente|unicamente) * cookie * (tecnici|necessari|essenziali|indispensabili)',
  '(alleen|enkel|uitsluitend|slechts) * (functionele|noodzakelijke|essentiele|technische) * cookies',
  '(endast|bara|enbart) * (nodvandiga|tekniska) * (cookies|kakor)',
  '(kun|bare|udelukkende) * (nodvendige|tekniske) * (cookies|informasjonskapsler)',
  '(apenas|somente|exclusivamente) * cookies * (tecnicos|necessarios|essenciais)',
  '(tylko|wylacznie|jedynie) * (niezbedn~|konieczn~|techniczn~) * (cookies|cookie|ciasteczek|ciasteczka)',
  '(tylko|wylacznie|jedynie) * (cookies|cookie) * (niezbedn~|konieczn~|techniczn~)',
  '(vain|ainoastaan) * valttamattom~ * evaste~',
]

/** What would need consent; a sentence that says "no" before it denies it. */
const OPTIONAL =
  /\b(advert|ads\b|marketing|anal[iy][ts]|statisti|track|measur|personali|audien|publici|pubblicit|werb|anunci|annons|reklam|partner|profil|third|dritt|tiers\b|tercer|terze\b)/iu
const DENIED =
  /\b(no|not|without|kein\p{L}*|nicht|ohne|pas|aucune?|sans|ni|sin|ning[uú]n\p{L}*|non|nessun\p{L}*|senza|geen|niet|zonder|inga|ingen|utan|sem|bez)\b/iu
/** "Otherwise we set only necessary cookies" speaks of one answer of two. */
const ON_CONDITION =
  /\b(if|unless|otherwise|wenn|falls|sofern|sonst|andernfalls|si|sinon|s'il|se|altrimenti|als|indien|anders|om du|om ni|annars|hvis|ellers|caso|jeśli)\b|\b(without|ohne|sans|sin|senza|zonder|utan) \p{L}+ (consen|zustimm|einwill|accord|toestemm|samtyck)/iu

const onlyNeeded = makeMatcher(['only'], () => ONLY_NEEDED)

/** Whether a banner's text says that only necessary cookies are in use, and speaks of nothing that asks for a choice. */
export function informsOnly(text: string): boolean {
  const sentences = text.split(/[.!?;:\n]+/)
  if (sentences.some(one => OPTIONAL.test(one) && !DENIED.test(one))) return false
  return sentences.some(one => onlyNeeded(one) !== null && !ON_CONDITION.test(one))
}
