import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './offline.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build demo/web` writes a folder of static files that any server can hand out, under any path.
 * The package is read from its sources, so that a clean clone needs no other build first, and because
 * they keep the titles of clauses, which the built rules leave out.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  resolve: {
    alias: [
      { find: /^residence-permit-rules\/(rules\/[a-z-]+)$/, replacement: here('../../src/$1.ts') },
      { find: /^residence-permit-rules\/([a-z-]+)$/, replacement: here('../../src/$1/index.ts') },
      { find: /^residence-permit-rules$/, replacement: here('../../src/index.ts') },
    ],
  },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 400 },
  plugins: [offline()],
});
