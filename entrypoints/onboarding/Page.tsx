import { useEffect, useState } from 'preact/hooks'
import { useGrant } from '../../components/grant/use-grant'
import { OnboardingView } from '../../components/onboarding/onboarding-view'
import type { Jurisdiction } from '../../lib/schema/settings'
import { changeSettings, readSettings } from '../../lib/settings/stored-settings'

/** The welcome page, wired. The body's `data-state` says `ready` once a choice holds; headless runs wait for it. */
export function Page() {
  const { state, askAll, pick } = useGrant()
  const [regions, setRegions] = useState<Jurisdiction[]>([])
  useEffect(() => void readSettings().then(settings => setRegions(settings.jurisdictions)), [])
  useEffect(() => {
    const isReady = state === 'all' || state === 'picked'
    document.body.dataset.state = isReady ? 'ready' : state
    document.body.dataset.grant = state
  }, [state])
  const choose = (jurisdictions: Jurisdiction[]) => {
    setRegions(jurisdictions)
    void changeSettings(() => ({ jurisdictions }))
  }
  return (
    <OnboardingView
      grant={state}
      regions={regions}
      onAll={askAll}
      onPicked={pick}
      onRegions={choose}
    />
  )
}
