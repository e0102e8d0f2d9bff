import type { BlockGrade } from '../schema/block-grade'
import type { ToldBlock } from '../schema/told-block'

/** One block as it is drawn on the page, in words. */
export interface MappedBlock extends ToldBlock {
  selector: string
  /** Names of products, looked for in the element, as the heading is, before it is called the same block. */
  products: string[]
  grade: BlockGrade
}

/** What a map holds: blocks drawn, and blocks that the page does not show any more. */
export interface MapCount {
  outlined: number
  lost: number
}

/** Where the map hangs while it is shown: on the global object of the content scripts' world, which no page can see. */
export const MAP_KEY = 'vitrine:page-map'
