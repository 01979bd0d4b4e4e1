import { defineConfig } from 'vitest/config';

export default defineConfig({
  // No test is about time: a busy machine is no failure.
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
