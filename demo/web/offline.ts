import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes `sw.js`: the service worker, with the names of all files of the build and a version made of them. */
export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
      const built = Object.keys(bundle).sort();
      const files = ['./', './icon.svg', './manifest.webmanifest', ...built.map((name) => `./${name}`)];
      const contents = built.map((name) => {
        const file = bundle[name];
        return file?.type === 'chunk' ? file.code : file?.source;
      });
      const version = createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 12);
      const written = source
        .replace('= FILES', `= ${JSON.stringify(files)}`)
        .replace('= VERSION', `= 'residence-permit-${version}'`);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: written });
    },
  },
});
