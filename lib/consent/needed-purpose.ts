import { normalizeText } from '../knowledge/lexicons/normalize-text'

/** Beginnings of words by which a purpose says that it needs no consent. Eight languages and their neighbors. */
const NEEDED = [
  'necessar',
  'essential',
  'required',
  'mandatory',
  'always active',
  'notwendig',
  'erforderlich',
  'essenziell',
  'essentiell',
  'technisch',
  'necessaire',
  'essentiel',
  'obligatoire',
  'indispensable',
  'necesari',
  'esencial',
  'obligatori',
  'tecnic',
  'necessari',
  'essenzial',
  'noodzakelijk',
  'essentiele',
  'niezbedn',
  'konieczn',
  'wymagan',
  'nezbytn',
  'nevyhnutn',
  'nutn',
  'szukseges',
  'nodvend',
  'nodvand',
  'valttamatt',
  'neobhodim',
  'neophodn',
  'nujn',
  'obvezn',
  'zorunlu',
  'необходим',
  'обязательн',
  'απαραιτητ',
  '必要',
  '必须',
  '必須',
  '필수',
]

/** Whether a purpose's label says that the shop cannot work without it. */
export function isNeededPurpose(label: string): boolean {
  const text = ` ${normalizeText(label).join(' ')}`
  return NEEDED.some(word => text.includes(` ${normalizeText(word).join(' ')}`))
}
