import { defineConfig } from 'vitest/config'

// `server-only` is empty under this condition, and throws under any other: outside Next's own bundles it must be set.
const shared = { resolve: { conditions: ['react-server'] }, ssr: { resolve: { conditions: ['react-server', 'node'] } } }

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{lib,components,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/generated/**'],
          // Properties try a hundred cases each, and a busy machine takes its time.
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['{lib,prisma,scripts}/**/*.integration.test.ts'],
          globalSetup: ['e2e/fixtures/postgres.ts'],
          setupFiles: ['e2e/fixtures/fresh-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
