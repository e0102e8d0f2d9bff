import type { GrantState } from '../../components/grant/grant-choice'
import { OnboardingView } from '../../components/onboarding/onboarding-view'

const nothing = () => {}

export function onboarding(grant: GrantState) {
  return (
    <OnboardingView
      grant={grant}
      regions={['EU']}
      onAll={nothing}
      onPicked={nothing}
      onRegions={nothing}
    />
  )
}
