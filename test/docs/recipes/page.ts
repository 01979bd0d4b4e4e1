import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { compileScript, parse } from 'vue/compiler-sfc';
import { serve } from '../../package/chromium.js';

/** Components of one file, with their templates compiled in, as Vite's plugin does for production. */
const vue: Plugin = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor, errors } = parse(readFileSync(path, 'utf8'), { filename: path });
      if (errors.length > 0) throw errors[0];
      return {
        contents: compileScript(descriptor, { id: path, inlineTemplate: true }).content,
        loader: 'js',
      };
    });
  },
};

/** A module of a folder as one script. */
export async function bundled(
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: text, sourcefile: name, resolveDir: folder, loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    plugins: [vue],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0]?.text ?? '';
}

/** A page for {@link bundled} scripts. */
export const mount = (script: string): string =>
  `<!doctype html><html lang="zh"><div id="check"></div><script type="module" src="/${script}"></script>`;

/** An open page, and all that went wrong on it so far. */
export interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly server: Server;
}

/** Opens a page of some files under a policy of content security, at a time of the clock. */
export async function open(
  browser: Browser,
  files: { readonly [path: string]: string },
  contentPolicy: string,
  now: string,
): Promise<Opened> {
  const server = await serve(files, contentPolicy);
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    const isAnIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isAnIcon) faults.push(message.text());
  });
  await page.clock.setFixedTime(now);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  return { page, faults, server };
}
