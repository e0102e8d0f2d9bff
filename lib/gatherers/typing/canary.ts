// The made-up identity of `--type-canary`. It belongs to nobody: a reserved domain, and telephone numbers that Germany's
// regulator keeps free for films, (0)30 23125-000 to -999.
// https://www.bundesnetzagentur.de/SharedDocs/Downloads/DE/Sachgebiete/Telekommunikation/Unternehmen_Institutionen/Nummerierung/Rufnummern/Mittlg148_2021.pdf

export interface Canary {
  name: string
  email: string
  phone: string
  address: string
}

/** `tag` tells runs apart: a few letters and digits. */
export function makeCanary(tag: string): Canary {
  return {
    name: `Vitrina Kanari${tag}`,
    email: `Vitrina.${tag}@canary.example`,
    phone: `+493023125${tag.replace(/\D/g, '').padEnd(3, '0').slice(0, 3)}`,
    address: `Kanarienweg ${tag}`,
  }
}

const MADE_UP =
  /^(vitrina\.\w{1,16}@canary\.example|vitrina( kanari\w{0,16})?|kanari\w{0,16}|kanarienweg \w{0,16}|\+493023125\d{3})$/i

/** Whether a typed value is the canary's, of whichever run. */
export function isCanary(value: string): boolean {
  return MADE_UP.test(value.trim())
}
