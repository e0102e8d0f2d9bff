import { useEffect, useState } from 'preact/hooks'
import type { ToldBlock } from '../../lib/schema/told-block'
import { BlockList } from '../blocks/block-list'
import { counted } from '../words/counted'
import styles from './page-map.module.css'

/** What stands on the page: null while there is no map. */
export type MapAnswer =
  | { ok: true; count: { outlined: number; lost: number } | null }
  | { ok: false; reason: string }

export type AskMap = (act: 'show' | 'hide' | 'ask') => Promise<MapAnswer>

interface Props {
  /** Blocks that the log knows of this visit. */
  blocks: number
  askMap: AskMap
  readBlocks(): Promise<readonly ToldBlock[]>
}

/** The button that outlines the blocks on the page, and takes the outlines away again. */
export function PageMap({ blocks, askMap, readBlocks }: Props) {
  const [answer, setAnswer] = useState<MapAnswer>({ ok: true, count: null })
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    // A map may stand there since the popup was last open. Where it cannot be asked for, the button will say why.
    void askMap('ask').then(
      found => found.ok && setAnswer(found),
      () => undefined,
    )
  }, [])
  const isShown = answer.ok && answer.count !== null
  const press = () => {
    setBusy(true)
    void askMap(isShown ? 'hide' : 'show')
      .catch((): MapAnswer => ({ ok: false, reason: 'Vitrine did not answer. Try again.' }))
      .then(setAnswer)
      .finally(() => setBusy(false))
  }
  return (
    <div class={styles.map}>
      <button type="button" aria-busy={isBusy} onClick={press}>
        {isShown ? 'Hide on the page' : 'Show on the page'}
      </button>
      <p role="status" class={answer.ok ? 'soft' : undefined}>
        {saidOf(answer) ??
          `Outlines ${counted(blocks, 'block')}, who filled them and how we know, until you hide them.`}
      </p>
      <Blocks readBlocks={readBlocks} />
    </div>
  )
}

/** The same without looking at the page; read once it is unfolded. */
function Blocks({ readBlocks }: Pick<Props, 'readBlocks'>) {
  const [told, setTold] = useState<readonly ToldBlock[] | null>(null)
  const read = () => {
    if (told === null) void readBlocks().then(setTold, () => setTold([]))
  }
  return (
    <details onToggle={read}>
      <summary>The blocks as a list: inputs seen, and switches</summary>
      {told === null ? <p class="soft">Reading the log.</p> : <BlockList blocks={told} />}
    </details>
  )
}

function saidOf(answer: MapAnswer): string | null {
  if (!answer.ok) return answer.reason
  if (answer.count === null) return null
  const { outlined, lost } = answer.count
  const missing = lost === 0 ? '' : ` ${counted(lost, 'block')} could not be found again.`
  return `${counted(outlined, 'block')} outlined.${missing} Escape on the page hides them, too.`
}
