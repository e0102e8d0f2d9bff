import { CERTAINTY } from '../words/certainty'
import styles from './how-view.module.css'
import { Card, Cards, SectionHead } from './section'

/** How Vitrine looks, judges and keeps, in plain words. */
export function HowView() {
  return (
    <>
      <SectionHead title="How it works" lead="It looks, it judges, it says how sure it is." />
      <Cards>
        <Card title="What it looks at" wide>
          <p>
            While you are on a shop, Vitrine notes requests to other companies, what is put into
            your browser’s storage, how scripts read your device, the banner and your answer, blocks
            of products, tests you are in, and texts that press you. Until a page turns out to be a
            shop, these notes stay in memory, and they are dropped if it does not.
          </p>
        </Card>
        <Card title="How sure it is">
          <dl class={styles.words}>
            {Object.values(CERTAINTY).map(({ word, means }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{means.replace(/^\w+: /, '')}</dd>
              </div>
            ))}
          </dl>
          <p>
            Each finding also says what else it could be. A check that saw nothing proves nothing:
            it is counted as “looked and saw nothing”.
          </p>
        </Card>
        <Card title="What it keeps">
          <p>
            Events, findings and your verdicts, on this device only, for as long as the settings
            say; the prices you saw, for 400 days. What you type is not kept. Identifiers and cookie
            values are kept only as hashes that can be recognized but not read back.
          </p>
        </Card>
        <Card title="What it cannot see">
          <p>
            What companies do among themselves, what a shop does on its own servers, and what
            happened before Vitrine was watching. Where a limit was reached, it says how much was
            not kept.
          </p>
        </Card>
        <Card title="Your word counts">
          <p>
            “Right”, “Wrong” and “Not sure” stay on this device. A finding you call wrong is set
            aside on that shop, and each check shows how often you found it right.
          </p>
        </Card>
      </Cards>
    </>
  )
}
