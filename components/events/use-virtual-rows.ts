import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

export interface VirtualRow {
  index: number
  /** Pixels from the top. */
  start: number
}

/** Rows of one height inside a scroller: those in view, and how tall they all are. */
export function useVirtualRows(
  count: number,
  height: number,
  scroller: RefObject<HTMLElement | null>,
): { rows: VirtualRow[]; total: number } {
  const [, draw] = useReducer((n: number, _: undefined) => n + 1, 0)
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined),
  }
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  return { rows: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize() }
}
