import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('src/', import.meta.url));

export default defineConfig({
  // What imports the package by its name, as its users do, is tested on the sources: no build is needed.
  resolve: {
    alias: [
      { find: /^residence-permit-rules$/, replacement: `${src}index.ts` },
      { find: /^residence-permit-rules\/(rules\/[a-z-]+)$/, replacement: `${src}$1.ts` },
      { find: /^residence-permit-rules\/([a-z-]+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // No test is about time: a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Left alone, the runner keeps one core for itself, and of two that is half.
    maxWorkers: '100%',
  },
});
