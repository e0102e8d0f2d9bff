// What the built manifests promise (DESIGN §2): WXT adds to them by itself, so the config is not proof. Said again here
// word for word, not read from the config: who asks for more must say so twice.
import { describe, expect, test } from 'vitest'
import { builds, manifestOf } from './builds'

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'cookies',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'storage',
  'unlimitedStorage',
  'webRequest',
]

/** The first cannot be asked for later; neither is prompted for. */
const OF_FIREFOX = ['contextualIdentities', 'dns']

describe.each(builds)('the $target manifest', build => {
  const manifest = build.isThere ? manifestOf(build) : {}
  const claim = test.skipIf(!build.isThere)

  claim('asks for no host when installed, and for all only later', () => {
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>'])
    expect(manifest.content_scripts ?? []).toEqual([])
    expect(manifest.optional_permissions ?? []).toEqual([])
  })

  claim('asks for these permissions and no other', () => {
    const wanted = build.target === 'firefox' ? [...PERMISSIONS, ...OF_FIREFOX] : PERMISSIONS
    expect([...(manifest.permissions as string[])].sort()).toEqual(wanted.sort())
  })

  claim('shows nothing of itself to pages, and lets nobody else talk to it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
  })

  claim('bars its own pages from every connection', () => {
    const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>
    const rules = new Map(policy?.split('; ').map(rule => [rule.split(' ')[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'none'")
    expect(rules.get('connect-src')).toBe("connect-src 'none'")
    expect(rules.get('form-action')).toBe("form-action 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/)
  })

  claim('names the oldest browser it runs in, and that it collects no data', () => {
    if (build.target === 'chrome') {
      expect(manifest.minimum_chrome_version).toBe('130')
      return
    }
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: 'vitrine@vitrine.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    })
  })
})
