// Ways out and consent buttons against the hand-made labels.
import type { Event } from '../../schema/event'
import { type LabelRow, labelledPages } from '../measuring/label-row'
import { nameOf } from '../measuring/page-row'
import { isSameText } from '../measuring/same-text'
import { type Counts, type MeasureContext, scoreTable, type Table } from '../measuring/table'

const optOut = new Set(['opt-out', 'cookie-settings', 'personalization-settings'])

interface Question {
  name: string
  labelled(label: LabelRow): string[]
  told(events: readonly Event[]): string[]
}

const questions: readonly Question[] = [
  {
    name: 'privacy policy link',
    labelled: ({ privacy_link: link }) => (link === null ? [] : [link]),
    told: events => linksOf(events, kind => kind === 'privacy-policy'),
  },
  {
    name: 'opt-out and privacy choice links',
    labelled: label => label.opt_out_links,
    // The labels count a banner's own ways out as well: its refusal and its settings.
    told: events => [
      ...linksOf(events, kind => optOut.has(kind)),
      ...controlsOf(events, 'reject'),
      ...controlsOf(events, 'settings'),
    ],
  },
  {
    name: 'banner: accept button',
    labelled: ({ banner }) => (banner.accept === null ? [] : [banner.accept]),
    told: events => controlsOf(events, 'accept'),
  },
  {
    name: 'banner: reject button',
    labelled: ({ banner }) => (banner.reject === null ? [] : [banner.reject]),
    told: events => controlsOf(events, 'reject'),
  },
]

export const needs = ['pages', 'labels.jsonl']

export async function measure(context: MeasureContext): Promise<Table | null> {
  const pages = labelledPages(context)
  if (!pages) return null
  const errors: string[] = []
  const scored = questions.map(question => {
    const counts: Counts = { hit: 0, wrong: 0, missed: 0 }
    for (const { page, label } of pages) {
      const told = [...new Set(question.told(page.events))]
      const wanted = [...new Set(question.labelled(label))]
      const missed = wanted.filter(text => !told.some(other => isSameText(text, other)))
      // One privacy link is labelled where a page has several: the others are not wrong.
      const isOne = question.name.startsWith('privacy') && wanted.length > missed.length
      const wrong = isOne ? [] : told.filter(text => !wanted.some(other => isSameText(text, other)))
      counts.hit += wanted.length - missed.length
      counts.missed += missed.length
      counts.wrong += wrong.length
      for (const text of missed)
        errors.push(`${question.name} missed: "${text}" on ${nameOf(page)}`)
      for (const text of wrong) errors.push(`${question.name} wrong: "${text}" on ${nameOf(page)}`)
    }
    return [question.name, counts] as const
  })
  return {
    title: 'Links and banner buttons',
    ...scoreTable(scored),
    notes: [
      'Without network most consent managers do not come: banners are those saved in the page.',
    ],
    errors,
  }
}

function linksOf(events: readonly Event[], isAsked: (kind: string) => boolean): string[] {
  return events.flatMap(event => (event.type === 'link' && isAsked(event.kind) ? [event.text] : []))
}

function controlsOf(events: readonly Event[], does: string): string[] {
  return events.flatMap(event =>
    event.type === 'banner'
      ? event.controls.filter(control => control.does === does).map(control => control.text)
      : [],
  )
}
