import { defineConfig } from '@playwright/test'
import { browserToLaunch } from './e2e/fixtures/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  // The product as `npm start` starts it, on a port and a data folder of its own: it says where in E2E_URL.
  globalSetup: './e2e/fixtures/start-product.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  // The record as it is loaded is read before any test publishes.
  projects: [
    { name: 'as loaded', testMatch: 'page-walk.spec.ts' },
    { name: 'in use', testIgnore: ['page-walk.spec.ts', 'four-eyes.spec.ts'], dependencies: ['as loaded'] },
    // Switches for the whole office who may publish what; alone: --no-deps.
    { name: 'under four eyes', testMatch: 'four-eyes.spec.ts', dependencies: ['in use'] },
  ],
  use: {
    baseURL: process.env.E2E_URL,
    browserName: 'chromium',
    launchOptions: browserToLaunch() ?? {},
    locale: 'en-GB',
    timezoneId: 'America/Lima',
  },
})
