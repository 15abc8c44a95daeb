import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { protocolPlugin } from './lib/cli/rules-into-build.ts';

export default defineConfig({
  plugins: [await WxtVitest(), protocolPlugin()],
  // No test measures time; a busy machine may take long.
  test: {
    testTimeout: 60_000,
    // Vitest would leave one of two cores idle.
    maxWorkers: '100%',
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'rules/**/*.test.ts', 'tests/unit/**/*.test.ts'],
  },
});
