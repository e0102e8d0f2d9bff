// What a tile is known by: where it leads, its numbers, its pictures, its title.

import { attribute } from '../../shop/attribute'
import { linkPath } from './find-tiles'
import { isTelling, namesInAddress, plainName } from './good-names'
import { plainText } from './plain-text'

const MOST_PARTS = 40
const TITLE = '[class*="title" i], [class*="name" i], h2, h3, h4, h5, [itemprop="name"]'
const SHORTEST_TITLE = 8
const NUMBERED = /id|sku|product|item|handle|slug|variant|asin|ean|gtin|code/i

/** The names of each tile that no other tile of the block has. */
export function namesOfTiles(tiles: readonly Element[]): ReadonlySet<string>[] {
  const all = tiles.map(tile => new Set(namesOf(tile).filter(isTelling)))
  const counts = new Map<string, number>()
  for (const names of all) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return all.map(names => new Set([...names].filter(name => counts.get(name) === 1)))
}

function namesOf(tile: Element): string[] {
  const parts = [tile, ...[...tile.querySelectorAll('*')].slice(0, MOST_PARTS)]
  const links = parts.filter(part => part.matches('a[href]') && linkPath(part) !== null)
  const titles = [...tile.querySelectorAll(TITLE), ...links]
    .slice(0, 4)
    .flatMap(part => [plainText(part, 200), attribute(part, 'title')])
  return [
    ...links.flatMap(link => namesInAddress(attribute(link, 'href'))),
    ...parts.flatMap(numbersOf),
    ...parts.filter(part => part.tagName === 'IMG').flatMap(picturesOf),
    ...titles.map(plainName).filter(title => title.length >= SHORTEST_TITLE),
  ]
}

const numbersOf = ({ attributes }: Element): string[] =>
  [...attributes].flatMap(({ name, value }) =>
    name.startsWith('data-') && NUMBERED.test(name) && value.length < 80 && !/[\s{[]/.test(value)
      ? [plainName(value), ...namesInAddress(value)]
      : [],
  )

const picturesOf = (picture: Element): string[] =>
  ['src', 'data-src']
    .flatMap(name => namesInAddress(attribute(picture, name).replace(/\?.*$/s, '')))
    .concat(plainName(attribute(picture, 'alt')))
    .filter(name => name.length >= 6)
