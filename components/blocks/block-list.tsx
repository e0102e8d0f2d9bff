import type { ToldBlock } from '../../lib/schema/told-block'
import styles from './block-list.module.css'

/** The blocks of a page in words: how each was chosen, by whom, what left for it, and what turns it off. */
export function BlockList({ blocks }: { blocks: readonly ToldBlock[] }) {
  if (blocks.length === 0) return <p class="soft">No block of products was found on this page.</p>
  return (
    <ul class={styles.blocks}>
      {blocks.map((block, at) => (
        <li key={at} data-personal={block.isPersonal}>
          <b>{block.heading || 'A block without a heading'}</b>
          <span>
            {titleOf(block)}, {block.because}
          </span>
          <span>{block.leaving}</span>
          {(block.isPersonal || block.company) && (
            <span>
              {block.why
                ? `It says why: “${block.why}”.`
                : 'No “why am I seeing this” was seen at it.'}{' '}
              <Way way={block.way} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function titleOf({ says, isPersonal, company }: ToldBlock): string {
  const counted = isPersonal && says !== 'For you' ? 'counted as personal' : null
  return [says, counted, company].filter(Boolean).join(' · ')
}

function Way({ way }: Pick<ToldBlock, 'way'>) {
  if (!way) return <>No switch was seen, and we know of none.</>
  // The address comes from a page or a data row: only web links become links.
  if (way.url === null || !/^https?:/i.test(way.url)) return <>Way out: {way.label}</>
  return (
    <>
      Way out:{' '}
      <a href={way.url} target="_blank" rel="noreferrer noopener">
        {way.label}
        <span class="hidden"> (opens a new tab)</span>
      </a>
    </>
  )
}
