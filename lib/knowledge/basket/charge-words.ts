const CHARGES =
  /charg|bill|renew|debit|abgebucht|verlängert|berechnet|belast|prélev|factur|renouvel|cobr|cargo|renueva|addebit|rinnov|afgeschreven|verlengd|obciąż|pobier|odnawia/i

/** Whether a sentence speaks of being charged, or of something that renews itself (EN DE FR ES IT NL PL). */
export const saysCharge = (text: string) => CHARGES.test(text)
