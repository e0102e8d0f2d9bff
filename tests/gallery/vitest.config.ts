// The screens on their own: `npx vitest run -c tests/gallery/vitest.config.ts`.
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['tests/e2e/{screens,pages}.e2e.ts'], fileParallelism: false },
})
