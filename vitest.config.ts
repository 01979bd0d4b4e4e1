import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('src/', import.meta.url));

/** Tests that put a mock in the place of a module. */
const mocking = ['test/cases/register.test.ts', 'test/cli/gave-up.test.ts'];
/** Tests that look at the demo page, all at the same one. */
const page = ['test/demo/web-*.test.ts'];

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
    // The sources are pure, so files may share them once they are loaded; not those that put mocks in their place.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...mocking, ...page],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: mocking } },
      {
        extends: true,
        test: {
          name: 'page',
          include: page,
          isolate: false,
          // Built, served and opened once; not where none of these tests run.
          globalSetup: 'test/demo/web-site.ts',
          // Pages wait more than they work.
          maxConcurrency: 4,
        },
      },
    ],
    globalSetup: 'test/support/temporary-folder.ts',
    // No test is about time: a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Left alone, the runner keeps one core for itself, and of two that is half.
    maxWorkers: '100%',
  },
});
