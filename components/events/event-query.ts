import type { EventType } from '../../lib/schema/event'

/** What the person asks of the event table; empty strings ask nothing. */
export interface EventQuery {
  type: EventType | ''
  company: string
  site: string
  text: string
}

export const ALL_EVENTS: EventQuery = { type: '', company: '', site: '', text: '' }

/** Whether anything is narrowed down. */
export function isNarrow({ type, company, site, text }: EventQuery): boolean {
  return [type, company, site, text].some(part => part !== '')
}
