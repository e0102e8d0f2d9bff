// Headless Chromium calls itself HeadlessChrome. Trackers stay silent before robots, and a shop would look cleaner
// than it is: PostHog, for one, drops every event. So an audit looks like the visitor it stands for.
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { platform } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** The user agent that this browser has when a person runs it; null when its version cannot be told. */
export async function visitorAgent(browser: string): Promise<string | null> {
  const major = platform() === 'win32' ? majorBeside(browser) : await majorSaid(browser)
  if (major === null) return null
  return `Mozilla/5.0 (${systemWords()}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

async function majorSaid(browser: string): Promise<string | null> {
  const said = await promisify(execFile)(browser, ['--version'], { timeout: 10_000 }).catch(
    () => null,
  )
  return /(\d+)\.\d+\.\d+/.exec(said?.stdout ?? '')?.[1] ?? null
}

/** On Windows `--version` opens a window; the folder beside the program is named by its version. */
function majorBeside(browser: string): string | null {
  const names = readdirSync(path.dirname(browser))
  return names.flatMap(name => /^(\d+)\.\d+\.\d+\.\d+$/.exec(name)?.[1] ?? []).at(-1) ?? null
}

function systemWords(): string {
  if (platform() === 'darwin') return 'Macintosh; Intel Mac OS X 10_15_7'
  if (platform() === 'win32') return 'Windows NT 10.0; Win64; x64'
  return 'X11; Linux x86_64'
}
