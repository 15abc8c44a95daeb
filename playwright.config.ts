import { defineConfig } from '@playwright/test';

/** They set a policy of this computer, which every browser with Heed would take: beside them runs nothing that loads Heed. */
const policy = /policy\.spec\.ts$/;
const withoutHeed = /\/(?:papers|pocket|x-mutations|x-site)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // A run of everything by one command is safe with one worker alone; `npm test` runs the projects that bear each other, two workers each time.
  workers: 1,
  // A flake must be seen, not retried away.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'heed', testIgnore: [policy, withoutHeed] },
    { name: 'policy', testMatch: policy, workers: 1 },
    { name: 'without-heed', testMatch: withoutHeed },
  ],
});
