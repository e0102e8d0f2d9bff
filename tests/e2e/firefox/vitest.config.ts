// Firefox on its own: `npm run build:firefox && npx vitest run -c tests/e2e/firefox/vitest.config.ts`.
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  // One Firefox after another: they share port 443.
  test: { include: ['tests/e2e/firefox/*.e2e.ts'], fileParallelism: false, testTimeout: 90_000 },
})
