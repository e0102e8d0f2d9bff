import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const unit = {
  plugins: [WxtVitest()],
  test: {
    name: 'unit',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    restoreMocks: true,
    // Generous: a crowded machine is no defect. Nothing here judges by time.
    testTimeout: 60_000,
  },
}

/** Real browsers, one at a time; asked for by `npm test`, not by every `vitest run`. */
const e2e = {
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // A browser that did not start or a prompt that was lost says nothing about the product.
    retry: 1,
  },
}

export default defineConfig({
  test: { projects: process.env.VITRINE_E2E ? [e2e] : [unit] },
})
