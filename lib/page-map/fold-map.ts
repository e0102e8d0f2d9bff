// The log's blocks in the words of the map: grade, company, and why, told apart as the rules do.

import { saidOfAnswers } from '../judging/block-answers'
import { inputsSeen } from '../judging/block-inputs'
import { switchFor } from '../judging/block-switch'
import { blocksIn } from '../judging/blocks-in'
import { personalBlocks } from '../judging/personal-blocks'
import { type Rendering, renderedBy } from '../judging/rendered-by'
import type { Knowledge } from '../judging/rule'
import type { BlockGrade } from '../schema/block-grade'
import type { Event, EventOf } from '../schema/event'
import type { MappedBlock } from './mapped-block'

const SAYS: Record<BlockGrade, string> = {
  'for-you': 'For you',
  'item-based': 'Item-based',
  popular: 'Popular',
  'recently-viewed': 'Recently viewed',
  sponsored: 'Sponsored',
  editorial: 'Chosen by the shop',
  content: 'Content',
  unknown: 'Unknown',
}
/** So many outlines still leave a page to be seen. */
const MOST_BLOCKS = 60

/** The visit's blocks that can be looked for on its page, newest look at each. */
export function foldMap(events: readonly Event[], knowledge: Knowledge): MappedBlock[] {
  const requests = events.filter(event => event.type === 'request')
  const links = events.filter(event => event.type === 'link')
  const blocks = blocksIn(events).filter(({ selector }) => selector !== '')
  const personal = new Set(
    personalBlocks([...blocks, ...requests], knowledge).map(({ selector }) => selector),
  )
  return blocks.slice(0, MOST_BLOCKS).map(block => {
    const rendering = renderedBy(block, requests, knowledge)
    const company = rendering.vendor ?? block.vendor
    const isPersonal = personal.has(block.selector)
    const source = company ?? rendering.host
    const inputs = source === null ? [] : inputsSeen(source, firstFilled(block, events), requests)
    return {
      selector: block.selector,
      heading: block.heading,
      products: block.products.map(({ name }) => name).filter(name => name.length > 3),
      grade: block.grade,
      isPersonal,
      says: SAYS[block.grade],
      company,
      because: `because ${reasons(block, rendering).join(', and ')}.`,
      inputs,
      leaving: leavingFor(source, inputs),
      // What is the same for all needs no switch.
      way: isPersonal || company !== null ? switchFor(company, links, knowledge) : null,
      why: block.why,
    }
  })
}

/** When its items were first seen; what left later was no input to them. */
function firstFilled({ selector, at }: EventOf<'block'>, events: readonly Event[]): number {
  const looks = events.filter(event => event.type === 'block' && event.selector === selector)
  const filled = looks.find(event => event.type === 'block' && event.items > 0)
  return Math.min(at, filled?.at ?? at)
}

function leavingFor(company: string | null, inputs: readonly string[]): string {
  if (company === null) return 'No input seen: who filled it is not known.'
  if (inputs.length === 0) return `No input seen leaving to ${company}.`
  return `Seen leaving to ${company} before: ${inputs.join(', ')}.`
}

function reasons(block: EventOf<'block'>, { vendor, told, rendered }: Rendering): string[] {
  const said = saidBy(block)
  const filled =
    vendor === null || !rendered
      ? []
      : [told.length > 0 ? `${vendor}, told about your visit, filled it` : `${vendor} filled it`]
  const found = [...said, ...filled, saidOfAnswers(block)].filter(one => one !== '')
  return found.length > 0 ? found : ['nothing on the page says how it was chosen']
}

function saidBy({ grade, because }: EventOf<'block'>): string[] {
  if (because.includes('label:sponsored') && grade === 'sponsored')
    return ['it is labeled as an ad']
  if (grade === 'unknown') return []
  if (because.includes('heading')) return ['its heading says so']
  if (because.includes('label')) return ['its name for screen readers says so']
  return because.some(one => one.startsWith('markup:')) ? ['marks in the page’s code say so'] : []
}
