// Proof only: the same clock was seen twice, and its end had moved. One look at a clock proves nothing.
import { readClock } from '../../judging/clock'
import { type ToldApart, toldApart } from '../../judging/numbers-told'
import { quoted, seenAt } from '../../judging/pressing-texts'
import { restartOf } from '../../judging/restarted-clocks'
import { defineRule, type Sighting } from '../../judging/rule'
import { clocksByWords, runningClocks } from '../../judging/running-clocks'
import { span } from '../../judging/words'
import { isHarmless } from '../../knowledge/pressure/kind-of-pressure'

interface RestartFacts {
  [fact: string]: string | number | boolean | string[] | null
  how: 'moved' | 'anew' | 'ran-out' | 'strangers'
  before: string
  after: string
  passed: string
}

export const rule = defineRule({
  id: 'manipulation.countdown-fake',
  version: 1,
  title: 'A clock that starts again',
  why: 'A deadline that moves is none: you were made to hurry for nothing.',
  principle: 'M',
  group: 'pressure',
  gathers: ['text', 'comparison'],
  judge(events, { visit, textsBefore }) {
    const earlier = textsBefore()
    const texts = events.filter(event => event.type === 'text')
    const [apart] = toldApart(
      events.filter(event => event.type === 'comparison'),
      areClocksApart,
    )
    const ofStrangers = apart ? [sightingApart(apart)] : []
    const restarts = clocksByWords(runningClocks(texts)).flatMap(
      (clock): Sighting<RestartFacts>[] => {
        const restart = restartOf(clock, visit.startedAt, earlier)
        if (!restart) return []
        const { how, before, after, passed } = restart
        return [
          {
            subject: clock.words.slice(0, 80),
            vendor: null,
            severity: 'medium',
            confidence: 'observed',
            evidence: [before, after].map(({ event }) => seenAt(event)),
            facts: {
              how,
              before: before.event.text,
              after: after.event.text,
              passed: span(passed),
            },
          },
        ]
      },
    )
    return [...ofStrangers, ...restarts]
  },
  explain: ({ how, before, after, passed }) => {
    if (how === 'strangers')
      return `At the same moments, more than once, two strangers saw ${quoted([before, after])}: the end is not the same for everybody.`
    if (how === 'ran-out')
      return `The clock ran out while you looked at the page, and began again: ${quoted([before])}, then ${quoted([after])}.`
    const seen = `You saw ${quoted([before])} on this page, and ${passed} later ${quoted([after])}.`
    return how === 'moved'
      ? `${seen} The clock did not go on: its end had moved to a later time.`
      : `${seen} Its first end had passed, and it began anew with the same time.`
  },
  innocent: [
    'The shop may have prolonged the offer for everybody between your two looks.',
    'The clock may stand for another offer, of another product or size, that we took for the same.',
    'It may count something of your own, as a cart, which begins anew with each visit.',
  ],
  owner: () =>
    'Count to one fixed moment, the same for every visitor and every visit, and let the offer end with it.',
  shopper: () => [
    {
      kind: 'advice',
      label: 'Take the clock for decoration: it has started again before.',
      url: null,
    },
  ],
  law: ['ucpd-annex-7', 'ucpd-6', 'ftc-5'],
  references: ['https://doi.org/10.1145/3359183'],
})

/** More than the moments between two loads. */
const LEAST_APART = 60_000

function areClocksApart(one: string, other: string): boolean {
  const [a, b] = [readClock(one), readClock(other)]
  return (
    a !== null && b !== null && !isHarmless(one) && Math.abs(a.left - b.left) > LEAST_APART + a.step
  )
}

function sightingApart({ event, one, other }: ToldApart): Sighting<RestartFacts> {
  return {
    subject: 'strangers',
    vendor: null,
    severity: 'medium',
    confidence: 'inferred',
    evidence: [{ event: event.id, shows: quoted([one, other]).slice(0, 300) }],
    facts: { how: 'strangers', before: one, after: other, passed: '' },
  }
}
