// IAB Global Privacy Platform: a header that lists sections, then the sections, "~" between. Layouts of the US
// sections: https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/tree/main/Sections
import { readBits } from './bits'
import { type Decoded, stateOfAll } from './decoded'
import { decodeTcf } from './tcf'
import { decodeUsp } from './usp'

/** Where a US section keeps its opt-outs, counted in two-bit fields after the version. */
interface UsLayout {
  name: string
  optOuts: Record<string, number>
}

const state = (name: string, first = 3): UsLayout => ({
  name,
  optOuts: { 'sale of your data': first, 'targeted advertising': first + 1 },
})
const US: Record<number, UsLayout> = {
  7: {
    name: 'United States',
    optOuts: { 'sale of your data': 6, 'sharing of your data': 7, 'targeted advertising': 8 },
  },
  8: { name: 'California', optOuts: { 'sale of your data': 3, 'sharing of your data': 4 } },
  9: state('Virginia'),
  10: state('Colorado'),
  11: state('Utah', 4),
  12: state('Connecticut'),
  13: state('Florida'),
  14: state('Montana'),
  15: state('Oregon'),
  16: state('Texas'),
  17: state('Delaware'),
  18: state('Iowa', 4),
  19: state('Nebraska'),
  20: state('New Hampshire'),
  21: state('New Jersey'),
  22: state('Tennessee'),
  23: state('Minnesota'),
}
const MOST_SECTIONS = 64

/** Ids of the sections that a GPP string holds; null when its header cannot be read. */
export function gppSections(text: string): number[] | null {
  const bits = readBits(text.trim().split('~', 1)[0] ?? '')
  if (bits?.int(6) !== 3 || bits.int(6) !== 1) return null
  const count = bits.int(12)
  if (count === null || count > MOST_SECTIONS) return null
  const ids: number[] = []
  let last = 0
  for (let i = 0; i < count; i++) {
    const isRange = bits.int(1)
    const start = bits.fibonacci()
    const more = isRange === 1 ? bits.fibonacci() : 0
    if (isRange === null || start === null || more === null || more > MOST_SECTIONS) return null
    for (let id = last + start; id <= last + start + more; id++) ids.push(id)
    last += start + more
  }
  return ids
}

/** What a GPP string says, section by section; null when its header cannot be read. Never throws. */
export function decodeGpp(text: string): Decoded | null {
  const ids = gppSections(text)
  if (!ids) return null
  const sections = text.trim().split('~').slice(1)
  const said = ids.map((id, at) => decodeSection(id, sections[at] ?? ''))
  return {
    state: stateOfAll(said.map(each => each.state)),
    words: ids.length === 0 ? ['no privacy section applies'] : said.flatMap(each => each.words),
  }
}

function decodeSection(id: number, text: string): Decoded {
  const layout = US[id]
  const known =
    id === 2
      ? decodeTcf(text)
      : id === 6
        ? decodeUsp(text)
        : layout
          ? decodeUs(layout, text)
          : undefined
  if (known === undefined) return { state: 'unset', words: [`section ${id}: not known to us`] }
  return known ?? { state: 'unset', words: [`section ${id}: unreadable`] }
}

function decodeUs({ name, optOuts }: UsLayout, text: string): Decoded | null {
  const [core = '', ...segments] = text.split('.')
  const version = readBits(core)?.int(6)
  if (version !== 1 && version !== 2) return null
  const said = Object.entries(optOuts).map(([what, field]) => {
    const bits = readBits(core)
    bits?.int(6)
    // Two bits at a time: a longer stretch would not fit a number.
    for (let i = 0; i < field; i++) bits?.int(2)
    return { what, value: bits?.int(2) ?? null }
  })
  if (said.some(({ value }) => value === null)) return null
  const words = said.flatMap(({ what, value }) =>
    value === 1
      ? [`${name}: opted out of ${what}`]
      : value === 2
        ? [`${name}: not opted out of ${what}`]
        : [],
  )
  const gpc = segments.some(segment => {
    const bits = readBits(segment)
    return bits?.int(2) === 1 && bits.int(1) === 1
  })
  return {
    state: stateOfAll(
      said.map(({ value }) =>
        value === 1 ? 'denied' : value === 2 ? 'granted' : 'not-applicable',
      ),
    ),
    words: [
      ...(words.length > 0 ? words : [`${name}: said not to apply`]),
      ...(gpc ? [`${name}: Global Privacy Control was seen`] : []),
    ],
  }
}
