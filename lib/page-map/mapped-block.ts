import type { BlockGrade } from '../schema/block-grade'

/** One block as it is drawn on the page, in words. */
export interface MappedBlock {
  selector: string
  /** What is looked for in the element before it is called the same block: a heading, and names of products. */
  heading: string
  products: string[]
  grade: BlockGrade
  /** Counted as personal by the rules, whatever its heading says. */
  isPersonal: boolean
  /** "For you", "Item-based" … */
  says: string
  company: string | null
  /** One line that begins with "because". */
  because: string
}

/** What a map holds: blocks drawn, and blocks that the page does not show any more. */
export interface MapCount {
  outlined: number
  lost: number
}

/** Where the map hangs while it is shown: on the global object of the content scripts' world, which no page can see. */
export const MAP_KEY = 'vitrine:page-map'
