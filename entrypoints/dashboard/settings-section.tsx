import { useEffect, useState } from 'preact/hooks'
import type { LogSize } from '../../components/dashboard/frame'
import { SettingsView } from '../../components/dashboard/settings-view'
import { useGrant } from '../../components/grant/use-grant'
import type { Settings } from '../../lib/schema/settings'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  onSettingsChange,
  readSettings,
} from '../../lib/settings/stored-settings'
import { deleteAll } from './deletion'

/** The stored settings, live. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS)
  useEffect(() => {
    void readSettings().then(setSettings)
    return onSettingsChange(setSettings)
  }, [])
  return settings
}

/** The settings section, wired. */
export function SettingsSection({ settings, size }: { settings: Settings; size: LogSize | null }) {
  const grant = useGrant()
  const [said, setSaid] = useState('')
  const [imported, setImported] = useState('')
  const change = (part: Partial<Settings>) => void changeSettings(() => part)
  return (
    <SettingsView
      settings={settings}
      grant={grant.state}
      size={size}
      said={said}
      imported={imported}
      onAll={grant.askAll}
      onPicked={grant.pick}
      onRegions={jurisdictions => change({ jurisdictions })}
      onRetention={retentionDays => change({ retentionDays })}
      onResume={site =>
        void changeSettings(({ paused }) => ({ paused: paused.filter(one => one !== site) }))
      }
      onGpc={gpc => change({ gpc })}
      onPersona={persona => change({ persona })}
      onImport={file => {
        setImported('Reading the file …')
        void import('./import-file').then(({ importFile }) => importFile(file)).then(setImported)
      }}
      onDeleteAll={() => void deleteAll().then(setSaid)}
    />
  )
}
