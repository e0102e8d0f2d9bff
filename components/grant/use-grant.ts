import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { askForGrant, isGranted, onGrantChange } from '../../lib/grant/grant'
import { pickShops, startWatching } from '../../lib/grant/watching'
import { readSettings } from '../../lib/settings/stored-settings'
import type { GrantState } from './grant-choice'

/** The grant as it stands, and the three things a person can do about it. */
export function useGrant() {
  const [state, setState] = useState<GrantState>('unknown')
  // While the click's own answer is awaited, the browser's change event says the same thing again.
  const isAsking = useRef(false)
  const read = useCallback(async () => {
    if (!isAsking.current) setState(await currentState())
  }, [])
  useEffect(() => {
    void read()
    return onGrantChange(() => void read())
  }, [read])

  const askAll = () => {
    // The request comes first and is not awaited before: the browser takes it only inside the click.
    const answer = askForGrant()
    isAsking.current = true
    setState('asking')
    void answer
      .then(
        yes => (yes ? watched() : 'refused'),
        () => 'refused' as const,
      )
      .then(next => {
        isAsking.current = false
        setState(next)
      })
  }
  const pick = () => void pickShops().then(read)
  return { state, askAll, pick }
}

async function watched(): Promise<GrantState> {
  return (await startWatching()) ? 'all' : 'broken'
}

async function currentState(): Promise<GrantState> {
  if (await isGranted()) return watched()
  const { onboarded } = await readSettings()
  return onboarded ? 'picked' : 'open'
}
