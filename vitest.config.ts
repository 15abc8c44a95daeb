import { WxtVitest } from 'wxt/testing';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: { include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'rules/**/*.test.ts', 'tests/unit/**/*.test.ts'] },
});
