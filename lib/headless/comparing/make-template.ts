// A profile in which the extension has its permission and nothing else has happened: every stranger starts as its copy.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openControl } from '../control-page'
import { grant } from '../grant'
import { type LaunchOptions, launch } from '../launch'

export interface Template {
  folder: string
  remove(): Promise<void>
}

/**
 * Makes the profile once, which saves asking for the permission in each.
 * @throws CannotAudit when the browser does not start or keeps the permission back.
 */
export async function makeTemplate(options: LaunchOptions): Promise<Template> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-template-'))
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  const { context, extensionId, profile, close } = await launch(options)
  try {
    await openControl(context, extensionId)
    await grant(context, extensionId)
    // Closed first: the browser writes its preferences when it ends.
    await context.close()
    await cp(profile, folder, { recursive: true })
    return { folder, remove }
  } catch (cause) {
    await remove().catch(() => undefined)
    throw cause
  } finally {
    await close()
  }
}
