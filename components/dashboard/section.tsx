import type { ComponentChildren } from 'preact'
import styles from './section.module.css'

interface HeadProps {
  title: string
  lead?: string
  /** Chips beside the title, and buttons at the end of the line. */
  chips?: ComponentChildren
  acts?: ComponentChildren
}

/** The head of a section: title, chips, buttons, one sentence. */
export function SectionHead({ title, lead, chips, acts }: HeadProps) {
  return (
    <header class={styles.head}>
      <div class={styles.line}>
        <h1>{title}</h1>
        {chips}
        {acts && <div class={styles.acts}>{acts}</div>}
      </div>
      {lead && <p class="soft">{lead}</p>}
    </header>
  )
}

/** One card: a title, a small remark, and what it holds. */
export function Card(props: {
  title: string
  remark?: string | undefined
  wide?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={styles.card} data-wide={props.wide ?? false}>
      <h2>
        {props.title}
        {props.remark && <small>{props.remark}</small>}
      </h2>
      {props.children}
    </section>
  )
}

/** Cards side by side where there is room. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <div class={styles.cards}>{children}</div>
}

/** Nothing to show: why, and what to do. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class={styles.empty}>{children}</p>
}
