import { defineConfig } from 'wxt'

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env.VITRINE_BUILD_DIR ?? '.output',
  // The polyfill is a fetch of our own files for browsers long below our floors; no bundle holds network code.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'unlimitedStorage',
      'webRequest',
      ...(browser === 'firefox' ? ['dns'] : []),
    ],
    optional_host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: csp },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vitrine@vitrine.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
})
