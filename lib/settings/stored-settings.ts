// Settings as pages read and write them. No zod here, so that the popup stays light: unknown shapes fall back field by field.
import { browser } from 'wxt/browser'
import type { Jurisdiction, Settings } from '../schema/settings'

const KEY = 'settings'
const JURISDICTIONS: readonly Jurisdiction[] = [
  'EU',
  'UK',
  'US',
  'US-CA',
  'US-NY',
  'US-CT',
  'US-MD',
]

/** What holds until the person chose. */
export const DEFAULT_SETTINGS: Settings = {
  onboarded: false,
  jurisdictions: [],
  paused: [],
  retentionDays: 30,
  gpc: false,
  persona: 'me',
}

/** The stored settings; a field of the wrong shape reads as its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY)
  return settingsFrom(stored[KEY])
}

/** Writes some fields, keeps the others, and returns the whole. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<Settings> {
  const before = await readSettings()
  const after = { ...before, ...change(before) }
  await browser.storage.local.set({ [KEY]: after })
  return after
}

/** Calls `changed` with every new state of the settings, whoever wrote it. */
export function onSettingsChange(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]
    if (area === 'local' && change) changed(settingsFrom(change.newValue))
  }
  browser.storage.onChanged.addListener(listen)
  return () => browser.storage.onChanged.removeListener(listen)
}

/** Total: any value gives whole settings. */
export function settingsFrom(value: unknown): Settings {
  const from: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const d = DEFAULT_SETTINGS
  return {
    onboarded: typeof from.onboarded === 'boolean' ? from.onboarded : d.onboarded,
    jurisdictions: strings(from.jurisdictions).flatMap(
      name => JURISDICTIONS.find(known => known === name) ?? [],
    ),
    paused: strings(from.paused),
    retentionDays: isDays(from.retentionDays) ? from.retentionDays : d.retentionDays,
    gpc: typeof from.gpc === 'boolean' ? from.gpc : d.gpc,
    persona:
      typeof from.persona === 'string' && from.persona.length <= 60 ? from.persona : d.persona,
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

function isDays(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 400
}
