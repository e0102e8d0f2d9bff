// The twin test without a person: at each look a visitor with a history, two strangers and the personas asked for, all
// in fresh profiles of their own, load the page at the same moment through the built extension.
import type { Snapshot } from '../schema/snapshot'
import { type Compared, compareProfile, needsAnotherLook } from '../twin/verdict'
import { builtExtension } from './built-extension'
import { makeTemplate } from './comparing/make-template'
import { type Persona, personaNamed, STRANGER, visitor } from './comparing/persona'
import { openProfile, type Profile, type Sight } from './comparing/profile'
import { findBrowser } from './find-browser'
import type { LaunchOptions } from './launch'

export interface CompareOptions {
  warmup: number
  personas: readonly string[]
  wait: number
  consent: Sight['consent']
  gpc: boolean
  browser: string | undefined
  browserArgs: string[]
}

export interface Comparing {
  url: string
  snapshots: Snapshot[]
  /** The visitor first, then the personas. */
  compared: Compared[]
}

const LOOKS = 3
/** Looks made up for where a page did not come or was half read. */
const SPARE_LOOKS = 2
const STRANGERS = 2

/**
 * Compares what a returning visitor and the personas see at `url` with what strangers see.
 * @throws CannotAudit when there is no browser or no build, or a persona is not known.
 */
export async function compare(url: string, options: CompareOptions): Promise<Comparing> {
  const personas = options.personas.map(personaNamed)
  const plain = {
    browser: findBrowser(options.browser),
    extension: await builtExtension(),
    args: options.browserArgs,
  }
  const everyone = [
    visitor(options.warmup, options.gpc),
    ...personas,
    ...Array.from({ length: STRANGERS }, () => STRANGER),
  ]
  const names = ['visitor', ...personas.map(({ name }) => name)]
  const template = await makeTemplate(plain)
  try {
    const launching = { ...plain, template: template.folder }
    const snapshots = await lookOften(url, names, everyone, launching, options)
    return {
      url,
      snapshots,
      compared: names.map(name => compareProfile(snapshots, name, 'fresh-profiles')),
    }
  } finally {
    await template.remove().catch(() => undefined)
  }
}

async function lookOften(
  url: string,
  names: readonly string[],
  everyone: readonly Persona[],
  launching: LaunchOptions,
  options: CompareOptions,
): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = []
  for (let look = 0; look < LOOKS + SPARE_LOOKS; look += 1) {
    if (look >= LOOKS && !names.some(name => needsAnotherLook(snapshots, name))) break
    snapshots.push(...(await lookOnce(url, look, everyone, launching, options)))
  }
  return snapshots
}

/** Everyone is made ready first, one after the other; then all load at once, in turned order. */
async function lookOnce(
  url: string,
  look: number,
  everyone: readonly Persona[],
  launching: LaunchOptions,
  { wait, consent }: CompareOptions,
): Promise<Snapshot[]> {
  const turned = everyone.map((_, at) => (at + look) % everyone.length)
  const ready: { profile: Profile; identity: string }[] = []
  try {
    for (const at of turned) {
      const persona = everyone[at] ?? STRANGER
      const profile = await openProfile(persona, launching, { url, consent })
      ready.push({ profile, identity: `${persona.name}-${look}-${at}` })
    }
    const seen = await Promise.all(
      ready.map(({ profile, identity }) => profile.see({ url, look, identity, wait, consent })),
    )
    return seen.filter(snapshot => snapshot !== null)
  } finally {
    await Promise.all(ready.map(({ profile }) => profile.close()))
  }
}
