import type { EventOf } from '../schema/event'
import type { Measured } from './measured'

type Outcome = EventOf<'comparison'>['outcome']

/** The statistics of one comparison as sentences, at most 600 characters. */
export function statisticsInWords(one: Measured, chance: number, outcome: Outcome): string {
  const { noise, strangers, visitors, left } = one
  const sentences =
    noise.looks === 0
      ? []
      : [
          `At ${noise.outside} of ${noise.looks} looks this stood outside what separates two strangers (${strangers} strangers, ${visitors === 1 ? 'one browser of yours' : `${visitors} browsers set up alike`}).`,
          noise.floor === 0
            ? 'All strangers of a look saw the same.'
            : `Strangers differed from each other by up to ${percent(noise.floor)}.`,
        ]
  const reason = left.length > 0 ? [`Left out where ${left.join(', ')}.`] : []
  return [...sentences, ...conclusion(outcome, noise.p, chance), ...reason].join(' ').slice(0, 600)
}

function conclusion(outcome: Outcome, p: number, chance: number): string[] {
  const shuffled = `Shuffling who is who makes a picture this clear in ${percent(p)} of all ways`
  switch (outcome) {
    case 'personal':
      return [`${shuffled}; a test that draws lots would, at worst, in ${percent(chance)}.`]
    case 'tied':
      return [
        `${shuffled}, but a test that draws a lot for each browser and remembers it would look like this in up to ${percent(chance)}: it goes with this browser, and one browser cannot say why.`,
      ]
    case 'test':
      return ['A price test on the page put you into another group than the strangers.']
    case 'varies':
      return ['It varies by itself, so nothing is claimed.']
    case 'same':
      return ['No difference.']
    case 'other-conditions':
    case 'cannot-tell':
      return ['Fewer than three looks could be compared, so nothing is claimed.']
  }
}

function percent(share: number): string {
  const value = share * 100
  return `${value < 1 ? value.toFixed(1) : Math.round(value)} %`
}
