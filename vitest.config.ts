import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { protocolPlugin } from './lib/cli/rules-into-build.ts';

export default defineConfig({
  plugins: [await WxtVitest(), protocolPlugin()],
  test: { include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'rules/**/*.test.ts', 'tests/unit/**/*.test.ts'] },
});
