import { useRef, useState } from 'preact/hooks'
import { type PeopleState, PeopleView } from '../../components/people/people-view'
import { compareInSteps } from '../../lib/fairness/disparities'
import { observe } from '../../lib/fairness/observations'
import type { Person } from '../../lib/fairness/people'
import { seeded } from '../../lib/fairness/seeded'
import { readOwnLog, readPeople } from './read-people'

/** The same exports give the same figures, every time. */
const SEED = 1
/** The page answers clicks at least this often while it compares. */
const SLICE_MS = 40

/** Several people's exports, kept in this page's memory only. */
export function PeopleSection() {
  const [people, setPeople] = useState<readonly Person[]>([])
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const [state, setState] = useState<PeopleState>({ is: 'open' })
  /** Counts changes: a comparison of what has changed meanwhile is not shown. */
  const round = useRef(0)
  const change = (next: (people: readonly Person[]) => readonly Person[]) => {
    round.current += 1
    setState({ is: 'open' })
    setPeople(next)
  }
  const add = async (read: (known: ReadonlySet<string>) => ReturnType<typeof readPeople>) => {
    const known = new Set(people.flatMap(({ bundle }) => bundle.visits.map(({ id }) => id)))
    const found = await read(known)
    setTroubles(found.troubles)
    if (found.people.length > 0) change(before => [...before, ...found.people])
  }
  const compare = async () => {
    round.current += 1
    const own = round.current
    setState({ is: 'comparing', share: 0 })
    const named = people
      .map(person => ({ ...person, label: person.label.trim() }))
      .filter(({ label }) => label !== '')
    const steps = compareInSteps(observe(named), seeded(SEED))
    for (let rested = performance.now(); round.current === own; ) {
      const step = steps.next()
      if (step.done) return setState({ is: 'done', compared: step.value })
      if (performance.now() - rested < SLICE_MS) continue
      setState({ is: 'comparing', share: step.value })
      await new Promise(resolve => setTimeout(resolve))
      rested = performance.now()
    }
  }
  return (
    <PeopleView
      people={people}
      troubles={troubles}
      state={state}
      onFiles={files => void add(known => readPeople(files, known))}
      onOwnLog={() => void add(readOwnLog)}
      onLabel={(id, label) =>
        change(before => before.map(one => (one.id === id ? { ...one, label } : one)))
      }
      onRemove={id => change(before => before.filter(one => one.id !== id))}
      onCompare={() => void compare()}
    />
  )
}
